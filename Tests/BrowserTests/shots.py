"""Pictures of every page, for a person to look at: `bin/shots`."""
import pathlib
import re
import sys

from browser import fill, open_browser, submit
from portal import Portal, outcome

EMAIL = "membre@example.org"
PUBLIC = (
    "/", "/compte/creation", "/compte/creation/confirmee", "/compte/activation/renvoi", "/connexion", "/mot-de-passe/oublie",
    "/faq", "/contact", "/documents", "/ald", "/verification", "/mentions-legales", "/donnees-personnelles", "/accessibilite",
    "/nulle-part",
)
MEMBER = (
    "/accueil", "/remboursements", "/remboursements?famille=pharmacie", "/remboursements?etat=rejete", "/graphiques", "/releves",
    "/garanties", "/garanties/estimation", "/profil", "/profil/mot-de-passe", "/profil/email", "/profil/question",
    "/profil/sessions", "/profil/donnees", "/profil/droits", "/profil/securite", "/profil/fermeture", "/journal", "/messagerie",
    "/reclamations", "/reclamations/nouvelle",
)


def name_of(path):
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "bienvenue"


def take(browser, file, width):
    """The whole page, however long; a page too wide for the screen is cut, as it is on a telephone."""
    height = browser.execute_script("return document.documentElement.scrollHeight")
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": min(height, 8000), "deviceScaleFactor": 1, "mobile": width < 600})
    browser.save_screenshot(str(file))
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})


def sign_in(browser, portal, password):
    browser.get(portal.url + "/connexion")
    fill(browser, email=EMAIL, mot_de_passe=password)
    submit(browser, "mot_de_passe")


def own_pages(portal, matricule):
    """One line of each state, and a statement."""
    lines = portal.lines(matricule)
    for state in ("paye", "rejete", "en_cours"):
        yield from (f"/remboursements/{line['id']}" for line in lines[::-1] if line["etat"] == state and line == next(
            other for other in lines[::-1] if other["etat"] == state))
    yield from (f"/releves/{line['releve']}" for line in lines[:1] if line["releve"])


def shoot(portal, folder, password, paths, width, dark):
    browser = open_browser(width=width, dark=dark)
    try:
        stages = [(PUBLIC, False), (paths, True)] if not sys.argv[2:] else [(paths, True)]
        for pages, is_member in stages:
            if is_member:
                sign_in(browser, portal, password)
            for language in ("fr", "ar"):
                browser.get(portal.url + "/accessibilite")
                browser.add_cookie({"name": "langue", "value": language})
                for path in pages:
                    browser.get(portal.url + path)
                    theme = "sombre" if dark else "clair"
                    take(browser, folder / f"{name_of(path)}-{width}-{language}-{theme}.png", width)
    finally:
        browser.quit()


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    portal = Portal("--first-login-change", "off")
    try:
        matricule = portal.participants()[0]["matricule"]
        _, said = outcome("admin", "create-account", "--data-dir", portal.path / "data", "--matricule", matricule, "--email", EMAIL)
        password = re.search(r"provisoire : (\S+)", said)[1]
        browser = open_browser()
        sign_in(browser, portal, password)
        password = "atlas2026vue"
        fill(browser, mot_de_passe=password, confirmation=password)
        submit(browser, "mot_de_passe")
        browser.quit()
        paths = tuple(sys.argv[2:]) or MEMBER + tuple(own_pages(portal, matricule))
        for width in (360, 1280):
            for dark in (False, True):
                shoot(portal, folder, password, paths, width, dark)
        print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    finally:
        portal.stop()


main()
