"""H4: no request hidden in another is answered, behind nginx and haproxy that keep their connections to the portal."""
import argparse
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from support import ROOT, Portal, Visitor, figures

PROBE = ROOT / "Tests/HTTPServerTests/Probe"
sys.path.insert(0, str(PROBE))
import probe  # noqa: E402
from rules import all_cases  # noqa: E402

CATEGORIES = {"smuggling", "transfer-encoding", "content-length", "chunk"}
NGINX = """
worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{ worker_connections 512; }}
http {{
  log_format forwarded "$upstream_addr";
  access_log {folder}/forwarded forwarded;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  upstream portal {{ server 127.0.0.1:{portal}; keepalive 1; }}
  server {{
    listen 127.0.0.1:{port};
    proxy_request_buffering off; proxy_buffering off;
    location / {{ proxy_pass http://portal; proxy_http_version 1.1; proxy_set_header Connection ""; }}
  }}
}}
"""
HAPROXY = """
global
  maxconn 512
  log stdout format raw local0
defaults
  mode http
  log global
  log-format "%s"
  timeout connect 5s
  timeout client 5s
  timeout server 15s
  http-reuse always
frontend front
  bind 127.0.0.1:{port}
  default_backend portal
backend portal
  server one 127.0.0.1:{portal} pool-max-conn 1
"""


class Proxied(unittest.TestCase):
    """The cases one by one; after each, others ask through the same kept connections and get their own answers."""

    def through(self, name, program, text, suffix):
        with tempfile.TemporaryDirectory() as path:
            portal, port, folder = Portal(), free_port(), pathlib.Path(path)
            configuration = folder / suffix
            configuration.write_text(text.format(folder=folder, port=port, portal=portal.address[1]))
            with open(f"{folder}/out", "w") as out:
                proxy = subprocess.Popen([*program, configuration], stdout=out, stderr=out)
            try:
                wait_for(port)
                answered, mixed, count = self.send_all(port, folder)
                answers = sum(1 for line in portal.log() if " request bytes=" in line)
                connections = counter(portal, "portal_connections_total")
                forwarded = sum(line not in ("-", "<NOSRV>") for line in self.requests(folder))
            finally:
                proxy.terminate()
                proxy.wait(20)
                portal.stop()
        figures(
            f"H4 {name}", f"{count} cases, {len(answered)} hidden requests answered, {len(mixed)} answers mixed up; "
                f"{answers} requests reached the portal, {forwarded} were sent on, {connections} connections")
        self.assertEqual((answered, mixed), ([], []))
        self.assertLessEqual(answers, forwarded, "the portal saw more requests than the proxy sent")

    def requests(self, folder):
        """What the proxy took as requests of its own: a line each, with where it sent it or that it did not."""
        name = "forwarded" if (folder / "forwarded").exists() else "out"
        return [line for line in (folder / name).read_text().splitlines()
                if line in ("-", "one", "<NOSRV>") or ":" in line]

    def send_all(self, port, folder):
        asked = argparse.Namespace(host="127.0.0.1", port=port, host_header=f"127.0.0.1:{port}", path="/", tls=False,
                                   post_path="/connexion", static_prefix="/assets/", timeout=2, slow_limit=30)
        answered, mixed = [], []
        cases = [case for case in all_cases() if case["category"] in CATEGORIES and not case.get("slow")]
        for case in cases:
            before = len(self.requests(folder))
            result = probe.run_case(case, asked)
            time.sleep(0.05)
            known = len(self.requests(folder)) - before
            answers = sum(status >= 200 for status in result["got"])
            # A proxy may frame a body otherwise than the case wants: what it sends on as a request is no hidden one.
            if answers > max(known, 1) or "answer contains" in result["why"]:
                answered.append((case["id"], result["got"], result["why"]))
            for _ in range(2):
                visitor = Visitor(("127.0.0.1", port))
                status, _, body, _ = visitor.ask("/sante")
                visitor.close()
                if (status, body) != (200, b"ok\n"):
                    mixed.append((case["id"], status))
        return answered, mixed, len(cases)

    def test_nginx(self):
        self.through("nginx", ["nginx", "-c"], NGINX, "nginx.conf")

    def test_haproxy(self):
        self.through("haproxy", ["haproxy", "-db", "-f"], HAPROXY, "haproxy.cfg")


def counter(portal, name):
    visitor = Visitor(portal.address)
    text = visitor.ask("/metrics")[2].decode()
    visitor.close()
    found = re.search(rf"^{name}\S* (\S+)", text, re.M)
    return found[1] if found else "?"


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def wait_for(port, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the proxy did not start")
