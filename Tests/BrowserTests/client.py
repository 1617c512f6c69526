"""A visitor without a browser: cookies, forms and nothing else."""
import http.cookiejar
import re
import socket
import urllib.error
import urllib.parse
import urllib.request

from portal import link


class Client:
    def __init__(self, portal):
        self.portal = portal
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies), NoRedirect, urllib.request.ProxyHandler({}))

    def get(self, path):
        return self.ask(urllib.request.Request(self.portal.url + path))

    def post(self, path, token=None, **fields):
        """Sends a form with the token that stands in the page at the same path."""
        if token is None:
            token = re.search(r'name="_csrf" value="([^"]+)"', self.get(path)[2])[1]
        body = urllib.parse.urlencode(dict(fields, _csrf=token)).encode()
        return self.ask(urllib.request.Request(self.portal.url + path, data=body))

    def post_from(self, page, path, **fields):
        """Sends a form that stands on another page than the one it is sent to."""
        token = re.search(r'name="_csrf" value="([^"]+)"', self.get(page)[2])[1]
        return self.post(path, token=token, **fields)

    def fetch(self, path, head=()):
        """Status, head and bytes of a page or file."""
        request = urllib.request.Request(self.portal.url + path, headers=dict(head))
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.headers, answer.read()

    def create_account(self, member, address, password):
        """An activated account for a participant of the registry."""
        facts = {name: member[name] for name in ("matricule", "nom", "prenom", "date_naissance")}
        self.post("/compte/creation", **facts, email=address, mot_de_passe=password, confirmation=password,
                  question="q3", reponse="Essaouira", consentement="oui")
        activation = link(self.portal.mail(address), "/compte/activation")
        self.post_from(activation[activation.index("/compte/"):], "/compte/activation", jeton=activation.split("jeton=")[1])

    def sign_in(self, address, password):
        """Signs in, and leaves the password as it is."""
        self.post("/connexion", email=address, mot_de_passe=password)
        return self.post("/premiere-connexion", plus_tard="oui")

    def complaint_form(self):
        """The hidden fields of a new complaint."""
        page = self.get("/reclamations/nouvelle")[2]
        return {name: re.search(rf'name="{name}" value="([^"]+)"', page)[1] for name in ("_csrf", "envoi")}

    def complaint_request(self, form, *files):
        """The bytes of a complaint with PDF files, as a browser sends them."""
        body = b""
        for name, value in dict(form, categorie="autre", sujet="Pièces", message="Voici.").items():
            body += f'--trait\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for number, content in enumerate(files):
            head = f'--trait\r\nContent-Disposition: form-data; name="pieces"; filename="{number}.pdf"\r\n\r\n'
            body += head.encode() + content + b"\r\n"
        body += b"--trait--\r\n"
        host = urllib.parse.urlsplit(self.portal.url).netloc
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)
        head = (f"POST /reclamations/nouvelle HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nConnection: close\r\n"
                f"Content-Type: multipart/form-data; boundary=trait\r\nContent-Length: {len(body)}\r\n\r\n")
        return head.encode() + body

    def send_complaint(self, form, *files):
        """Status and head of the answer to a complaint with files."""
        parts = urllib.parse.urlsplit(self.portal.url)
        with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
            try:
                connection.sendall(self.complaint_request(form, *files))
            except (BrokenPipeError, ConnectionResetError):
                pass  # A refusal may come while the body is still on its way.
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        return int(answer[9:12]), answer.partition(b"\r\n\r\n")[0].decode()

    def complain(self, *files):
        """Sends a new complaint with files."""
        return self.send_complaint(self.complaint_form(), *files)

    def ask(self, request):
        """Status, head and text of the answer."""
        try:
            answer = self.opener.open(request, timeout=20)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.status, answer.headers, answer.read().decode()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None
