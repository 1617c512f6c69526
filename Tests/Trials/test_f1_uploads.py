"""F1, F5, F6: files that members send, under load, under a tracer and under `kill -9`."""
import random
import re
import socket
import sqlite3
import subprocess
import threading
import time
import unittest

from support import Client, Portal, figures

PASSWORD = "soleil42rif"
BIG = b"%PDF-1.4\n" + b" " * (5_000_000) + b"\n%%EOF\n"
SMALL = b"%PDF-1.4\n" + b" " * 300_000 + b"\n%%EOF\n"
KILLS = 50


def member(portal, number):
    client = Client(portal)
    address = f"membre{number}@example.org"
    client.create_account(portal.participants()[number], address, PASSWORD)
    client.sign_in(address, PASSWORD)
    return client


class Uploads(unittest.TestCase):
    def setUp(self):
        self.portal = Portal()

    def tearDown(self):
        self.portal.stop()

    def rows(self):
        database = sqlite3.connect(self.portal.path / "data/portal.sqlite")
        files = {row[0] for row in database.execute("SELECT file FROM attachments")}
        whole = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        broken = database.execute("PRAGMA foreign_key_check").fetchall()
        count = database.execute("SELECT COUNT(*) FROM complaints").fetchone()[0]
        database.close()
        self.assertTrue(whole and not broken)
        return files, count

    def kept(self):
        return {file.name for file in (self.portal.path / "data/attachments").iterdir()}

    def test_f1_memory_is_flat(self):
        members = [member(self.portal, number) for number in range(10)]
        members[0].complain(SMALL)
        before, statuses = self.portal.status("VmHWM"), []

        def send(client):
            for _ in range(10):
                statuses.append(client.complain(BIG)[0])

        threads = [threading.Thread(target=send, args=(client,)) for client in members]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        growth = self.portal.status("VmHWM") - before
        self.assertEqual(statuses, [303] * 100)
        self.assertLess(growth, 32 << 10, "KiB")
        too_much = members[0].complain(*[BIG * 2] * 4)[0]
        self.assertEqual(too_much, 413)
        self.assertEqual(len(self.kept()), 101)
        figures("F1", f"100 uploads of 5 MB, 10 at once: peak memory grows {growth / 1024:.1f} MiB")

    def test_f5_the_file_is_on_disk_before_the_answer(self):
        client = member(self.portal, 0)
        form = client.complaint_form()
        log = self.portal.path / "strace"
        tracer = subprocess.Popen(
            ["strace", "-f", "-y", "-s", "32", "-o", log, "-p", str(self.portal.process.pid), "-e",
             "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2,sendto,sendmsg"],
            stderr=subprocess.PIPE, text=True)
        self.assertIn("attached", tracer.stderr.readline())
        self.assertEqual(client.send_complaint(form, SMALL)[0], 303)
        tracer.terminate()
        tracer.wait(20)
        tracer.stderr.close()
        calls = finished(log.read_text().splitlines())
        steps = [r"openat\(.*attachments/[^/]+\.part", r"write\(\d+<[^>]*attachments/[^/]+\.part>",
                 r"fsync\(\d+<[^>]*attachments/[^/]+\.part>", r"rename\w*\(.*attachments/[^/]+\.part",
                 r"fsync\(\d+<[^>]*/attachments>", r"fdatasync\(\d+<[^>]*portal\.sqlite-wal>|fsync\(\d+<[^>]*-wal>",
                 r"send(to|msg)\(.*HTTP/1\.1 303"]
        places = [next((index for index, call in enumerate(calls) if re.search(step, call)), None) for step in steps]
        self.assertNotIn(None, places, list(zip(steps, places)))
        self.assertEqual(places, sorted(places), list(zip(steps, places)))
        last_write = max(index for index, call in enumerate(calls) if re.search(steps[1], call))
        self.assertLess(last_write, places[2], "nothing is written after the file was synced")
        figures("F5", "write, fsync, rename, fsync of the folder, commit, then the answer")

    def test_f6_nothing_is_left_of_what_was_killed(self):
        client = member(self.portal, 0)
        luck = random.Random(6)
        answered, cut, found = 0, 0, 0
        start = time.monotonic()
        client.complain(SMALL)
        usual = time.monotonic() - start
        for number in range(KILLS):
            form = client.complaint_form()
            request = client.complaint_request(form, SMALL)
            with socket.create_connection(self.portal.address, timeout=20) as connection:
                if number % 2:
                    connection.sendall(request[:luck.randrange(len(request))])
                    cut += 1
                else:
                    connection.sendall(request)
                    connection.settimeout(luck.uniform(0.001, 2 * usual))
                    try:
                        answered += connection.recv(12).endswith(b"303")
                    except TimeoutError:
                        pass
                self.portal.kill()
            # Time enough for each complaint to be taken.
            self.portal.clock.write_text(str((number + 1) * 600))
            self.portal.start()
            files, found = self.rows()
            self.assertEqual(self.kept(), files, f"after kill {number + 1}")
            self.assertGreaterEqual(found, answered)
            self.assertLessEqual(found, number + 2 - cut)
            self.assertEqual(list((self.portal.path / "data/uploads").iterdir()), [])
        self.assertGreater(answered, 0)
        figures("F6", f"{KILLS} kills, {cut} in the middle of the body: {answered} answered, {found - 1} found, no orphan")

    def test_f6_a_cut_upload_leaves_nothing(self):
        client = member(self.portal, 0)
        for share in (0.1, 0.5, 0.999):
            request = client.complaint_request(client.complaint_form(), SMALL)
            with socket.create_connection(self.portal.address, timeout=20) as connection:
                connection.sendall(request[:int(len(request) * share)])
                connection.shutdown(socket.SHUT_WR)
                connection.recv(4096)
        self.assertEqual(self.kept(), set())
        self.assertEqual(self.rows(), (set(), 0))


def finished(lines):
    """The calls of a trace in the order in which they ended; those that others interrupted are put together again."""
    begun, calls = {}, []
    for line in lines:
        thread, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            begun[thread] = call.removesuffix("<unfinished ...>")
        elif match := re.match(r"<\.\.\. \w+ resumed>(.*)", call):
            calls.append(begun.pop(thread, "") + match[1])
        else:
            calls.append(call)
    return calls
