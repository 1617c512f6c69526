"""Mails against a real SMTP server: nothing without TLS, nothing lost, failures shown, pages never slowed down."""
import collections
import pathlib
import sqlite3
import subprocess
import tempfile
import time
import unittest

from client import Client
from portal import Portal, ROOT, outcome
from sink import Sink
from test_probe import make_certificate

MAILS = 200
KILLS = 5


class Mails(unittest.TestCase):
    def serve(self, sink, options="", *flags, user=""):
        self.addCleanup(sink.stop)
        self.portal = Portal("--mail-url", f"smtp://{user}localhost:{sink.port}{options}", *flags)
        self.addCleanup(self.portal.stop)
        self.clock = 0

    def create_account(self, number=0, email="membre@example.org"):
        # Whose address the registry knows: it is told of a new account too.
        member = [row for row in self.portal.participants() if row["email"]][number]
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        answer = Client(self.portal).post(
            "/compte/creation", **facts, email=email, mot_de_passe="soleil42rif", confirmation="soleil42rif",
            question="q3", reponse="Essaouira", consentement="oui")
        self.assertEqual(answer[0], 303)
        return member

    def outbox(self, *arguments):
        return outcome("admin", "outbox", *arguments, "--data-dir", self.portal.path / "data", "--resources", ROOT)

    def failures(self, count, seconds=20):
        """The lines of `admin outbox`, when there are so many."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            lines = self.outbox()[1].splitlines()
            if len(lines) == count and "aucun" not in lines[0]:
                return lines
            time.sleep(0.1)
        self.fail(f"{count} failures expected: {lines}")

    def advance(self, seconds):
        self.clock += seconds
        self.portal.clock.write_text(str(self.clock))

    def test_nothing_is_sent_where_starttls_was_stripped(self):
        sink = Sink()
        self.serve(sink, "?tls=required")
        self.create_account()
        self.failures(2)
        self.assertEqual(sink.events, [])

    def test_nothing_is_sent_to_a_foreign_or_misnamed_server(self):
        for name, is_known in (("localhost", False), ("autre.example", True)):
            with tempfile.TemporaryDirectory() as folder, self.subTest(name):
                certificate, key = make_certificate(pathlib.Path(folder), name)
                sink = Sink("--tls", "starttls", "--certificate", certificate, "--key", key)
                self.serve(sink, "?tls=required", *(["--mail-certificates", certificate] if is_known else []))
                self.create_account()
                self.failures(2)
                self.assertEqual(sink.events, [])

    def test_with_tls_and_a_password_they_arrive(self):
        with tempfile.TemporaryDirectory() as folder:
            certificate, key = make_certificate(pathlib.Path(folder), "localhost")
            sink = Sink("--tls", "starttls", "--certificate", certificate, "--key", key, "--login", "portail:secret")
            self.serve(sink, "?tls=required", "--mail-certificates", certificate, user="portail:secret@")
            self.create_account()
            event = sink.next("mail")
            self.assertTrue(event["tls"])
            sink.next("taken")
            self.assertEqual(self.outbox(), (0, "aucun mail en échec\n"))

    def test_a_mail_put_off_is_sent_later_and_once(self):
        sink = Sink("--recipient-reply", "451 4.2.0 later", "--replies", 2)
        self.serve(sink)
        self.create_account()
        lines = self.failures(2)
        self.assertIn("451", lines[0])
        self.assertIn("nouvel essai", lines[0])
        self.assertEqual(sink.mails(), [])
        # A minute later both are due; what comes now wakes the sender.
        self.advance(61)
        self.create_account(1, "autre@example.org")
        for _ in range(4):
            sink.next("taken")
        counts = collections.Counter(id for _, id, _ in sink.mails())
        self.assertEqual(set(counts.values()), {1})
        self.assertEqual(self.outbox()[1], "aucun mail en échec\n")

    def test_a_refused_mail_is_shown_to_staff_and_can_be_tried_again(self):
        sink = Sink("--recipient-reply", "550 5.1.1 no such user", "--replies", 2)
        self.serve(sink)
        member = self.create_account()
        lines = self.failures(2)
        own = next(line for line in lines if "m…@example.org" in line)
        self.assertIn("abandonné", own)
        self.assertIn("550", own)
        self.assertIn(f"matricule {member['matricule']}", own)
        self.assertNotIn("membre@example.org", own)
        self.assertIn("portal_outbox_failed 2", Client(self.portal).get("/metrics")[2])
        self.advance(7 * 3600)
        self.create_account(1, "autre@example.org")
        sink.next("taken")
        self.assertEqual(len(self.failures(2)), 2, "no machine tries them again")
        self.assertEqual(self.outbox("--retry", "999999")[0], 1)
        self.assertEqual(self.outbox("--retry", own.split()[0]), (0, "mails remis à l'envoi : 1\n"))
        while sink.next("taken")["recipients"] != ["membre@example.org"]:
            pass
        self.failures(1)
        self.assertEqual(self.outbox("--retry", "all")[0], 0)

    def test_a_tarpit_slows_no_page(self):
        sink = Sink("--tarpit")
        self.serve(sink)
        self.create_account()
        sink.next("mail")
        client = Client(self.portal)
        times = []
        for _ in range(100):
            for path in ("/", "/connexion"):
                start = time.monotonic()
                self.assertEqual(client.get(path)[0], 200)
                times.append(time.monotonic() - start)
        self.assertLess(sorted(times)[int(len(times) * 0.99)], 0.5)
        start = time.monotonic()
        self.create_account(1, "autre@example.org")
        self.assertLess(time.monotonic() - start, 5, "a form that causes mails")

    def test_after_kills_each_mail_has_come_and_few_twice(self):
        sink = Sink()
        self.serve(sink)
        self.portal.kill()
        expected = fill_outbox(self.portal, MAILS)
        for number in range(KILLS):
            seen = len(sink.mails())
            self.portal.start()
            end = time.monotonic() + 60
            while len(sink.mails()) < min(seen + 7 * (number + 1), MAILS):
                self.assertLess(time.monotonic(), end, "the mails stand still")
                time.sleep(0.001)
            self.portal.kill()
        self.portal.start()
        end = time.monotonic() + 60
        while len({id for _, id, _ in sink.mails()}) < MAILS and time.monotonic() < end:
            time.sleep(0.05)
        counts = collections.Counter(id for _, id, _ in sink.mails())
        self.assertEqual(set(counts), expected)
        twice = sum(counts.values()) - len(counts)
        print(f"{MAILS} mails, {KILLS} kills: {twice} sent twice")
        self.assertLessEqual(twice, KILLS, "a kill may repeat the mail on its way, no other")


def fill_outbox(portal, count):
    """Puts mails into the outbox of a portal that does not run; their identifiers."""
    database = sqlite3.connect(portal.path / "data/portal.sqlite")
    identifiers = [f"<{number}@example.org>" for number in range(count)]
    for number, identifier in enumerate(identifiers):
        message = f"Message-ID: {identifier}\r\nSubject: essai\r\n\r\nBonjour\r\n".encode()
        database.execute(
            "INSERT INTO outbox (recipient, message_id, message, created_at, next_attempt_at) VALUES (?, ?, ?, 0, 0)",
            (f"membre{number}@example.org", identifier, message))
    database.commit()
    database.close()
    return set(identifiers)
