"""The own access, from a forgotten password to a closed account, as a member walks it; and what must never leak from it."""
import base64
import csv
import hashlib
import hmac
import io
import json
import pathlib
import struct
import tempfile
import time
import unittest
import zipfile

import fastjsonschema
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import fill, press, submit
from client import Client
from journey import Journey
from portal import ROOT, link

OLD_EMAIL, NEW_EMAIL = "salma.canari@example.org", "salma.nouvelle@example.org"
PASSWORDS = ["soleil42rif", "atlas2026vue", "cigogne77mer"]
ANSWER, NEW_ANSWER = "Essaouira", "Chefchaouen"


def schema(name):
    return fastjsonschema.compile(json.loads((ROOT / "docs" / name).read_text()))


def code_of(secret, moment):
    """What a telephone shows (RFC 6238)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(moment) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(int.from_bytes(digest[start:start + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


class AccountWalk(Journey):
    def test_walk(self):
        self.tokens, self.seconds = [], 0
        self.make_account()
        self.forget_the_password()
        self.look_at_the_profile()
        self.stop_and_make_a_change_of_address()
        self.change_password_and_question()
        self.end_another_session()
        self.switch_the_code_on()
        self.sign_in_with_a_recovery_code()
        self.take_all_data()
        self.read_the_journal()
        self.close_and_come_back()
        self.check_that_nothing_leaked()

    # The way in is walked elsewhere.
    def make_account(self):
        self.member = self.portal.participants()[0]
        facts = {name: self.member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        self.other = Client(self.portal)
        self.assertEqual(self.other.post(
            "/compte/creation", **facts, email=OLD_EMAIL, mot_de_passe=PASSWORDS[0], confirmation=PASSWORDS[0],
            question="q3", reponse=ANSWER, consentement="oui")[0], 303)
        token = self.token(OLD_EMAIL, "/compte/activation")
        page = f"/compte/activation?jeton={token}"
        self.assertEqual(self.other.post_from(page, "/compte/activation", jeton=token)[0], 303)
        self.go("/")
        if self.language == "ar":
            press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "form[action='/langue'] button"))

    def mail(self, recipient, path=None, wait=1):
        """The next mail to somebody; with a path, the one that has a link to it."""
        self.seen = getattr(self, "seen", set())
        found = []

        def look(_):
            found[:] = [mail for mail in self.portal.mails()
                        if recipient in mail["To"] and mail["Message-ID"] not in self.seen
                        and (path is None or path in mail.get_body(("plain",)).get_content())]
            return found
        WebDriverWait(self.browser, 15, 0.05).until(look, f"a mail to {recipient} with {path}")
        self.seen.add(found[0]["Message-ID"])
        return found[0]

    def token(self, recipient, path):
        token = link(self.mail(recipient, path), path).split("jeton=")[1]
        self.tokens.append(token)
        return token

    def sign_in(self, email, password):
        self.go("/connexion")
        fill(self.browser, email=email, mot_de_passe=password)
        submit(self.browser, "mot_de_passe")

    def sign_out(self):
        self.go("/accueil")
        press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "form[action='/deconnexion'] button"))
        self.arrive("/connexion")

    def main(self):
        return self.browser.find_element(By.TAG_NAME, "main")

    def in_error(self, name):
        return self.browser.find_element(By.NAME, name).get_attribute("aria-invalid") == "true"

    def forget_the_password(self):
        self.go("/connexion")
        press(self.browser, self.main().find_element(By.CSS_SELECTOR, "a[href='/mot-de-passe/oublie']"))
        self.check_page()
        fill(self.browser, email=OLD_EMAIL)
        submit(self.browser, "email")
        self.check_page()
        path = f"/mot-de-passe/nouveau?jeton={self.token(OLD_EMAIL, '/mot-de-passe/nouveau')}"
        self.go(path)
        self.check_page()
        fill(self.browser, reponse="Casablanca", mot_de_passe=PASSWORDS[1], confirmation=PASSWORDS[1])
        submit(self.browser, "reponse")
        self.assertTrue(self.in_error("reponse"))
        self.check_page()
        fill(self.browser, reponse=f"  {ANSWER.upper()} ", mot_de_passe=PASSWORDS[1], confirmation=PASSWORDS[1])
        submit(self.browser, "reponse")
        self.arrive("/connexion")
        self.check_page()
        self.go(path)
        self.assertEqual(self.browser.find_elements(By.NAME, "reponse"), [], "a link works once")
        self.check_page()
        self.sign_in(OLD_EMAIL, PASSWORDS[0])
        self.assertTrue(self.path().startswith("/connexion"))
        self.sign_in(OLD_EMAIL, PASSWORDS[1])
        self.arrive("/accueil")

    def look_at_the_profile(self):
        self.go("/profil")
        self.check_page()
        text = self.text()
        for fact in (self.member["matricule"], self.member["rib"][-4:], self.member["email"], OLD_EMAIL):
            self.assertIn(fact, text)
        self.assertNotIn(self.member["rib"], text)
        press(self.browser, self.main().find_element(By.CSS_SELECTOR, "a[href*='corriger=coordonnees']"))
        self.assertTrue(self.browser.find_element(By.NAME, "message").get_attribute("value").strip())
        self.check_page()
        submit(self.browser, "message")
        self.arrive("/reclamations/REC-")
        self.check_page()

    def ask_for_another_address(self):
        self.go("/profil/email")
        fill(self.browser, email=NEW_EMAIL, actuel=PASSWORDS[1])
        submit(self.browser, "actuel")
        self.arrive("/profil")
        self.check_page()
        confirm = self.token(NEW_EMAIL, "/profil/email/confirmation")
        return confirm, self.token(OLD_EMAIL, "/profil/email/annulation")

    def stop_and_make_a_change_of_address(self):
        confirm, cancel = self.ask_for_another_address()
        self.go(f"/profil/email/annulation?jeton={cancel}")
        self.check_page()
        submit(self.browser, "jeton")
        self.arrive("/profil/email/annulation?etat=fait")
        self.check_page()
        self.go(f"/profil/email/confirmation?jeton={confirm}")
        self.assertEqual(self.main().find_elements(By.TAG_NAME, "form"), [], "it was stopped")
        confirm, _ = self.ask_for_another_address()
        self.go(f"/profil/email/confirmation?jeton={confirm}")
        self.check_page()
        submit(self.browser, "jeton")
        self.arrive("/profil/email/confirmation?etat=fait")
        self.check_page()
        self.go("/profil")
        self.assertIn(NEW_EMAIL, self.text())

    def change_password_and_question(self):
        self.go("/profil/mot-de-passe")
        fill(self.browser, actuel="tout faux 99", mot_de_passe=PASSWORDS[2], confirmation=PASSWORDS[2])
        submit(self.browser, "actuel")
        self.assertTrue(self.in_error("actuel"))
        self.check_page()
        fill(self.browser, actuel=PASSWORDS[1], mot_de_passe=PASSWORDS[2], confirmation=PASSWORDS[2])
        submit(self.browser, "actuel")
        self.arrive("/profil")
        self.check_page()
        self.go("/profil/question")
        fill(self.browser, question="q6", reponse=NEW_ANSWER, actuel=PASSWORDS[2])
        submit(self.browser, "actuel")
        self.arrive("/profil")
        self.check_page()

    def end_another_session(self):
        self.other = Client(self.portal)
        self.assertEqual(self.other.post("/connexion", email=NEW_EMAIL, mot_de_passe=PASSWORDS[2])[0], 303)
        self.assertEqual(self.other.get("/accueil")[0], 200)
        self.go("/profil/sessions")
        self.check_page()
        buttons = self.main().find_elements(By.NAME, "session")
        self.assertEqual(len(buttons), 1)
        press(self.browser, buttons[0])
        self.check_page()
        self.assertEqual(self.main().find_elements(By.NAME, "session"), [])
        self.assertEqual(self.other.get("/accueil")[0], 303, "it has ended on the server")

    def switch_the_code_on(self):
        self.go("/profil/securite")
        fill(self.browser, actuel=PASSWORDS[2])
        submit(self.browser, "actuel")
        self.arrive("/profil/securite/activation")
        self.check_page()
        self.secret = self.main().find_element(By.CSS_SELECTOR, ".secret").text.replace(" ", "")
        self.assertTrue(self.main().find_elements(By.CSS_SELECTOR, "svg"))
        fill(self.browser, code=code_of(self.secret, time.time()))
        submit(self.browser, "code")
        self.codes = [item.text for item in self.main().find_elements(By.CSS_SELECTOR, ".recovery-codes li")]
        self.assertEqual(len(set(self.codes)), 10)
        self.check_page()

    def sign_in_with_a_recovery_code(self):
        self.sign_out()
        self.sign_in(NEW_EMAIL, PASSWORDS[2])
        self.arrive("/connexion/code")
        self.check_page()
        self.go("/accueil")
        self.arrive("/connexion?etat=requise")
        self.go("/connexion/code")
        fill(self.browser, code="000000")
        submit(self.browser, "code")
        self.assertTrue(self.in_error("code"))
        self.check_page()
        fill(self.browser, code=self.codes[0].upper())
        submit(self.browser, "code")
        self.arrive("/accueil")

    def download(self, action):
        """The bytes of the file that `action` makes the browser save."""
        with tempfile.TemporaryDirectory() as folder:
            self.browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
            action()
            path = pathlib.Path(folder)
            WebDriverWait(self.browser, 20, 0.05).until(
                lambda _: any(not name.name.endswith(".crdownload") for name in path.iterdir()), "no download")
            return next(path.iterdir()).read_bytes()

    def take_all_data(self):
        self.go("/profil/donnees")
        self.check_page()
        fill(self.browser, actuel=PASSWORDS[2])
        form = self.browser.find_element(By.NAME, "actuel").find_element(By.XPATH, "./ancestor::form")
        archive = zipfile.ZipFile(io.BytesIO(self.download(form.find_element(By.CSS_SELECTOR, "button[type=submit]").click)))
        self.assertIsNone(archive.testzip())
        data = json.loads(archive.read("donnees.json"))
        schema("export.schema.json")(data)
        bundle = json.loads(archive.read("fhir.json"))
        schema("export-fhir.schema.json")(bundle)
        lines = self.portal.lines(self.member["matricule"])
        self.assertEqual({line["id"] for line in data["reimbursements"]}, {line["id"] for line in lines})
        self.assertEqual(len(bundle["entry"]), len(lines))
        self.assertEqual([complaint["category"] for complaint in data["complaints"]], ["rectification"])
        self.assertEqual(data["member"]["account"]["email"], NEW_EMAIL)
        table = csv.reader(io.StringIO(archive.read("remboursements.csv").decode("utf-8-sig")), delimiter=";")
        self.assertEqual(len(list(table)), len(lines) + 1)
        self.assertNotIn(b"argon2", b"".join(archive.read(name) for name in archive.namelist()))
        with tempfile.TemporaryDirectory() as folder:
            archive.extract("LISEZ-MOI.html", folder)
            self.browser.get(f"file://{folder}/LISEZ-MOI.html")
            self.assertIn(self.member["matricule"], self.text())
            html = self.browser.find_element(By.TAG_NAME, "html")
            self.assertEqual(html.get_attribute("lang"), self.language)
        self.go("/accueil")
        # What the browser asked for was a file of its own.
        self.browser.get_log("performance")

    def read_the_journal(self):
        self.go("/journal")
        self.check_page()
        rows = self.main().find_elements(By.CSS_SELECTOR, "tbody tr")
        self.go("/journal")
        fill(self.browser, genre="access")
        submit(self.browser, "genre")
        self.check_page()
        some = self.main().find_elements(By.CSS_SELECTOR, "tbody tr")
        self.assertTrue(0 < len(some) < len(rows))
        count = len(some)
        link_to_file = self.main().find_element(By.CSS_SELECTOR, "a[href^='/journal.csv']")
        text = self.download(link_to_file.click).decode("utf-8-sig")
        self.assertEqual(len(list(csv.reader(io.StringIO(text), delimiter=";"))), count + 1)

    def close_and_come_back(self):
        self.go("/profil/fermeture")
        self.check_page()
        fill(self.browser, actuel=PASSWORDS[2])
        submit(self.browser, "actuel")
        self.arrive("/connexion?etat=ferme")
        self.check_page()
        self.go("/accueil")
        self.arrive("/connexion")
        self.seconds = 29 * 86400
        self.portal.clock.write_text(str(self.seconds))
        self.sign_in(NEW_EMAIL, PASSWORDS[2])
        self.arrive("/connexion/code")
        fill(self.browser, code=code_of(self.secret, time.time() + self.seconds))
        submit(self.browser, "code")
        self.arrive("/accueil")
        self.go("/messagerie")
        self.check_page()

    def check_that_nothing_leaked(self):
        """No password, token, code, address, name or act stands in the log; none but its own link in a mail."""
        acts = {line["libelle"] for line in self.portal.lines(self.member["matricule"])}
        providers = {line["prestataire"] for line in self.portal.lines(self.member["matricule"])} - {""}
        secrets = [*PASSWORDS, ANSWER, NEW_ANSWER, self.secret, *self.codes]
        cookies = [cookie["value"] for cookie in self.browser.get_cookies() if len(cookie["value"]) > 8]
        persons = [OLD_EMAIL, NEW_EMAIL, self.member["email"], self.member["nom"]]
        log = (self.portal.path / "log").read_text()
        self.assertIn(" security ", log)
        self.assertRegex(log, r"(?m)^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z notice security account=1 by=browser what=")
        for word in [*secrets, *self.tokens, *cookies, *persons, *acts, *providers]:
            self.assertNotIn(word, log)
        self.assertNotRegex(log, rf"\b{self.member['matricule']}\b")
        for mail in self.portal.mails():
            text = "".join(mail.get_body((kind,)).get_content() for kind in ("plain", "html")) + str(mail["Subject"])
            for word in [*secrets, *acts, *providers]:
                self.assertNotIn(word, text)
        kept = b"".join(path.read_bytes() for path in (self.portal.path / "data").glob("portal.sqlite*"))
        for word in [*secrets, *cookies]:
            self.assertNotIn(word.encode(), kept, "only hashes are kept")


class AccountWalkAtADesk(AccountWalk, unittest.TestCase):
    pass


class AccountWalkInArabicOnAPhoneWithoutScripts(AccountWalk, unittest.TestCase):
    scripts = False
    width = 360
    language = "ar"
