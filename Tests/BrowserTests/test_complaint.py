"""From a rejected line to an answered complaint, as a member does it, with staff at the other end."""
import re
import subprocess
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import fill, press, submit
from client import Client
from portal import PROGRAM, link
from journey import Journey

EMAIL = "membre@example.org"
PASSWORD = "soleil42rif"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n"
WORDS = {
    "fr": dict(subject="Refus", message="Mon dossier a été refusé, pour quel motif ? L’ordonnance était jointe.",
               question="Mon dossier est refusé. Et maintenant ?", nothing="Bonjour", searched="plafond",
               answer="Il manquait le cachet du médecin.", again="Le cachet est sur la page deux."),
    "ar": dict(subject="رفض", message="لماذا رُفض ملفي؟ الوصفة كانت مرفقة.", question="رُفض ملفي. ما العمل؟",
               nothing="السلام عليكم", searched="السقف", answer="كان خاتم الطبيب ناقصاً.",
               again="الخاتم في الصفحة الثانية."),
}


class ComplaintWalk(Journey):
    def test_from_a_rejected_line_to_an_answer(self):
        self.words = WORDS[self.language]
        self.sign_in()
        self.find_the_rejected_line()
        self.see_the_answer_that_is_close()
        self.send_with_a_file()
        self.read_what_was_sent()
        self.be_refused_and_told_where_else_to_turn()
        self.say_that_it_does_not_help_and_reopen()
        self.see_the_inbox()
        self.search_the_questions_and_write_to_a_service()
        self.download_a_document()

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def staff(self, *arguments):
        result = subprocess.run(
            [PROGRAM, "admin", *arguments, "--data-dir", self.portal.path / "data"], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout

    def answer(self, act, text):
        file = self.portal.path / "answer.txt"
        file.write_text(text, encoding="utf-8")
        self.staff("complaint", act, "--reference", self.reference, "--by", "Nadia", "--text-file", file)

    def as_browser(self, path, head=()):
        """Asks for a file with the browser's cookies."""
        client = Client(self.portal)
        cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in self.browser.get_cookies())
        return client.fetch(path, {"Cookie": cookies, **dict(head)})

    def sign_in(self):
        lines = {member["matricule"]: self.portal.lines(member["matricule"]) for member in self.portal.participants()}
        self.member = next(member for member in self.portal.participants()
                           if any(line["etat"] == "rejete" for line in lines[member["matricule"]]))
        Client(self.portal).create_account(self.member, EMAIL, PASSWORD)
        self.go("/")
        if self.language == "ar":
            press(self.browser, self.find("form[action='/langue'] button"))
        self.go("/connexion")
        fill(self.browser, email=EMAIL, mot_de_passe=PASSWORD)
        submit(self.browser, "mot_de_passe")
        self.arrive("/premiere-connexion")
        press(self.browser, self.find("[name=plus_tard]"))
        self.arrive("/accueil")

    def find_the_rejected_line(self):
        self.go("/remboursements?etat=rejete")
        press(self.browser, self.find("main a[href^='/remboursements/']"))
        self.check_page()
        press(self.browser, self.find("a[href^='/reclamations/nouvelle?remboursement=']"))
        self.check_page()
        self.assertTrue(self.find("input[name=remboursement]").get_attribute("value"))

    def offered(self):
        return [summary.text.replace("\u202f", " ") for summary in self.browser.find_elements(By.CSS_SELECTOR, "[data-closest] summary")
                if summary.is_displayed()]

    def see_the_answer_that_is_close(self):
        fill(self.browser, categorie="remboursement", sujet=self.words["subject"], message=self.words["nothing"])
        if self.scripts:
            fill(self.browser, message=self.words["message"])
            WebDriverWait(self.browser, 10).until(lambda _: self.offered())
            by_script = self.offered()
            self.check_page()
            # The server's own choice must be the same.
            button = self.find("[value=verifier]")
            self.browser.execute_script("arguments[0].hidden = false", button)
            press(self.browser, button)
            self.assertEqual(self.offered(), by_script)
        else:
            press(self.browser, self.find("[value=verifier]"))
            self.assertEqual(self.offered(), [])
            fill(self.browser, message=self.words["message"])
            press(self.browser, self.find("[value=verifier]"))
        self.assertEqual(self.offered()[0], self.words["question"])
        self.assertEqual(self.find("[name=message]").get_attribute("value"), self.words["message"])
        self.assertTrue(self.find("input[name=remboursement]").get_attribute("value"), "still about the line")
        self.check_page()

    def send_with_a_file(self):
        file = self.portal.path / "ordonnance n°1.pdf"
        file.write_bytes(PDF)
        self.find("[name=pieces]").send_keys(str(file))
        submit(self.browser, "message")
        self.arrive("/reclamations/REC-")
        self.reference = re.search(r"REC-\d{4}-\d{6}", self.path())[0]
        self.check_page()

    def read_what_was_sent(self):
        self.assertIn(self.words["message"], self.text())
        self.assertIn(self.reference, str(self.portal.mail(EMAIL, count=3).get_body(("plain",)).get_content()))
        path = self.find("a[download]").get_attribute("href").removeprefix(self.portal.url)
        status, head, content = self.as_browser(path)
        self.assertEqual((status, content), (200, PDF))
        self.assertTrue(head["Content-Disposition"].startswith("attachment; "))
        self.assertTrue(head["Content-Security-Policy"].startswith("sandbox"))
        self.assertNotEqual(Client(self.portal).fetch(path)[0], 200, "a stranger")

    def be_refused_and_told_where_else_to_turn(self):
        self.assertIn(self.reference, self.staff("complaints"))
        self.answer("note", "Rappeler le lundi")
        self.answer("refuse", self.words["answer"])
        self.assertIn(self.reference, self.portal.mail(EMAIL, count=4).get_body(("plain",)).get_content())
        self.go(f"/reclamations/{self.reference}")
        self.check_page()
        self.assertIn(self.words["answer"], self.text())
        self.assertIn("acaps.ma", self.text())
        self.assertNotIn("lundi", self.text(), "a note among staff")

    def say_that_it_does_not_help_and_reopen(self):
        press(self.browser, self.find("[name=avis][value=non]"))
        self.check_page()
        self.assertEqual(self.browser.find_elements(By.CSS_SELECTOR, "[name=avis]"), [], "asked once")
        fill(self.browser, message=self.words["again"])
        submit(self.browser, "message")
        self.check_page()
        self.assertIn(self.words["again"], self.text())
        self.assertIn("en_cours", self.staff("complaints"), "a reply wakes it")

    def see_the_inbox(self):
        count = self.find(".nav-inbox").text
        self.go("/messagerie")
        self.check_page()
        self.assertTrue(count)
        self.assertEqual(len(self.browser.find_elements(By.CSS_SELECTOR, f"a[href='/reclamations/{self.reference}']")),
                         3, "received, answered, opened again")
        press(self.browser, self.find("form[action='/messagerie'] button"))
        self.assertEqual(self.browser.find_elements(By.CSS_SELECTOR, ".nav-inbox"), [])

    def search_the_questions_and_write_to_a_service(self):
        self.go("/faq")
        fill(self.browser, q=self.words["searched"])
        submit(self.browser, "q")
        self.check_page()
        self.find("details summary").click()
        press(self.browser, self.find("details[open] [name=pas_aide]"))
        self.check_page()
        press(self.browser, self.find("main a[href='/contact']"))
        self.check_page()
        fill(self.browser, service="siege", sujet=self.words["subject"], message=self.words["nothing"])
        submit(self.browser, "message")
        self.check_page()
        reference = re.search(r"MSG-\d{4}-\d{6}", self.text())[0]
        self.assertIn(reference, self.portal.mail(EMAIL, count=6).get_body(("plain",)).get_content())
        self.assertIn(reference, self.staff("messages"))
        self.go("/messagerie")
        self.assertIn(reference, self.text())

    def download_a_document(self):
        self.go("/documents")
        self.check_page()
        path = self.find("main a[hreflang]").get_attribute("href").removeprefix(self.portal.url)
        status, head, whole = self.as_browser(path)
        self.assertEqual((status, whole[:5]), (200, b"%PDF-"))
        status, _, rest = self.as_browser(path, {"Range": "bytes=1000-", "If-Range": head["ETag"]})
        self.assertEqual((status, rest), (206, whole[1000:]))
        self.assertEqual(self.as_browser(path, {"If-None-Match": head["ETag"]})[0], 304)


class ComplaintWithScripts(ComplaintWalk, unittest.TestCase):
    pass


class ComplaintWithoutScripts(ComplaintWalk, unittest.TestCase):
    scripts = False
    width = 360


class ComplaintInArabic(ComplaintWalk, unittest.TestCase):
    width = 360
    language = "ar"
