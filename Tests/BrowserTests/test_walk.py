"""The main job, end to end, as a member does it: sign up, activate, sign in, read, filter, sign out."""
import re
import unittest

from selenium.webdriver.common.by import By

from browser import fill, leave, press, submit
from journey import Journey
from portal import link

FIRST_PASSWORD = "soleil42rif"
SECOND_PASSWORD = "atlas2026vue"


class Walk(Journey):
    def test_walk(self):
        member = self.portal.participants()[0]
        self.open_welcome()
        self.create_account(member)
        self.activate(member)
        self.sign_in(member)
        self.change_password()
        self.read_lines(member)
        self.sign_out()

    def open_welcome(self):
        self.go("/")
        if self.language == "ar":
            press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "form[action='/langue'] button"))
        self.check_page()

    def create_account(self, member):
        press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "main a[href='/compte/creation']"))
        self.check_page()
        facts = dict(matricule=member["matricule"], nom=member["nom"].lower(), prenom=member["prenom"].upper(),
                     date_naissance=member["date_naissance"], email="membre@example.org",
                     mot_de_passe=FIRST_PASSWORD, question="q3", reponse="Essaouira", consentement=True)
        fill(self.browser, **facts, confirmation="autre chose")
        submit(self.browser, "matricule")
        self.check_page()
        wrong = self.browser.find_element(By.NAME, "confirmation")
        self.assertEqual(wrong.get_attribute("aria-invalid"), "true")
        described = wrong.get_attribute("aria-describedby").split()
        self.assertTrue(self.browser.find_element(By.ID, next(i for i in described if i.endswith("-erreur"))).text)
        self.assertEqual(self.browser.find_element(By.NAME, "matricule").get_attribute("value"), member["matricule"])
        self.assertEqual(self.browser.find_element(By.NAME, "mot_de_passe").get_attribute("value"), "")
        fill(self.browser, mot_de_passe=FIRST_PASSWORD, confirmation=FIRST_PASSWORD)
        submit(self.browser, "matricule")
        self.arrive("/compte/creation/confirmee")
        self.check_page()

    def activate(self, member):
        activation = link(self.portal.mail("membre@example.org"), "/compte/activation")
        self.go(activation)
        self.check_page()
        submit(self.browser, "jeton")
        self.check_page()
        self.portal.mail("membre@example.org", count=2)
        self.go(activation)
        self.assertEqual(self.browser.find_elements(By.CSS_SELECTOR, "main form[action='/compte/activation']"), [])
        self.check_page()

    def sign_in(self, member):
        self.go("/accueil")
        self.arrive("/connexion")
        fill(self.browser, email="membre@example.org", mot_de_passe="tout faux 99")
        submit(self.browser, "mot_de_passe")
        self.arrive("/connexion")
        self.check_page()
        fill(self.browser, email="membre@example.org", mot_de_passe=FIRST_PASSWORD)
        submit(self.browser, "mot_de_passe")
        self.arrive("/premiere-connexion")
        self.check_page()

    def change_password(self):
        fill(self.browser, mot_de_passe=SECOND_PASSWORD, confirmation=SECOND_PASSWORD)
        submit(self.browser, "mot_de_passe")
        self.arrive("/accueil")
        self.check_page()
        for page in ("/profil", "/profil/mot-de-passe", "/profil/email", "/profil/question", "/profil/sessions", "/journal", "/profil/donnees", "/profil/droits", "/profil/fermeture", "/profil/securite", "/reclamations", "/reclamations/nouvelle", "/faq", "/messagerie", "/graphiques", "/documents", "/contact", "/ald", "/releves", "/garanties", "/garanties/estimation", "/verification?code=RL-1.AAAA"):
            self.go(page)
            self.check_page()
        self.go("/accueil")

    def read_lines(self, member):
        lines = self.portal.lines(member["matricule"])
        press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "nav a[href='/remboursements']"))
        self.check_page()
        shown = self.line_links()
        self.assertEqual(len(shown), 25)
        cells = self.browser.find_elements(By.CSS_SELECTOR, "main .lines tbody tr:first-child td[data-label]")
        self.assertEqual([cell.text for cell in cells if cell.rect["width"] < 60], [], "a cell is too narrow to read")
        self.assertIn(amount(sum_of(lines, "montant_rembourse")), plain(self.text()))
        press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "a[rel=next]"))
        self.assertEqual(len(set(shown) | set(self.line_links())), 50)
        self.check_page()
        self.go("/remboursements")
        fill(self.browser, famille="pharmacie")
        submit(self.browser, "famille")
        pharmacy = [line for line in lines if line["famille"] == "pharmacie"]
        self.assertEqual(len(self.line_links()), min(25, len(pharmacy)))
        self.assertIn(amount(sum_of(pharmacy, "montant_rembourse")), plain(self.text()))
        self.check_page()
        self.go(self.line_links()[0])
        self.check_page()

    def line_links(self):
        anchors = self.browser.find_elements(By.CSS_SELECTOR, "main a[href^='/remboursements/']")
        return list(dict.fromkeys(anchor.get_attribute("href") for anchor in anchors))

    def sign_out(self):
        self.go("/accueil")
        press(self.browser, self.browser.find_element(By.CSS_SELECTOR, "form[action='/deconnexion'] button"))
        self.check_page()
        leave(self.browser, self.browser.back)
        self.assertNotIn("membre@example.org", self.text())
        self.go("/remboursements")
        self.arrive("/connexion")


def sum_of(lines, column):
    return sum(round(float(line[column].replace(",", ".")) * 100) for line in lines)


def amount(centimes):
    sign, centimes = "-" if centimes < 0 else "", abs(centimes)
    return f"{sign}{centimes // 100:,}".replace(",", " ") + f",{centimes % 100:02}"


def plain(text):
    return re.sub(r"[\u00a0\u202f\u2066-\u2069\u200e\u200f]", lambda m: " " if m[0] in "\u00a0\u202f" else "", text).replace("−", "-")


class WalkWithScripts(Walk, unittest.TestCase):
    pass


class WalkWithoutScripts(Walk, unittest.TestCase):
    scripts = False


class WalkOnAPhone(Walk, unittest.TestCase):
    width = 320


class WalkInArabic(Walk, unittest.TestCase):
    width = 320
    language = "ar"
