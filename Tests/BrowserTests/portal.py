"""A portal of its own for each test class: invented registry, free port, data folder that goes away."""
import csv
import email
import email.policy
import pathlib
import re
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/PortalServer"


class Portal:
    def __init__(self, *options, tracer=(), participants=12, lines=60):
        self.folder = tempfile.TemporaryDirectory(prefix="portal-")
        self.path = pathlib.Path(self.folder.name)
        self.registry = self.path / "registry"
        self.clock = self.path / "clock"
        self.options = options
        # A program that starts the portal in its own place and looks on.
        self.tracer = tracer
        run("demo-data", "--participants", str(participants), "--lines-per-participant", str(lines), "--seed", "7", "--out", self.registry)
        self.start("--seed-registry", self.registry)

    def start(self, *options):
        with (self.path / "log").open("a") as log:
            self.process = subprocess.Popen(
                [*self.tracer, PROGRAM, "serve", "--data-dir", self.path / "data", "--port", "0", "--resources", ROOT,
                 "--dev", "--dev-clock", self.clock, *self.options, *options],
                stdout=subprocess.PIPE, stderr=log, text=True)
        urls = {}
        for line in self.process.stdout:
            if match := re.match(r"listening on ((https?)://\S+)", line):
                urls[match[2]] = match[1]
            if "https" in urls or "http" in urls and "--tls-port" not in self.options:
                self.url, self.secure_url = urls["http"], urls.get("https")
                return
        raise RuntimeError("the portal did not start: " + (self.path / "log").read_text())

    def kill(self):
        self.process.kill()
        self.process.wait(20)
        self.process.stdout.close()

    def stop(self):
        self.process.terminate()
        status = self.process.wait(20)
        self.process.stdout.close()
        self.folder.cleanup()
        if status != 0:
            raise RuntimeError(f"the portal ended with status {status}")

    def participants(self):
        return rows(self.registry / "participants.csv")

    def lines(self, matricule):
        return [row for row in rows(self.registry / "reimbursements.csv") if row["matricule"] == matricule]

    def mail(self, recipient, count=1, seconds=10):
        """The newest of at least `count` mails to `recipient`, waiting for the outbox to write it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = [m for m in self.mails() if recipient in m["To"]]
            if len(found) >= count:
                return found[-1]
            time.sleep(0.05)
        raise AssertionError(f"{count} mails to {recipient} expected, {[m['To'] for m in self.mails()]} are there")

    def mails(self):
        files = sorted((self.path / "data/mail").glob("*.eml"), key=lambda file: file.stat().st_mtime_ns)
        return [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]


def run(*arguments):
    subprocess.run([PROGRAM, *arguments], check=True, capture_output=True)


def outcome(*arguments):
    """Status and output of a command."""
    ended = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True)
    return ended.returncode, ended.stdout


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        return list(csv.DictReader(file, head.strip().split(";"), delimiter=";"))


def link(message, path):
    """The first link to `path` in the plain text of a mail."""
    text = message.get_body(("plain",)).get_content()
    return re.search(r"https?://\S*" + re.escape(path) + r"\S*", text)[0]
