"""M2: killed at any moment while it sends, the portal hands over every mail, and few of them twice."""
import collections
import random
import time
import unittest

from support import Portal, figures
from sink import Sink
from test_mail import fill_outbox

MAILS = 5_000


class Killed(unittest.TestCase):
    def test_each_mail_comes_and_few_twice(self):
        sink, moments = Sink(), random.Random(7)
        portal = Portal("--mail-url", f"smtp://127.0.0.1:{sink.port}")
        kills = 0
        try:
            portal.kill()
            expected = fill_outbox(portal, MAILS)
            portal.start()
            while len(sink.events) < 2 * (MAILS - 500):
                time.sleep(moments.uniform(0.02, 0.4))
                portal.kill()
                kills += 1
                portal.start()
            end = time.monotonic() + 60
            while len({number for _, number, _ in sink.mails()}) < MAILS and time.monotonic() < end:
                time.sleep(0.2)
            counts = collections.Counter(number for _, number, _ in sink.mails())
            twice = sum(counts.values()) - len(counts)
            figures("M2 kill -9 while sending", f"{MAILS} mails, {kills} kills: each came, {twice} of them twice")
            self.assertEqual(set(counts), expected)
            self.assertGreaterEqual(kills, 5)
            self.assertLess(twice, MAILS / 100)
        finally:
            portal.stop()
            sink.stop()
