"""T3: a new certificate is taken up under load: no request is lost, the old one is shown before, the new one after."""
import hashlib
import os
import pathlib
import signal
import socket
import ssl
import tempfile
import time
import unittest

from support import Portal, figures, hey_result, make_certificate, start_hey


class NewCertificate(unittest.TestCase):
    def replace(self, name, tell):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
            certificate, key = make_certificate(one)
            portal = Portal("--tls-port", "0", "--tls-certificate", certificate, "--tls-key", key)
            try:
                url = portal.secure_url + "/connexion"
                # Kept connections, and others that shake hands for each page.
                loads = [
                    start_hey(url, "-z", "15s", "-c", 8), start_hey(url, "-z", "15s", "-c", 4, "-disable-keepalive")]
                time.sleep(2)
                before = shown(portal)
                for old, new in zip((certificate, key), make_certificate(other)):
                    os.replace(copied(new, old + ".new"), old)
                start = time.monotonic()
                tell(portal)
                while shown(portal) == before:
                    self.assertLess(time.monotonic() - start, 60, "the new certificate is not shown")
                    time.sleep(0.02)
                seconds = time.monotonic() - start
                after = shown(portal)
                results = [hey_result(load) for load in loads]
            finally:
                portal.stop()
            self.assertEqual(after, digest(certificate))
        answered = sum(sum(result["statuses"].values()) for result in results)
        errors = [result["errors"] for result in results if result["errors"]]
        figures(f"T3 {name}", f"{answered} requests answered over TLS, {len(errors)} errors, the new certificate shown "
                f"after {seconds:.1f} s")
        self.assertEqual(({code for result in results for code in result["statuses"]}, errors), ({200}, []))

    def test_on_hangup(self):
        self.replace("SIGHUP", lambda portal: portal.process.send_signal(signal.SIGHUP))

    def test_by_itself(self):
        self.replace("files changed", lambda portal: None)


def copied(source, target):
    pathlib.Path(target).write_bytes(pathlib.Path(source).read_bytes())
    return target


def shown(portal):
    """The digest of the certificate that a new connection is shown."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with socket.create_connection(portal.secure_address) as plain, context.wrap_socket(plain) as secure:
        return hashlib.sha256(secure.getpeercert(binary_form=True)).hexdigest()


def digest(path):
    return hashlib.sha256(ssl.PEM_cert_to_DER_cert(pathlib.Path(path).read_text())).hexdigest()
