"""Opens a dashboard in headless Chromium and takes its picture; run by the interpreter that has Superset's libraries.

python shoot.py ADDRESS USER PASSWORD SLUG CHARTS PICTURE: waits until all CHARTS are drawn, prints what failed.
"""

import shutil
import sys
import time

from selenium import webdriver
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

SECONDS = 240
CONTAINER = "[data-test='chart-container'], .chart-container"


def main(address: str, user: str, password: str, slug: str, charts: str, picture: str) -> int:
    """Return 0 where every chart is drawn and none shows an error."""
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-gpu"):
        options.add_argument(flag)
    options.add_argument("--window-size=1600,1400")
    options.binary_location = shutil.which("chromium") or ""
    # Named, so that the driver is not looked for elsewhere.
    with webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver"))) as browser:
        wait = WebDriverWait(browser, SECONDS)
        wait.until(lambda b: _has_logged_in(b, address, user, password))
        browser.get(f"{address}/superset/dashboard/{slug}/?standalone=1")
        wait.until(lambda b: len(b.find_elements(By.CSS_SELECTOR, CONTAINER)) >= int(charts))
        wait.until(lambda b: not b.find_elements(By.CSS_SELECTOR, ".loading, [data-test='loading-indicator']"))
        # Animations of the charts take about a second.
        time.sleep(3)
        height = browser.execute_script("return document.querySelector('.grid-container').scrollHeight + 120")
        browser.set_window_size(1600, max(1400, int(height)))
        time.sleep(3)
        browser.save_screenshot(picture)
        errors = browser.find_elements(By.CSS_SELECTOR, "[data-test='error-message'], .ant-alert-error, .alert-danger")
        print("\n".join(error.text for error in errors))
        return len(errors)


def _has_logged_in(browser: webdriver.Chrome, address: str, user: str, password: str) -> bool:
    """Fill in the form and tell whether it was taken; what is typed before its script has loaded is lost."""
    browser.get(f"{address}/login/")
    form = WebDriverWait(browser, 30)
    form.until(lambda b: b.find_elements(By.CSS_SELECTOR, "input[type='password']"))
    browser.find_element(By.CSS_SELECTOR, "input[type='text'], input[name='username']").send_keys(user)
    browser.find_element(By.CSS_SELECTOR, "input[type='password']").send_keys(password, Keys.ENTER)
    try:
        form.until(lambda b: "/login" not in b.current_url)
    except TimeoutException:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
