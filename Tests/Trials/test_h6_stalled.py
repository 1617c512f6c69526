"""H6: a thousand stalled connections do not slow down a new visitor."""
import socket
import ssl
import tempfile
import time
import unittest

from support import Portal, figures, make_certificate, new_visitor_seconds, percentile, timing

STALLED = 1000
VISITS = 200


class Stalled(unittest.TestCase):
    def visit(self, portal, address, name, first, fetch):
        """Stalls connections from many addresses, then lets a new visitor come, and come again."""
        stalled = []
        for number in range(STALLED):
            connection = socket.create_connection(address, 5, (f"127.0.6.{number % 250 + 1}", 0))
            connection.sendall(first)
            stalled.append(connection)
        start = time.monotonic()
        seconds = [fetch() for _ in range(VISITS)]
        took = time.monotonic() - start
        held = open_connections(portal)
        for connection in stalled:
            connection.close()
        p99 = percentile(seconds, 0.99)
        figures(f"H6 {name}", f"a new visitor's page beside {held} stalled connections: p99 {1000 * p99:.0f} ms, "
                f"worst {1000 * max(seconds):.0f} ms of {VISITS}")
        self.assertLess(took, 9, "the stalled connections had ended before the visits did")
        self.assertGreaterEqual(held, STALLED)
        self.assertLess(p99, 0.5)

    @timing
    def test_plain(self):
        portal = Portal()
        try:
            self.visit(portal, portal.address, "plain", b"GET / HTTP/1.1\r\nHost: lo",
                       lambda: new_visitor_seconds(portal.address, "/connexion"))
        finally:
            portal.stop()

    @timing
    def test_before_the_handshake(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = make_certificate(folder)
            portal = Portal("--tls-port", "0", "--tls-certificate", certificate, "--tls-key", key)
            try:
                # The head of a TLS record, and nothing of what it announces.
                self.visit(portal, portal.secure_address, "before the handshake", b"\x16\x03\x01\x02\x00",
                           lambda: secure_visit(portal))
            finally:
                portal.stop()


def secure_visit(portal):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    start = time.monotonic()
    with socket.create_connection(portal.secure_address, 20) as plain, context.wrap_socket(plain) as secure:
        secure.sendall(b"GET /connexion HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        answer = secure.makefile("rb").read()
    if not answer.startswith(b"HTTP/1.1 200 "):
        raise AssertionError(f"the page answered {answer[:60]}")
    return time.monotonic() - start


def open_connections(portal):
    """The established connections of the portal's sockets, as the kernel counts them."""
    bound = [portal.address] + ([portal.secure_address] if portal.secure_url else [])
    ports = {f"{port:04X}" for _, port in bound}
    with open("/proc/net/tcp") as table:
        rows = [line.split() for line in table]
    return sum(row[1].rpartition(":")[2] in ports and row[3] == "01" for row in rows[1:])
