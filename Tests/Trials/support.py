"""What the trials share: the release binary as a portal, its figures, and loads to put on it."""
import contextlib
import functools
import http.client
import os
import pathlib
import re
import resource
import subprocess
import sys
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/BrowserTests"))
import portal as portals  # noqa: E402
from portal import link  # noqa: E402, F401
from client import Client  # noqa: E402, F401
from test_probe import make_certificate  # noqa: E402, F401

PROGRAM = pathlib.Path(os.environ.get("PORTAL_PROGRAM", ROOT / ".build/release/PortalServer"))
portals.PROGRAM = PROGRAM
SECONDS = int(os.environ.get("TRIALS_SECONDS", "60"))
TICKS = os.sysconf("SC_CLK_TCK")
# A load of a thousand connections must not run out of descriptors before the portal does.
resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)


class Portal(portals.Portal):
    """A portal that can be looked at from outside."""

    @property
    def address(self):
        parts = urllib.parse.urlsplit(self.url)
        return parts.hostname, parts.port

    @property
    def secure_address(self):
        parts = urllib.parse.urlsplit(self.secure_url)
        return parts.hostname, parts.port

    def status(self, name):
        """A number of /proc/PID/status, such as VmRSS in KiB."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"^{name}:\s+(\d+)", text, re.M)[1])

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def database_descriptors(self):
        """Of these, the ones of the database and its log: as many as threads have read at once."""
        count = 0
        for name in pathlib.Path(f"/proc/{self.process.pid}/fd").iterdir():
            with contextlib.suppress(FileNotFoundError):  # Closed meanwhile.
                count += "portal.sqlite" in os.readlink(name)
        return count

    def stop_process(self):
        """Ends the process and keeps the folder, to start it again in another way."""
        self.process.terminate()
        if self.process.wait(20) != 0:
            raise RuntimeError(f"the portal ended with status {self.process.returncode}")
        self.process.stdout.close()

    def discard(self):
        """Ends whatever is left, for trials in which the process has ended or must end already."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(20)
        self.process.stdout.close()
        self.folder.cleanup()

    def log(self):
        return (self.path / "log").read_text().splitlines()


class Visitor:
    """A client of its own address that keeps its connection."""

    def __init__(self, address, source="127.0.0.1", timeout=30):
        self.connection = http.client.HTTPConnection(*address, timeout=timeout, source_address=(source, 0))

    def ask(self, path, form=None, cookie=None):
        """Status, head, body and the seconds they took."""
        head = {"Cookie": cookie} if cookie else {}
        body = urllib.parse.urlencode(form) if form else None
        if body:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        start = time.monotonic()
        self.connection.request("POST" if body else "GET", path, body, head)
        answer = self.connection.getresponse()
        content = answer.read()
        return answer.status, answer.headers, content, time.monotonic() - start

    def close(self):
        self.connection.close()


class LoginForm:
    """The cookie and the token of the login page: what a hundred logins need is asked for once."""

    def __init__(self, portal):
        client = Client(portal)
        page = client.get("/connexion")[2]
        self.token = re.search(r'name="_csrf" value="([^"]+)"', page)[1]
        self.cookie = "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies)

    def fields(self, number):
        return {"_csrf": self.token, "email": f"stranger{number}@example.org", "mot_de_passe": "Bonjour12"}


class Sampler:
    """Calls `measure` every `seconds` while the block runs."""

    def __init__(self, measure, seconds=0.2):
        self.samples, self.ended, self.failure = [], threading.Event(), None
        self.thread = threading.Thread(target=self.run, args=(measure, seconds), daemon=True)

    def run(self, measure, seconds):
        start = time.monotonic()
        try:
            while not self.ended.is_set():
                self.samples.append((time.monotonic() - start, measure()))
                self.ended.wait(seconds)
        except Exception as failure:
            self.failure = failure

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join(30)
        if self.failure:
            raise self.failure


def new_visitor_seconds(address, path="/", source="127.0.9.1"):
    """How long a page takes somebody who comes without a connection; anything but 200 is an error."""
    start = time.monotonic()
    visitor = Visitor(address, source)
    try:
        status, _, body, _ = visitor.ask(path)
    finally:
        visitor.close()
    if status != 200 or not body:
        raise AssertionError(f"{path} answered {status}")
    return time.monotonic() - start


def largest_asset(portal):
    """The path of the largest style sheet, script or drawing that the welcome page leads to."""
    client = Client(portal)
    paths = set(re.findall(r'"(/assets/[^"]+)"', client.get("/")[2]))
    texts = [path for path in paths if path.endswith((".css", ".js", ".svg"))]
    sizes = {path: int(client.get(path)[1]["Content-Length"] or 0) for path in texts}
    return max(sizes, key=sizes.get)


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))]


def slope(samples):
    """Units a minute, by least squares over (seconds, value)."""
    count = len(samples)
    mean_time = sum(time for time, _ in samples) / count
    mean_value = sum(value for _, value in samples) / count
    above = sum((time - mean_time) * (value - mean_value) for time, value in samples)
    return 60 * above / sum((time - mean_time) ** 2 for time, _ in samples)


def start_hey(url, *options):
    return subprocess.Popen(
        ["hey", *map(str, options), url], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def hey_result(process, timeout=120):
    """Statuses, errors, requests a second and p99 in seconds of a hey that was started."""
    text = process.communicate(timeout=timeout)[0]
    statuses = {int(code): int(count) for code, count in re.findall(r"\[(\d{3})\]\s+(\d+) responses", text)}
    errors = text.partition("Error distribution:")[2].strip()
    rate, p99 = re.search(r"Requests/sec:\s+([\d.]+)", text), re.search(r"99%+ in ([\d.]+) secs", text)
    return {"statuses": statuses, "errors": errors, "rate": float(rate[1]) if rate else 0,
            "p99": float(p99[1]) if p99 else None}


def figures(requirement, text):
    """The one line of a trial."""
    line = f"{requirement}: {text}"
    print("\n" + line, flush=True)
    folder = ROOT / ".build/trials"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "figures.txt").open("a") as file:
        file.write(time.strftime("%Y-%m-%d ") + line + "\n")


def timing(test):
    """Repeats a trial of times once: another program may have had the cores."""
    @functools.wraps(test)
    def repeated(self):
        try:
            test(self)
        except AssertionError as error:
            print(f"\nonce more, after: {str(error).splitlines()[0]}", flush=True)
            test(self)
    return repeated
