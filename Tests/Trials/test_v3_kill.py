"""V3: killed, the portal is ready again within two seconds; while the database is away it lives but is not ready."""
import time
import unittest

from support import LoginForm, Portal, Visitor, figures, new_visitor_seconds, timing


class Killed(unittest.TestCase):
    @timing
    def test_ready_again(self):
        portal = Portal()
        try:
            form, seconds = LoginForm(portal), []
            for _ in range(5):
                visitor = Visitor(portal.address)
                visitor.ask("/connexion", form.fields(1), form.cookie)
                visitor.close()
                portal.kill()
                start = time.monotonic()
                portal.start()
                new_visitor_seconds(portal.address, "/pret")
                new_visitor_seconds(portal.address, "/connexion")
                seconds.append(time.monotonic() - start)
            figures("V3 kill -9", f"ready again after {1000 * max(seconds):.0f} ms at worst of {len(seconds)}")
            self.assertLess(max(seconds), 2)
        finally:
            portal.stop()

    def test_store_away(self):
        """The data folder is moved away, as when its disk is unmounted or somebody tidies up."""
        portal = Portal()
        try:
            self.assertEqual(self.health(portal), (200, 200))
            data, elsewhere = portal.path / "data", portal.path / "elsewhere"
            data.rename(elsewhere)
            away, page = self.health(portal), self.status(portal, "/connexion")
            elsewhere.rename(data)
            back = self.health(portal)
            figures("V3 store away", f"/sante and /pret {away} with the data folder moved away (a page: {page}), "
                    f"{back} when it is back")
            self.assertEqual((away, back), ((200, 503), (200, 200)))
        finally:
            portal.stop()

    def health(self, portal):
        return self.status(portal, "/sante"), self.status(portal, "/pret")

    def status(self, portal, path):
        visitor = Visitor(portal.address)
        try:
            return visitor.ask(path)[0]
        finally:
            visitor.close()
