"""A10: a hundred logins at once take neither the pages nor the memory from the others."""
import http.client
import threading
import time
import unittest

from support import LoginForm, Portal, Sampler, Visitor, figures, hey_result, start_hey, timing

PARALLEL = 100
SECONDS = 10


class ParallelLogins(unittest.TestCase):
    @timing
    def test_public_page_beside_a_hundred_logins(self):
        portal = Portal()
        try:
            form = LoginForm(portal)
            before = portal.status("VmRSS")
            self.statuses, self.without, self.end = {}, 0, time.monotonic() + SECONDS
            threads = [threading.Thread(target=self.login, args=(portal, form, number)) for number in range(PARALLEL)]
            with Sampler(lambda: portal.status("VmRSS")) as memory:
                for thread in threads:
                    thread.start()
                # Eighty pages a second on four connections: others' visits, not a load of its own.
                page = hey_result(start_hey(portal.url + "/", "-z", f"{SECONDS - 1}s", "-c", 4, "-q", 20))
                for thread in threads:
                    thread.join(60)
            grown = max(value for _, value in memory.samples) - before
            figures(
                "A10", f"{PARALLEL} logins at once for {SECONDS} s: {dict(sorted(self.statuses.items()))}; public page "
                    f"p99 {1000 * page['p99']:.0f} ms; memory +{grown / 1024:.1f} MiB")
            self.assertEqual((list(page["statuses"]), page["errors"]), ([200], ""))
            self.assertLess(page["p99"], 0.5)
            # One hash at a time takes 19 MiB; the rest is a hundred connections.
            self.assertLess(grown, 48 * 1024)
            self.assertLessEqual(set(self.statuses), {422, 429, 503})
            self.assertEqual(self.without, 0, "a refusal without Retry-After")
        finally:
            portal.stop()

    def login(self, portal, form, number):
        visitor, count = Visitor(portal.address, f"127.0.5.{number + 1}"), 0
        while time.monotonic() < self.end:
            try:
                status, head, _, _ = visitor.ask("/connexion", form.fields(f"{number}-{count}"), form.cookie)
            except (OSError, http.client.HTTPException) as error:
                status, head = repr(error), {}
            self.statuses[status] = self.statuses.get(status, 0) + 1
            if status in (429, 503) and not head.get("Retry-After"):
                self.without += 1
            if status != 422:
                # Ruder than a browser, but not a program that only measures itself.
                time.sleep(0.2)
            count += 1
        visitor.close()
