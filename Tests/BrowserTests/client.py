"""A visitor without a browser: cookies, forms and nothing else."""
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request


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
