"""T2: every public route over TLS has HSTS of a year with subdomains; the plain port only redirects."""
import http.client
import re
import ssl
import tempfile
import unittest

from support import ROOT, Portal, figures, make_certificate

ROUTES = ROOT / "Sources/PortalServer/Routes.swift"
YEAR = 31_536_000


class Transport(unittest.TestCase):
    def test_every_route(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = make_certificate(folder)
            portal = Portal("--tls-port", "0", "--tls-certificate", certificate, "--tls-key", key)
            try:
                self.crawl(portal)
            finally:
                portal.stop()

    def crawl(self, portal):
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        secure = http.client.HTTPSConnection(*portal.secure_address, context=context, timeout=20)
        plain = http.client.HTTPConnection(*portal.address, timeout=20)
        routes = re.findall(r'\.(get|post)\("([^"]+)"', ROUTES.read_text())
        asked = {(method.upper(), re.sub(r"{\w+}", "R-1", path)) for method, path in routes}
        asked |= {("GET", "/nowhere"), ("DELETE", "/connexion"), ("GET", "/assets/nothing.css"), ("HEAD", "/")}
        asked |= {("GET", address) for address in self.links(secure)}
        bad = []
        for method, path in sorted(asked):
            status, head = ask(secure, method, path)
            age = re.search(r"max-age=(\d+)", head.get("Strict-Transport-Security", ""))
            if not age or int(age[1]) < YEAR or "includeSubDomains" not in head["Strict-Transport-Security"]:
                bad.append((method, path, status, "no HSTS of a year"))
            if any("secure" not in cookie.lower() for cookie in head.get_all("Set-Cookie", [])):
                bad.append((method, path, status, "a cookie without Secure"))
            status, head = ask(plain, method, path)
            target = head.get("Location", "")
            # What was sent in the clear is refused, not sent on, so that a wrong link is noticed.
            expected = status in (301, 302, 307, 308) and target == portal.secure_url.rstrip("/") + path
            if not (expected if method in ("GET", "HEAD") else status == 403):
                bad.append((method, path, status, "no redirect: " + target))
            if head.get_all("Set-Cookie"):
                bad.append((method, path, status, "a cookie on the plain port"))
        figures("T2", f"{len(asked)} requests on each port, {len(bad)} without HSTS or redirect")
        self.assertGreater(len(asked), 20)
        self.assertEqual(bad, [])

    def links(self, connection):
        """What the welcome page and the login page point to, assets too."""
        found = set()
        for page in ("/", "/connexion", "/compte/creation"):
            connection.request("GET", page)
            text = connection.getresponse().read().decode()
            found |= {address.partition("#")[0] for address in re.findall(r'(?:href|src)="(/[^"]*)"', text)}
        return {address for address in found if "&" not in address}


def ask(connection, method, path):
    """Status and head. A refused form closes its connection, and http.client opens the next one by itself."""
    body = "a=b" if method == "POST" else None
    connection.request(method, path, body, {"Content-Type": "application/x-www-form-urlencoded"} if body else {})
    answer = connection.getresponse()
    answer.read()
    return answer.status, answer.headers
