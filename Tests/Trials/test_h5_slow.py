"""H5: slowhttptest's four attacks leave the service available throughout."""
import csv
import pathlib
import subprocess
import tempfile
import unittest

from support import Portal, figures, largest_asset

# Connections, and how fast they come: more than a server of one thread each could bear.
CONNECTIONS, RATE, SECONDS = 1000, 250, 35
ATTACKS = {
    "slow head": ["-H", "-i", "5", "-u", "{url}/"],
    "slow body": ["-B", "-i", "5", "-s", "8192", "-u", "{url}/connexion"],
    "ranges": ["-R", "-a", "10", "-b", "3000", "-u", "{url}{asset}"],
    "slow read": ["-X", "-w", "1", "-y", "512", "-n", "5", "-z", "32", "-k", "3", "-u", "{url}{asset}"],
}


class SlowClients(unittest.TestCase):
    def attack(self, name):
        portal = Portal()
        try:
            asset = largest_asset(portal)
            with tempfile.TemporaryDirectory() as folder:
                options = [option.format(url=portal.url.rstrip("/"), asset=asset) for option in ATTACKS[name]]
                subprocess.run(
                    ["slowhttptest", "-c", str(CONNECTIONS), "-r", str(RATE), "-l", str(SECONDS), "-p", "3", "-v", "1",
                     "-g", "-o", f"{folder}/out", *options], capture_output=True, timeout=SECONDS + 60)
                with pathlib.Path(folder, "out.csv").open() as file:
                    seconds = list(csv.DictReader(file))
            available = [int(row["Service Available"]) > 0 for row in seconds]
            connected = max(int(row["Connected"]) for row in seconds)
            figures(
                f"H5 {name}", f"available in {sum(available)} of {len(available)} seconds, up to {connected} connected")
            self.assertTrue(available)
            self.assertTrue(all(available))
        finally:
            portal.stop()

    def test_slow_head(self):
        self.attack("slow head")

    def test_slow_body(self):
        self.attack("slow body")

    def test_ranges(self):
        self.attack("ranges")

    def test_slow_read(self):
        self.attack("slow read")
