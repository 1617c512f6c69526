"""What a member takes along: 100,000 lines as a file while the memory stays where it was, a statement on paper at once."""
import re
import unittest

from support import Client, Portal, Sampler, Visitor, figures, percentile, portals, timing

LINES = 100_000
# What is on its way: some hundred lines, the piece of the file made of them, the connection's buffer.
MOST_MIB = 8
MOST_PAPER_SECONDS = 0.1


def signed_in(portal):
    """The session cookie of a member with many lines."""
    matricule = portal.participants()[0]["matricule"]
    answer = portals.outcome(
        "admin", "create-account", "--data-dir", portal.path / "data", "--matricule", matricule, "--email", "a@example.org")[1]
    client = Client(portal)
    password = re.search(r"mot de passe provisoire : (\S+)", answer)[1]
    client.post("/connexion", email="a@example.org", mot_de_passe=password)
    client.post("/premiere-connexion", mot_de_passe="atlas2026vue", confirmation="atlas2026vue")
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in client.cookies)


class LongExport(unittest.TestCase):
    def test_memory_stays_flat(self):
        portal = Portal(participants=1, lines=LINES)
        try:
            self.take(portal, signed_in(portal))
        finally:
            portal.stop()

    def take(self, portal, cookie):
        visitor = Visitor(portal.address, timeout=120)
        # Once before, so that what is only done the first time is not counted.
        visitor.ask("/remboursements.csv?q=rien", cookie=cookie)
        before = portal.status("RssAnon")
        with Sampler(lambda: portal.status("RssAnon"), 0.02) as sampler:
            status, _, content, seconds = visitor.ask("/remboursements.csv", cookie=cookie)
        visitor.close()
        growth = (max(memory for _, memory in sampler.samples) - before) / 1024
        rows = content.count(b"\r\n") - 1
        figures(
            "CSV", f"{rows} lines, {len(content) / 2**20:.1f} MiB in {seconds:.1f} s: anonymous memory "
                   f"{before / 1024:.1f} MiB before, {growth:+.1f} MiB at most")
        self.assertEqual((status, rows), (200, LINES))
        self.assertGreater(len(sampler.samples), 10, "too few samples to see a peak")
        self.assertLess(growth, MOST_MIB)


class Paper(unittest.TestCase):
    @timing
    def test_a_statement_is_drawn_at_once(self):
        portal = Portal()
        try:
            cookie = signed_in(portal)
            visitor = Visitor(portal.address)
            numbers = re.findall(r'"/releves/([^"]+)"', visitor.ask("/releves", cookie=cookie)[2].decode())
            seconds = []
            for _ in range(5):
                for number in numbers:
                    status, _, content, span = visitor.ask(f"/releves/{number}.pdf", cookie=cookie)
                    self.assertEqual((status, content[:5]), (200, b"%PDF-"))
                    seconds.append(span)
            visitor.close()
        finally:
            portal.stop()
        figures(
            "PDF", f"{len(seconds)} statements: median {percentile(seconds, 0.5) * 1000:.0f} ms, "
                   f"at most {max(seconds) * 1000:.0f} ms")
        self.assertLess(percentile(seconds, 0.95), MOST_PAPER_SECONDS)
