"""A virus scanner for tests: what clamd answers to INSTREAM, on a Unix socket. Knows one virus, the EICAR test file.

Prints "ready" when it listens. Ends when its standard input does.
"""
import argparse
import os
import socketserver
import struct
import sys
import threading

EICAR = b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE"


class Scan(socketserver.StreamRequestHandler):
    def handle(self):
        if self.rfile.read(10) != b"zINSTREAM\0":
            self.wfile.write(b"UNKNOWN COMMAND\0")
            return
        content = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > self.server.options.limit:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        if self.server.options.silent:
            self.server.ended.wait()
            return
        self.wfile.write(b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0")


class Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--silent", action="store_true", help="take files and never answer")
    parser.add_argument("--limit", type=int, default=100 << 20, help="the most bytes that are taken")
    options = parser.parse_args()
    if os.path.exists(options.path):
        os.unlink(options.path)
    with Server(options.path, Scan) as server:
        server.options, server.ended = options, threading.Event()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print("ready", flush=True)
        sys.stdin.read()
        server.ended.set()
        server.shutdown()
    os.unlink(options.path)


if __name__ == "__main__":
    main()
