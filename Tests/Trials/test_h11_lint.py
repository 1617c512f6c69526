"""H11: REDbot and httplint find nothing to complain of in a style sheet and in the welcome page."""
import json
import pathlib
import socket
import subprocess
import sys
import unittest

from support import Portal, figures, largest_asset

TOOLS = pathlib.Path(sys.executable).parent
REQUESTS = {
    "whole": "",
    "gzip": "Accept-Encoding: gzip\r\n",
    "range": "Range: bytes=10-99\r\n",
}


class Lint(unittest.TestCase):
    def setUp(self):
        self.portal = Portal()
        self.paths = ["/", "/connexion", largest_asset(self.portal)]

    def tearDown(self):
        self.portal.stop()

    def test_redbot(self):
        """Asks again with conditions, ranges and other encodings, and compares the answers."""
        complaints, notes = [], 0
        for path in self.paths:
            result = subprocess.run([TOOLS / "redbot", "-o", "har", self.portal.url.rstrip("/") + path],
                                    capture_output=True, text=True, timeout=120)
            for entry in json.loads(result.stdout)["log"]["entries"]:
                messages = entry["_red_messages"]
                notes += len(messages)
                complaints += [(path, m["level"], m["summary"]) for m in messages if m["level"] not in ("GOOD", "INFO")]
        figures("H11 REDbot", f"{notes} notes on {len(self.paths)} addresses, {len(complaints)} complaints")
        self.assertGreater(notes, 20)
        self.assertEqual(complaints, [])

    def test_httplint(self):
        complaints, count = [], 0
        for path in self.paths:
            for name, fields in REQUESTS.items():
                result = subprocess.run([TOOLS / "httplint", "-n"], input=self.answer(path, fields),
                                        capture_output=True, timeout=60)
                notes = [line for line in result.stdout.decode().splitlines() if line.startswith("* [")]
                self.assertTrue(notes, result.stderr.decode())
                count += len(notes)
                complaints += [(path, name, note) for note in notes if not note.startswith(("* [GOOD]", "* [INFO]"))]
        figures(
            "H11 httplint", f"{count} notes on {len(self.paths) * len(REQUESTS)} answers, {len(complaints)} complaints")
        self.assertEqual(complaints, [])

    def answer(self, path, fields):
        """The raw bytes of an answer."""
        with socket.create_connection(self.portal.address, 20) as connection:
            connection.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{fields}\r\n".encode())
            return connection.makefile("rb").read()
