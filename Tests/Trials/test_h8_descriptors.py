"""H8: out of file descriptors the portal neither ends nor spins, and is itself again within five seconds."""
import pathlib
import resource
import socket
import tempfile
import time
import unittest

from support import PROGRAM, Portal, figures, new_visitor_seconds, portals, timing

FLOOD = 200
HOLD = 5


class OutOfDescriptors(unittest.TestCase):
    def flood(self, portal, name):
        held = [connect(portal.address, number) for number in range(FLOOD)]
        before, start = portal.cpu_seconds(), time.monotonic()
        time.sleep(HOLD)
        share = (portal.cpu_seconds() - before) / (time.monotonic() - start)
        used = portal.descriptors()
        for connection in held:
            connection.close()
        start = time.monotonic()
        while True:
            try:
                new_visitor_seconds(portal.address)
                break
            except (OSError, AssertionError):
                self.assertLess(time.monotonic() - start, 5, "not itself again within 5 s")
                time.sleep(0.05)
        back = time.monotonic() - start
        figures(
            f"H8 {name}", f"{FLOOD} connects held {HOLD} s with {used} descriptors in use: {100 * share:.1f} % of a "
                f"core, a page again after {1000 * back:.0f} ms")
        self.assertIsNone(portal.process.poll(), "the portal ended")
        self.assertLess(share, 0.2, "it spins")

    @timing
    def test_started_with_few(self):
        with tempfile.TemporaryDirectory() as folder:
            few = pathlib.Path(folder, "few")
            few.write_text(f'#!/bin/sh\nulimit -n 64\nexec "{PROGRAM}" "$@"\n')
            few.chmod(0o755)
            portal = Portal()
            portal.stop_process()
            portals.PROGRAM = few
            try:
                portal.start()
                self.flood(portal, "ulimit -n 64")
            finally:
                portals.PROGRAM = PROGRAM
                portal.stop()

    @timing
    def test_taken_away_while_running(self):
        """The limit falls after the start, so that accept itself fails with EMFILE."""
        portal = Portal()
        try:
            used = portal.descriptors()
            resource.prlimit(portal.process.pid, resource.RLIMIT_NOFILE, (used + 30, used + 30))
            self.flood(portal, "limit lowered while running")
        finally:
            portal.stop()


def connect(address, number):
    connection = socket.socket()
    connection.bind((f"127.0.8.{number % 250 + 1}", 0))
    connection.setblocking(False)
    try:
        connection.connect(address)
    except BlockingIOError:
        pass
    return connection
