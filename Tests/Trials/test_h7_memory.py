"""H7: every raw HTTP case, plain and over TLS, and thousands who only begin, within 256 MiB: of the process's own memory, and in
a memory cgroup where the host lends one."""
import contextlib
import http.client
import os
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

from support import PROGRAM, ROOT, Portal, figures, make_certificate, new_visitor_seconds, portals

PROBE = ROOT / "Tests/HTTPServerTests/Probe"
ROOM = 256
GROWTH = 64
TLS = ["--tls-port", "0", "--tls-certificate", "{certificate}", "--tls-key", "{key}"]
FORM = b"POST /connexion HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 65000\r\n\r\n"


def memory_cgroup_limit():
    """Where memory cgroups can be made, of the first version or the second, and the name of their limit; None elsewhere."""
    first, second = pathlib.Path("/sys/fs/cgroup/memory"), pathlib.Path("/sys/fs/cgroup")
    control = second / "cgroup.subtree_control"
    if (first / "memory.limit_in_bytes").exists() and os.access(first, os.W_OK):
        return first, "memory.limit_in_bytes"
    if control.exists() and "memory" in control.read_text() and os.access(second, os.W_OK):
        return second, "memory.max"
    return None


@contextlib.contextmanager
def memory_cgroup(mebibytes):
    """A memory cgroup of that size while the block runs; None where none can be made."""
    if (found := memory_cgroup_limit()) is None:
        yield None
        return
    root, limit = found
    group = root / f"portal-{os.getpid()}"
    group.mkdir()
    try:
        (group / limit).write_text(str(mebibytes << 20))
        yield group
    finally:
        group.rmdir()


class Memory(unittest.TestCase):
    """Two limits at once. RLIMIT_DATA counts what is asked for and not only what is touched, whole stacks of threads among it,
    and what is beyond it fails; the cgroup counts files too, and ends the process that needs more."""

    @contextlib.contextmanager
    def narrow_portal(self, folder, options=()):
        certificate, key = make_certificate(folder)
        narrow = pathlib.Path(folder, "narrow")
        with memory_cgroup(ROOM) as group:
            join = f'echo $$ >"{group}/cgroup.procs"' if group else ""
            narrow.write_text(f'#!/bin/sh\nulimit -d {ROOM * 1024}\n{join}\nexec "{PROGRAM}" "$@"\n')
            narrow.chmod(0o755)
            portals.PROGRAM = narrow
            try:
                portal = Portal(*(option.format(certificate=certificate, key=key) for option in options))
            finally:
                portals.PROGRAM = PROGRAM
            try:
                # The import at the start took more than serving does: the peak begins anew.
                pathlib.Path(f"/proc/{portal.process.pid}/clear_refs").write_text("5")
                yield portal
                self.assertIsNone(portal.process.poll(), "the portal ended")
            finally:
                portal.stop()

    def judge(self, portal, before, name, what):
        peak, asked = portal.status("VmHWM"), portal.status("VmData")
        figures(
            f"H7 {name}", f"{what}; {'in' if memory_cgroup_limit() else 'without'} a memory cgroup, peak {peak / 1024:.1f} MiB, {(peak - before) / 1024:+.1f}; {asked / 1024:.0f} of "
                f"{ROOM} MiB asked for")
        return (peak - before) / 1024

    def cases(self, name, options, url, *flags):
        with tempfile.TemporaryDirectory() as folder, self.narrow_portal(folder, options) as portal:
            cases = pathlib.Path(folder, "cases.json")
            program = [sys.executable, PROBE / "rules.py"]
            cases.write_bytes(subprocess.run(program, check=True, capture_output=True).stdout)
            host, port = getattr(portal, url)
            before = portal.status("VmRSS")
            result = subprocess.run(
                [sys.executable, PROBE / "probe.py", host, str(port), cases, "--post-path", "/connexion",
                 "--static-prefix", "/assets/", "--slow-limit", "30", "--jobs", "32", *flags],
                capture_output=True, text=True)
            summary = result.stdout.splitlines()[-1].removeprefix("SUMMARY ")
            growth = self.judge(portal, before, name, summary)
            self.assertEqual(result.returncode, 0, summary)
            self.assertLess(growth, GROWTH, "the peak of memory grew too much")

    def test_plain(self):
        self.cases("plain", [], "address")

    def test_tls(self):
        self.cases("TLS", TLS, "secure_address", "--tls")

    def begun(self, name, options, url, count, *beginnings):
        """Those who begin and stall hold what the bounds allow; who comes then is served."""
        with tempfile.TemporaryDirectory() as folder, self.narrow_portal(folder, options) as portal:
            before, held = portal.status("VmRSS"), []
            for number in range(count):
                connection = socket.create_connection(getattr(portal, url), source_address=(f"127.0.7.{number % 250 + 1}", 0))
                connection.setblocking(False)
                with contextlib.suppress(OSError):
                    connection.send(beginnings[number % len(beginnings)])
                held.append(connection)
            seconds = new_visitor_seconds(portal.address) if url == "address" else self.secure_page_seconds(portal)
            self.judge(portal, before, name, f"{count} begun, a page after {1000 * seconds:.0f} ms")
            for connection in held:
                connection.close()

    def secure_page_seconds(self, portal):
        start = time.monotonic()
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        visitor = http.client.HTTPSConnection(*portal.secure_address, context=context, timeout=20)
        visitor.request("GET", "/")
        self.assertEqual(visitor.getresponse().status, 200)
        visitor.close()
        return time.monotonic() - start

    def test_heads_and_forms(self):
        head = b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 31_000
        self.begun("heads of 31 kB and forms of 60 kB", [], "address", 5_000, head, FORM + b"a" * 60_000)

    def test_handshakes(self):
        hello = bytes([0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3]) + bytes(400)
        self.begun("handshakes", TLS, "secure_address", 5_000, hello)


if __name__ == "__main__":
    unittest.main()
