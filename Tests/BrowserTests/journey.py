"""What walks through the portal have in common: a portal, a browser, and what must be true wherever it stands."""
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from browser import axe_violations, complaints, open_browser, requested_urls, scrolls_sideways
from portal import Portal


class Journey:
    scripts = True
    width = 1280
    language = "fr"

    @classmethod
    def setUpClass(cls):
        cls.portal = Portal()
        cls.browser = open_browser(scripts=cls.scripts, width=cls.width)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        cls.portal.stop()

    def go(self, path):
        self.browser.get(path if path.startswith("http") else self.portal.url + path)

    def path(self):
        return self.browser.current_url.removeprefix(self.portal.url)

    def arrive(self, path):
        """Waits for the page a form leads to."""
        WebDriverWait(self.browser, 10).until(
            lambda _: self.path().startswith(path), f"{path} expected, {self.path()}: {self.text()[:600]}")

    def check_page(self):
        """What must be true of every page, wherever the walk stands."""
        self.assertEqual(complaints(self.browser), [], self.path())
        foreign = [url for url in requested_urls(self.browser)
                   if not url.startswith((self.portal.url, "data:", "chrome"))]
        self.assertEqual(foreign, [], "a request left the own origin")
        self.assertFalse(scrolls_sideways(self.browser, self.width), f"{self.path()} scrolls sideways at {self.width} px")
        html = self.browser.find_element(By.TAG_NAME, "html")
        self.assertEqual(html.get_attribute("lang"), self.language)
        self.assertEqual(html.get_attribute("dir"), "rtl" if self.language == "ar" else "ltr")
        if self.scripts:
            self.assertEqual(axe_violations(self.browser), [], self.path())

    def text(self):
        return self.browser.find_element(By.TAG_NAME, "body").text
