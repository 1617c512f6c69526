"""A mail server in a process of its own, as the tests of mail need it."""
import base64
import email
import email.policy
import json
import queue
import subprocess
import threading
import time

from portal import ROOT


class Sink:
    def __init__(self, *options):
        # Debian's own Python: that is where python3-aiosmtpd is.
        self.process = subprocess.Popen(
            ["/usr/bin/python3", ROOT / "Tests/Tools/smtp_sink.py", *map(str, options)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            # It complains of clients that refuse its certificate, which is what they are meant to do.
            stderr=subprocess.DEVNULL, text=True)
        self.port = int(self.process.stdout.readline())
        self.events = []
        self.waiting = queue.Queue()
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))
            self.waiting.put(self.events[-1])

    def next(self, name, seconds=20):
        """The next event of that name, waiting for it."""
        end = time.monotonic() + seconds
        while True:
            event = self.waiting.get(timeout=max(0.01, end - time.monotonic()))
            if event["event"] == name:
                return event

    def mails(self):
        """What was taken: each mail's recipient, identifier and text."""
        taken = [event for event in list(self.events) if event["event"] == "taken"]
        found = []
        for event in taken:
            message = email.message_from_bytes(base64.b64decode(event["content"]), policy=email.policy.default)
            found.append((event["recipients"][0], message["Message-ID"], message))
        return found

    def stop(self):
        self.process.stdin.close()
        self.process.wait(20)
        self.thread.join(5)
        self.process.stdout.close()
