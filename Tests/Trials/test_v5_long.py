"""V5: under a mixed load neither the memory nor the descriptors grow. A minute here; TRIALS_SECONDS=600 for the ten."""
import http.client
import re
import threading
import time
import unittest

from support import SECONDS, Client, LoginForm, Portal, Sampler, Visitor, figures, hey_result, slope, start_hey, timing

WINDOW = 5
# Each thread that reads may leave a connection of its own to the database, and that opens the file and its log.
READERS = 16


class LongRun(unittest.TestCase):
    @timing
    def test_mixed_load(self):
        portal = Portal()
        try:
            self.run_on(portal)
        finally:
            portal.stop()

    def run_on(self, portal):
        asset = re.search(r'"(/assets/[^"]+\.css)"', Client(portal).get("/")[2])[1]
        form, url = LoginForm(portal), portal.url.rstrip("/")
        # Caches fill and threads start in the first seconds; what grows after that is the question.
        self.load(portal, form, url, asset, 15)
        idle = self.idle_descriptors(portal)
        with Sampler(lambda: (portal.status("RssAnon"), portal.descriptors() - portal.database_descriptors()), 0.5) as sampler:
            answered, failed = self.load(portal, form, url, asset, SECONDS)
        memory = envelope([(at, memory) for at, (memory, _) in sampler.samples])
        growth = slope(memory) / 1024
        after = self.idle_descriptors(portal)
        descriptors = [count for _, (_, count) in sampler.samples]
        figures(
            "V5", f"{answered} requests in {SECONDS} s: memory {memory[0][1] / 1024:.1f} to {memory[-1][1] / 1024:.1f} "
                f"MiB, {growth:+.2f} MiB/min; descriptors but for the database {idle} idle before, at most {max(descriptors)} under load, "
                f"{after} idle after")
        self.assertEqual(failed, [])
        self.assertLess(growth, 1)
        self.assertLessEqual(after, idle)
        self.assertLessEqual(portal.database_descriptors(), READERS * 2)

    def load(self, portal, form, url, asset, seconds):
        """Pages and files on kept connections and on new ones, refused paths, logins, and requests cut short."""
        span = ["-z", f"{seconds}s"]
        loads = [
            start_hey(url + "/", *span, "-c", 4, "-q", 40),
            start_hey(url + asset, *span, "-c", 4, "-q", 40, "-H", "Accept-Encoding: gzip"),
            start_hey(url + "/connexion", *span, "-c", 4, "-q", 20, "-disable-keepalive"),
            start_hey(url + "/nowhere", *span, "-c", 2, "-q", 20),
        ]
        end = time.monotonic() + seconds
        threads = [threading.Thread(target=work, args=(portal, form, end)) for work in (self.log_in, self.cut_short)]
        for thread in threads:
            thread.start()
        results = [hey_result(load, seconds + 60) for load in loads]
        for thread in threads:
            thread.join(60)
        failed = [(set(result["statuses"]), result["errors"]) for result, status in zip(results, (200, 200, 200, 404))
                  if set(result["statuses"]) != {status} or result["errors"]]
        return sum(sum(result["statuses"].values()) for result in results), failed

    def log_in(self, portal, form, end):
        number = 0
        while time.monotonic() < end:
            visitor = Visitor(portal.address, f"127.0.{10 + number // 200 % 20}.{number % 200 + 1}")
            visitor.ask("/connexion", form.fields(f"v5-{number}"), form.cookie)
            visitor.close()
            number += 1
            time.sleep(0.2)

    def cut_short(self, portal, form, end):
        while time.monotonic() < end:
            connection = http.client.HTTPConnection(*portal.address)
            connection.connect()
            connection.sock.sendall(b"POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\na=")
            time.sleep(0.1)
            connection.close()

    def idle_descriptors(self, portal):
        """The descriptors once every connection has ended."""
        end = time.monotonic() + 10
        count = portal.descriptors() - portal.database_descriptors()
        while time.monotonic() < end:
            time.sleep(1)
            if (now := portal.descriptors() - portal.database_descriptors()) == count:
                return count
            count = now
        return count


def envelope(samples):
    """The least value of each few seconds: a password's hash holds 19 MiB for as long as it takes."""
    windows = {}
    for at, value in samples:
        windows.setdefault(int(at // WINDOW), []).append(value)
    return [((index + 0.5) * WINDOW, min(values)) for index, values in sorted(windows.items())]
