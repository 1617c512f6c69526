"""Where the portal writes, as the kernel sees it, and who may read that."""
import os
import pathlib
import re
import stat
import subprocess
import tempfile
import unittest
import urllib.request

from client import Client
from portal import Portal, ROOT, link, outcome

EMAIL, PASSWORD = "membre@example.org", "soleil42rif"
CALLS = "open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,truncate"
PDF = b"%PDF-1.4\ntrailer<<>>\n%%EOF\n"


class Files(unittest.TestCase):
    def setUp(self):
        if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
            self.skipTest("this machine lets nobody trace")
        folder = tempfile.TemporaryDirectory(prefix="trace-")
        self.addCleanup(folder.cleanup)
        self.trace = pathlib.Path(folder.name) / "calls"
        # -D: the portal stays the process that was started, and gets its signals.
        self.portal = Portal(tracer=["strace", "-D", "-f", "-qq", "-y", "-s", "4096", "-e", f"trace={CALLS}",
                                     "-o", self.trace])

    def test_it_writes_below_the_data_folder_and_for_its_user_only(self):
        self.live()
        data = self.portal.path / "data"
        modes = {path: stat.S_IMODE(path.lstat().st_mode) for path in [data, *data.rglob("*")]}
        wrong = {str(path): oct(mode) for path, mode in modes.items()
                 if mode != (0o700 if path.is_dir() else 0o600)}
        self.assertEqual(wrong, {})
        self.assertGreater(len(modes), 10)
        self.portal.process.terminate()
        self.assertEqual(self.portal.process.wait(30), 0)
        self.portal.process.stdout.close()
        written = set(self.written())
        inside = {path for path in written if path.startswith(f"{data}/") or path == str(data)}
        self.assertTrue(any(path.endswith("portal.sqlite-wal") for path in inside), "the trace saw writes")
        self.assertEqual({path for path in written - inside if not path.startswith("/dev/")}, set())
        self.portal.folder.cleanup()

    def live(self):
        """A bit of everything that leaves something on the disk."""
        client = Client(self.portal)
        member = self.portal.participants()[0]
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        client.post("/compte/creation", **facts, email=EMAIL, mot_de_passe=PASSWORD, confirmation=PASSWORD,
                    question="q3", reponse="Essaouira", consentement="oui")
        activation = link(self.portal.mail(EMAIL), "/compte/activation")
        path = activation[activation.index("/compte/"):]
        client.post_from(path, "/compte/activation", jeton=path.split("jeton=")[1])
        client.post("/connexion", email=EMAIL, mot_de_passe=PASSWORD)
        self.assertEqual(client.post("/premiere-connexion", plus_tard="oui")[0], 303)
        self.assertEqual(self.send_a_file(client), 303)
        statement = re.search(r'href="(/releves/[^"/]+)"', client.get("/releves")[2])[1]
        answer = client.opener.open(self.portal.url + statement + ".pdf", timeout=30)
        self.assertTrue(answer.read().startswith(b"%PDF"))
        where = ["--data-dir", self.portal.path / "data", "--resources", ROOT]
        for command in (["import", self.portal.registry], ["check"], ["compact"], ["admin", "outbox"]):
            self.assertEqual(outcome(*command, *where)[0], 0, command)

    def send_a_file(self, client):
        page = client.get("/reclamations/nouvelle")[2]
        fields = {"categorie": "autre", "sujet": "Pièce", "message": "Voici."}
        for name in ("_csrf", "envoi"):
            fields[name] = re.search(rf'name="{name}" value="([^"]+)"', page)[1]
        parts = [f'--trait\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
                 for name, value in fields.items()]
        parts += [b'--trait\r\nContent-Disposition: form-data; name="pieces"; filename="a.pdf"\r\n\r\n', PDF,
                  b"\r\n--trait--\r\n"]
        request = urllib.request.Request(self.portal.url + "/reclamations/nouvelle", b"".join(parts), {
            "Content-Type": "multipart/form-data; boundary=trait"})
        return client.ask(request)[0]

    def written(self):
        """The paths of every call that made, changed or removed something and succeeded."""
        for line in self.trace.read_text(errors="replace").splitlines():
            match = re.match(r"\d+\s+(\w+)\((.*)\) = (\d+)", line)
            if not match:
                continue
            call, arguments, _ = match.groups()
            if call in ("open", "openat") and not re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC", arguments):
                continue
            folder = re.match(r"(?:AT_FDCWD|\d+)<([^>]*)>", arguments)
            for path in re.findall(r'"((?:[^"\\]|\\.)*)"', arguments):
                yield os.path.normpath("/" + path.lstrip("/") if path.startswith("/") or not folder
                                       else f"{folder[1]}/{path}")
