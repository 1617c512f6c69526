"""A day of guessing one member's password from many addresses, with every wait obeyed to the second: how many guesses are
heard, also across a kill, and that the member comes in all the while."""
import http.client
import re
import unittest
import urllib.parse

from client import Client
from portal import Portal, link

EMAIL, PASSWORD = "membre@example.org", "soleil42rif"
DAY = 86_400


class Guessing(unittest.TestCase):
    def setUp(self):
        self.portal = Portal()
        self.addCleanup(self.portal.stop)
        self.clock = 0
        member = self.portal.participants()[0]
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        self.member = Client(self.portal)
        self.assertEqual(self.member.post(
            "/compte/creation", **facts, email=EMAIL, mot_de_passe=PASSWORD, confirmation=PASSWORD, question="q3",
            reponse="Essaouira", consentement="oui")[0], 303)
        activation = link(self.portal.mail(EMAIL), "/compte/activation")
        path = activation[activation.index("/compte/"):]
        self.member.post_from(path, "/compte/activation", jeton=path.split("jeton=")[1])
        # From now on this browser is known.
        self.assertEqual(self.member.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD)[0], 303)

    def guess(self, number, source, headers={}):
        """Status and the seconds to wait."""
        address = urllib.parse.urlsplit(self.portal.url)
        connection = http.client.HTTPConnection(
            address.hostname, address.port, timeout=20, source_address=(source, 0))
        body = urllib.parse.urlencode({"_csrf": self.token, "email": EMAIL, "mot_de_passe": f"essai{number}xy"})
        connection.request("POST", "/connexion", body, {
            "Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded", **headers})
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status, int(answer.headers.get("Retry-After", 0))

    def open_form(self):
        stranger = Client(self.portal)
        self.token = re.search(r'name="_csrf" value="([^"]+)"', stranger.get("/connexion")[2])[1]
        self.cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in stranger.cookies)

    def wait(self, seconds):
        self.clock += seconds
        self.portal.clock.write_text(str(self.clock))

    def let_the_member_in(self):
        client = Client(self.portal)
        for cookie in self.member.cookies:
            if cookie.name == "appareil":
                client.cookies.set_cookie(cookie)
        self.assertEqual(client.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD)[0], 303)

    def test_a_day_of_guessing_is_a_hundred_guesses(self):
        self.open_form()
        heard = tried = 0
        was_killed = False
        while self.clock < DAY:
            tried += 1
            status, wait = self.guess(tried, f"127.0.{tried % 250}.{tried // 250 + 2}")
            self.assertIn(status, (422, 429))
            if status == 422:
                heard += 1
            else:
                self.assertGreater(wait, 0, "every refusal says until when")
                self.wait(wait)
            if heard == 20 and not was_killed:
                was_killed = True
                self.portal.kill()
                self.portal.start()
                self.let_the_member_in()
                self.assertEqual(self.guess(0, "127.9.9.9")[0], 429, "a restart forgives nothing")
        self.let_the_member_in()
        print(f"{tried} tries in a day from as many addresses, {heard} heard")
        self.assertLessEqual(heard, 100)
        self.assertGreater(heard, 20, "the test itself got somewhere")

    def test_a_header_makes_nobody_another(self):
        self.open_form()
        statuses = []
        for number in range(8):
            headers = {"X-Forwarded-For": f"198.51.100.{number}", "Forwarded": f"for=198.51.100.{number}",
                       "X-Real-IP": f"198.51.100.{number}"}
            statuses.append(self.guess(number, "127.0.0.7", headers)[0])
        self.assertEqual(statuses[0], 422)
        self.assertEqual(statuses[-1], 429)
