"""A5: whether an address has an account is told neither by the answer nor by its time."""
import math
import re
import statistics
import unittest

from support import Portal, Visitor, figures, timing
from portal import run

PAIRS = 200
# Longer than any throttle remembers, and than a link of an account that was never activated lives.
HOURS_BETWEEN = 60


def likelihood(first, second):
    """Two-sided p of the Mann-Whitney U test, normal approximation (no ties among times)."""
    ranks = {value: rank for rank, value in enumerate(sorted(first + second), 1)}
    n, m = len(first), len(second)
    u = sum(ranks[value] for value in first) - n * (n + 1) / 2
    z = (u - n * m / 2) / math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(z) / math.sqrt(2))


class EqualAnswers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal()
        cls.member, cls.other = cls.portal.participants()[:2]
        run("admin", "create-account", "--matricule", cls.member["matricule"], "--email", "known@example.org",
            "--data-dir", cls.portal.path / "data")
        cls.hours = 0

    @classmethod
    def tearDownClass(cls):
        cls.portal.stop()

    @timing
    def test_login(self):
        self.compare("login", "/connexion", lambda is_known: {
            "email": "known@example.org" if is_known else "nobdy@example.org", "mot_de_passe": "Bonjour12"})

    @timing
    def test_activation_mail(self):
        self.compare("activation mail", "/compte/activation/renvoi", self.address)

    @timing
    def test_new_password(self):
        self.compare("new password", "/mot-de-passe/oublie", self.address)

    @timing
    def test_creation(self):
        self.compare("creation", "/compte/creation", lambda is_known: {
            **{name: (self.member if is_known else self.other)[name]
               for name in ("matricule", "nom", "prenom", "date_naissance")},
            "email": "nowon@example.org", "mot_de_passe": "soleil42rif", "confirmation": "soleil42rif",
            "question": "q3", "reponse": "Essaouira", "consentement": "oui"})

    @staticmethod
    def address(is_known):
        return {"email": "known@example.org" if is_known else "nobdy@example.org"}

    def compare(self, name, path, fields):
        times, answers = {True: [], False: []}, {True: set(), False: set()}
        for pair in range(PAIRS):
            type(self).hours += HOURS_BETWEEN
            self.portal.clock.write_text(str(self.hours * 3600))
            for is_known in (True, False) if pair % 2 else (False, True):
                seconds, answer = self.ask(path, fields(is_known), pair)
                times[is_known].append(seconds)
                answers[is_known].add(answer)
        known, unknown = statistics.median(times[True]), statistics.median(times[False])
        difference, p = abs(known - unknown) / unknown, likelihood(times[True], times[False])
        figures("A5", f"{name}: {PAIRS} pairs, median {1000 * known:.2f} and {1000 * unknown:.2f} ms "
                f"({100 * difference:.1f} %), Mann-Whitney p {p:.2f}")
        self.assertEqual(answers[True], answers[False])
        self.assertLess(difference, 0.05)
        self.assertGreater(p, 0.01)

    def ask(self, path, fields, pair):
        visitor = Visitor(self.portal.address, f"127.0.{6 + pair // 250}.{pair % 250 + 1}")
        _, head, page, _ = visitor.ask(path)
        cookie = "; ".join(value.partition(";")[0] for value in head.get_all("Set-Cookie") or [])
        fields["_csrf"] = re.search(rb'name="_csrf" value="([^"]+)"', page)[1].decode()
        status, head, content, seconds = visitor.ask(path, fields, cookie)
        visitor.close()
        text = re.sub(r'name="_csrf" value="[^"]+"|(known|nobdy)@example', "", content.decode())
        return seconds, (status, head.get("Location"), text)
