"""Debian's chromium, driven as a visitor drives it."""
import json
import pathlib
import site

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait


def open_browser(scripts=True, width=1280, dark=False):
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=fr"):
        options.add_argument(argument)
    options.binary_location = "/usr/bin/chromium"
    options.add_experimental_option("prefs", {
        "profile.managed_default_content_settings.javascript": 1 if scripts else 2,
        "credentials_enable_service": False, "intl.accept_languages": "fr"})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
    if dark:
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    browser.implicitly_wait(3)
    return browser


def fill(browser, **fields):
    for name, value in fields.items():
        field = browser.find_element(By.NAME, name)
        kind = field.get_attribute("type")
        if kind == "checkbox":
            if not field.is_selected():
                field.click()
        elif field.tag_name == "select":
            field.find_element(By.CSS_SELECTOR, f"option[value='{value}']").click()
        elif kind == "date":
            # Typing into a date field depends on the browser's locale; without scripts there is no other way.
            browser.execute_cdp_cmd("Runtime.evaluate", {"expression": f"document.querySelector('[name={name}]').value='{value}'"})
        else:
            field.clear()
            field.send_keys(value)


def submit(browser, name):
    """Presses the button of the form in which the field `name` stands."""
    form = browser.find_element(By.NAME, name).find_element(By.XPATH, "./ancestor::form")
    press(browser, form.find_element(By.CSS_SELECTOR, "button[type=submit]"))


def press(browser, element):
    """Clicks what leads to another page, and waits until that page is there."""
    leave(browser, element.click)


def leave(browser, action):
    """Does what leads to another page, and waits until that page is there."""
    before = page_of(browser)
    action()
    WebDriverWait(browser, 15, 0.05).until(lambda _: page_of(browser) not in (None, before))


def page_of(browser):
    """What tells one loaded page from another; nil while the browser is between two."""
    try:
        return browser.execute_script("return document.readyState === 'complete' ? performance.timeOrigin : null")
    except WebDriverException:
        return None


def complaints(browser):
    """What the browser itself found wrong: refused by the content security policy, missing files, script errors.
    That a page itself answers 422 is no mistake of the page."""
    own = "the server responded with a status of 422"
    return [entry["message"] for entry in browser.get_log("browser")
            if "Content Security Policy" in entry["message"] or entry["level"] == "SEVERE" and own not in entry["message"]]


def requested_urls(browser):
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]


def axe_violations(browser):
    script = next(pathlib.Path(folder) / "axe_playwright_python/axe.min.js" for folder in site.getsitepackages())
    # Through the debugger, since the page's own policy rightly refuses a foreign script.
    browser.execute_cdp_cmd("Runtime.evaluate", {"expression": script.read_text(encoding="utf-8")})
    result = browser.execute_cdp_cmd("Runtime.evaluate", {
        "expression": "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
                      ".then(r => JSON.stringify(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))))",
        "awaitPromise": True, "returnByValue": True})
    return json.loads(result["result"]["value"])


def scrolls_sideways(browser, width):
    """Asks for the screen's width: a telephone makes its viewport as wide as the page, so the two are always equal there."""
    metrics = browser.execute_cdp_cmd("Page.getLayoutMetrics", {})
    return metrics["cssContentSize"]["width"] > min(width, metrics["cssLayoutViewport"]["clientWidth"])
