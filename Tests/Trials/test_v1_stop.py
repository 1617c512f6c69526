"""V1: SIGTERM finishes every request that was begun, within ten seconds; a second one stops at once."""
import http.client
import signal
import socket
import threading
import time
import unittest
import urllib.parse

from support import LoginForm, Portal, Visitor, figures

READERS = 8
# No more than one worker and its queue take.
LOGINS = 12


class Stop(unittest.TestCase):
    def test_every_started_request_finishes(self):
        portal = Portal()
        try:
            self.stop_under_load(portal)
        finally:
            portal.discard()

    def stop_under_load(self, portal):
        form = LoginForm(portal)
        self.stopped = None
        self.answers, self.lost, self.refused = [], [], 0
        threads = [threading.Thread(target=self.read, args=(portal, number)) for number in range(READERS)]
        threads += [threading.Thread(target=self.login, args=(portal, form, number)) for number in range(LOGINS)]
        half = HalfForm(portal, form)
        for thread in threads:
            thread.start()
        # The logins must be on the queue, not on their way, when the signal comes.
        time.sleep(0.3)
        self.stopped = time.monotonic()
        portal.process.send_signal(signal.SIGTERM)
        time.sleep(1)
        half_status = half.finish()
        for thread in threads:
            thread.join(20)
        status = portal.process.wait(20)
        seconds = time.monotonic() - self.stopped
        logins = sum(1 for name, _ in self.answers if name == "login")
        figures(
            "V1 SIGTERM", f"{len(self.answers)} requests answered, {logins} of {LOGINS} logins in the queue, a form "
                f"half sent before answered {half_status}, {len(self.lost)} lost; "
                f"ended after {seconds:.1f} s with status {status}")
        self.assertEqual((self.lost, logins, half_status, status), ([], LOGINS, 422, 0))
        self.assertLess(seconds, 10)

    def read(self, portal, number):
        visitor = Visitor(portal.address, f"127.0.1.{number + 1}")
        while True:
            began = time.monotonic()
            try:
                status = visitor.ask("/connexion")[0]
                self.answers.append(("page", status))
            except (OSError, http.client.HTTPException) as error:
                # What is sent after the signal may be turned away; what was sent before must be answered.
                if self.stopped is None or began < self.stopped - 0.001:
                    self.lost.append(("page", repr(error)))
                return
            if status != 200:
                self.lost.append(("page", status))

    def login(self, portal, form, number):
        visitor = Visitor(portal.address, f"127.0.2.{number + 1}")
        try:
            status = visitor.ask("/connexion", form.fields(number), form.cookie)[0]
            (self.answers if status == 422 else self.lost).append(("login", status))
        except (OSError, http.client.HTTPException) as error:
            self.lost.append(("login", repr(error)))

    def test_second_signal_stops_at_once(self):
        portal = Portal()
        try:
            half = HalfForm(portal, LoginForm(portal))
            portal.process.send_signal(signal.SIGTERM)
            time.sleep(1)
            self.assertIsNone(portal.process.poll(), "a request that was begun did not hold the stop")
            start = time.monotonic()
            portal.process.send_signal(signal.SIGTERM)
            status = portal.process.wait(10)
            seconds = time.monotonic() - start
            half.connection.close()
            figures("V1 second signal", f"ended after {1000 * seconds:.0f} ms with status {status}")
            self.assertEqual(status, 1)
            self.assertLess(seconds, 1)
        finally:
            portal.discard()

    def test_right_after_the_start(self):
        """Who reads that the portal listens may end it at once, as a deployment that goes wrong does."""
        for _ in range(10):
            portal = Portal()
            try:
                portal.stop_process()
            finally:
                portal.discard()

    def test_unfinished_request_holds_it_ten_seconds_at_most(self):
        portal = Portal()
        try:
            half = HalfForm(portal, LoginForm(portal))
            start = time.monotonic()
            portal.process.send_signal(signal.SIGTERM)
            status = portal.process.wait(20)
            seconds = time.monotonic() - start
            half.connection.close()
            figures("V1 unfinished form", f"ended after {seconds:.1f} s with status {status}")
            self.assertEqual(status, 0)
            self.assertLess(seconds, 10.5)
        finally:
            portal.discard()


class HalfForm:
    """A login of which half of the body has been sent."""

    def __init__(self, portal, form):
        body = urllib.parse.urlencode(form.fields(999)).encode()
        head = (f"POST /connexion HTTP/1.1\r\nHost: {portal.address[0]}:{portal.address[1]}\r\n"
                f"Cookie: {form.cookie}\r\n"
                f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n").encode()
        self.connection = socket.create_connection(portal.address)
        self.connection.sendall(head + body[:40])
        self.rest = body[40:]
        time.sleep(0.2)

    def finish(self):
        """The status of the answer to the whole."""
        try:
            self.connection.sendall(self.rest)
            answer = self.connection.makefile("rb").read()
        except OSError as error:
            return repr(error)
        self.connection.close()
        return int(answer.split()[1]) if answer else "nothing"
