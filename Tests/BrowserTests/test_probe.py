"""Raw HTTP cases against the whole portal, on the plain port and over TLS; memory and life afterwards."""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from portal import ROOT, Portal

PROBE = ROOT / "Tests/HTTPServerTests/Probe"


class Probe:
    def probe(self, portal, url, *options):
        address = urllib.parse.urlparse(url)
        cases = portal.path / "cases.json"
        cases.write_bytes(subprocess.run([sys.executable, PROBE / "rules.py"], check=True, capture_output=True).stdout)
        result = subprocess.run(
            [sys.executable, PROBE / "probe.py", address.hostname, str(address.port), cases,
             "--post-path", "/connexion", "--static-prefix", "/assets/", "--slow-limit", "30", "--jobs", "32", *options],
            capture_output=True, text=True)
        failures = [line for line in result.stdout.splitlines() if line.startswith("FAIL")]
        summary = result.stdout.splitlines()[-1]
        print("\n" + summary)
        self.assertEqual((failures, result.returncode), ([], 0), summary)

    def peak_kibibytes(self, portal):
        status = pathlib.Path(f"/proc/{portal.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1])

    def run_on(self, portal, url, *options):
        before = self.peak_kibibytes(portal)
        self.probe(portal, url, *options)
        self.assertLess(self.peak_kibibytes(portal) - before, 64 * 1024, "the peak of memory grew too much")


class PlainProbe(Probe, unittest.TestCase):
    def test_every_case(self):
        portal = Portal()
        try:
            self.run_on(portal, portal.url)
        finally:
            portal.stop()


class SecureProbe(Probe, unittest.TestCase):
    def test_every_case_over_tls(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = make_certificate(folder)
            portal = Portal("--tls-port", "0", "--tls-certificate", certificate, "--tls-key", key)
            try:
                self.run_on(portal, portal.secure_url, "--tls")
            finally:
                portal.stop()


def make_certificate(folder, name="localhost"):
    certificate, key = f"{folder}/certificate.pem", f"{folder}/key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-keyout", key, "-out", certificate, "-subj", f"/CN={name}", "-addext",
         f"subjectAltName=DNS:{name},IP:127.0.0.1"], check=True, capture_output=True)
    return certificate, key
