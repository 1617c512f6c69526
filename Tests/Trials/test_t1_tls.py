"""T1: sslyze against Mozilla's intermediate profile, and sslscan, find nothing but the certificate of our own."""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

from support import Portal, figures, make_certificate


class TLSProfile(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        certificate, key = make_certificate(self.folder.name)
        self.portal = Portal("--tls-port", "0", "--tls-certificate", certificate, "--tls-key", key)
        self.target = "{}:{}".format(*self.portal.secure_address)

    def tearDown(self):
        self.portal.stop()
        self.folder.cleanup()

    def test_mozilla_intermediate(self):
        result = subprocess.run(
            [pathlib.Path(sys.executable).parent / "sslyze", "--mozilla_config=intermediate", self.target],
            capture_output=True, text=True, timeout=300)
        _, _, verdict = result.stdout.rpartition("COMPLIANCE AGAINST")
        findings = re.findall(r"^\s+\* (.+)$", verdict, re.M)
        # The trials' certificate is nobody's; everything else is ours.
        ours = [finding for finding in findings if "certificate_path_validation" not in finding]
        weak = [line.strip() for line in result.stdout.splitlines() if "VULNERABLE" in line and "OK" not in line]
        figures("T1 sslyze", f"{len(ours)} findings against Mozilla's intermediate profile, {len(weak)} weaknesses "
                f"({len(findings) - len(ours)} about the certificate's own CA)")
        self.assertIn("Mozilla", verdict, result.stdout[-2000:] + result.stderr[-2000:])
        self.assertEqual((ours, weak), ([], []))

    def test_sslscan(self):
        result = subprocess.run(["sslscan", "--no-colour", self.target], capture_output=True, text=True, timeout=300)
        protocols = dict(re.findall(r"^(SSLv\d|TLSv1\.\d)\s+(enabled|disabled)$", result.stdout, re.M))
        ciphers = re.findall(r"^(?:Preferred|Accepted)\s+(\S+)\s+\d+ bits\s+(\S+)", result.stdout, re.M)
        weak = sorted({name for _, name in ciphers if not re.search(r"GCM|CHACHA20", name)})
        vulnerable = [line for line in result.stdout.splitlines()
                      if re.search(r"\bvulnerable", line) and "not vuln" not in line]
        enabled = sorted(name for name, state in protocols.items() if state == "enabled")
        figures(
            "T1 sslscan",
            f"{', '.join(enabled)}; {len(ciphers)} suites, {len(weak)} weak; {len(vulnerable)} vulnerabilities")
        self.assertEqual((enabled, weak, vulnerable), (["TLSv1.2", "TLSv1.3"], [], []))
        self.assertRegex(result.stdout, "(?i)session renegotiation not supported|secure session renegotiation")
