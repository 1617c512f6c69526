"""Killed with `kill -9` after each answer of the walk, the portal has lost nothing of what it answered."""
import sqlite3
import unittest

from client import Client
from portal import Portal, link

EMAIL = "membre@example.org"
PASSWORD = "soleil42rif"
NEW_PASSWORD = "atlas2026vue"


class KilledAtEveryStep(unittest.TestCase):
    def setUp(self):
        self.portal = Portal()
        self.client = Client(self.portal)

    def tearDown(self):
        self.portal.stop()

    def killed(self, answer, status, location=None):
        self.assertEqual(answer[0], status, answer[2])
        if location:
            self.assertTrue(answer[1]["Location"].startswith(location), answer[1]["Location"])
        self.portal.kill()
        database = sqlite3.connect(self.portal.path / "data/portal.sqlite")
        self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        database.close()
        self.portal.start()

    def test_nothing_answered_is_lost(self):
        member = self.portal.participants()[0]
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        self.killed(self.client.post(
            "/compte/creation", **facts, email=EMAIL, mot_de_passe=PASSWORD, confirmation=PASSWORD,
            question="q3", reponse="Essaouira", consentement="oui"), 303, "/compte/creation/confirmee")
        activation = link(self.portal.mail(EMAIL), "/compte/activation")
        path = activation[activation.index("/compte/"):]
        token = path.split("jeton=")[1]
        self.killed(self.client.post_from(path, "/compte/activation", jeton=token), 303, "/connexion")
        self.portal.mail(EMAIL, count=2)
        self.killed(self.client.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD), 303, "/accueil")
        self.killed(self.client.post(
            "/premiere-connexion", mot_de_passe=NEW_PASSWORD, confirmation=NEW_PASSWORD), 303, "/accueil")
        self.killed(self.client.get("/accueil"), 200)
        self.killed(self.client.get("/remboursements"), 200)
        self.killed(self.client.post_from("/accueil", "/deconnexion"), 303, "/connexion")
        self.assertEqual(self.client.get("/accueil")[0], 303)
        self.assertEqual(self.client.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD)[0], 422)
        self.assertEqual(self.client.post("/connexion", email=EMAIL, mot_de_passe=NEW_PASSWORD)[0], 303)
        subjects = [str(mail["Subject"]) for mail in self.portal.mails() if EMAIL in mail["To"]]
        self.assertEqual(len(subjects), len(set(subjects)), "a mail was sent twice: " + str(subjects))
