"""V6: a clock that jumps an hour ahead or back ends nothing too early and keeps nothing waiting."""
import time
import unittest

from support import Client, Portal, figures, link

EMAIL, PASSWORD = "membre@example.org", "soleil42rif"
HOUR = 3600


class ClockJumps(unittest.TestCase):
    def setUp(self):
        self.portal = Portal()
        self.client = Client(self.portal)

    def tearDown(self):
        self.portal.stop()

    def set_clock(self, seconds):
        self.portal.clock.write_text(str(seconds))

    def sign_up(self):
        member = self.portal.participants()[0]
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        answer = self.client.post(
            "/compte/creation", **facts, email=EMAIL, mot_de_passe=PASSWORD, confirmation=PASSWORD, question="q3",
            reponse="Essaouira", consentement="oui")
        self.assertEqual(answer[0], 303, answer[2])

    def activate(self):
        activation = link(self.portal.mail(EMAIL), "/compte/activation")
        path = activation[activation.index("/compte/"):]
        return self.client.post_from(path, "/compte/activation", jeton=path.split("jeton=")[1])[0]

    def sign_in(self):
        return self.client.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD)[0]

    def member_page(self):
        """Where a member's page leads: nowhere else for one who is signed in, but for the page of the first login."""
        status, head, _ = self.client.get("/accueil")
        return head["Location"] if status == 303 else str(status)

    def around(self, name, jump):
        """A link made before the jump works after it, and so does a session made before a jump back."""
        self.sign_up()
        self.portal.mail(EMAIL)
        self.set_clock(jump)
        activated, signed_in = self.activate(), self.sign_in()
        self.portal.mail(EMAIL, count=2)
        page = self.member_page()
        self.set_clock(0)
        after = self.member_page()
        self.set_clock(jump)
        health = self.client.get("/pret")[0]
        figures(
            f"V6 {name}", f"activation {activated}, login {signed_in}, the mail about it sent, member's page {page}, "
                f"after the way back {after}, /pret {health}")
        self.assertEqual((activated, signed_in, health), (303, 303, 200))
        self.assertNotIn("/connexion", page)
        return after

    def test_an_hour_ahead_and_back(self):
        self.assertNotIn("/connexion", self.around("+1 h and back", HOUR))

    def test_an_hour_back_and_ahead(self):
        # A session unused for an hour has rightly ended: half an hour is its time.
        self.assertIn("/connexion", self.around("-1 h and ahead", -HOUR))

    def test_mail_that_waits_when_the_clock_is_set_back(self):
        mails, away = self.portal.path / "data/mail", self.portal.path / "away"
        mails.rename(away)
        self.set_clock(HOUR)
        self.sign_up()
        # Until the first attempt has failed, and the next is planned by the wrong clock.
        end = time.monotonic() + 10
        while not any("cannot write" in line or "mail" in line for line in self.portal.log()[-3:]):
            self.assertLess(time.monotonic(), end, self.portal.log()[-5:])
            time.sleep(0.1)
        self.set_clock(0)
        away.rename(mails)
        start = time.monotonic()
        self.portal.mail(EMAIL, seconds=150)
        seconds = time.monotonic() - start
        figures("V6 mail", f"planned an hour ahead, sent {seconds:.0f} s after the clock was set back")
        self.assertLess(seconds, 150)

    def test_throttle_when_the_clock_is_set_back(self):
        """Nobody waits for a clock to catch up."""
        self.set_clock(HOUR)
        statuses = [self.client.post("/connexion", email=EMAIL, mot_de_passe="Faux12345")[0] for _ in range(6)]
        self.set_clock(0)
        after = self.client.post("/connexion", email=EMAIL, mot_de_passe="Faux12345")[0]
        figures("V6 throttle", f"{statuses} an hour ahead, {after} after the clock was set back")
        self.assertEqual((statuses[-1], after), (429, 422))
