"""A mail server for tests, on a free port of 127.0.0.1. Needs aiosmtpd (Debian: python3-aiosmtpd).

Prints its port, then one JSON line for each thing that matters: {"event": "mail"} when MAIL came, and the whole of each
mail that it took. Ends when its standard input does.
"""
import argparse
import asyncio
import base64
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def tell(**facts):
    print(json.dumps(facts), flush=True)


class Handler:
    def __init__(self, options):
        self.options = options
        self.replies_left = options.replies

    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        tell(event="mail", tls=session.ssl is not None, user=getattr(session, "auth_data", None))
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if self.options.recipient_reply and self.replies_left > 0:
            self.replies_left -= 1
            tell(event="refused", recipient=address)
            return self.options.recipient_reply
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.options.tarpit:
            await asyncio.sleep(600)
        tell(event="taken", sender=envelope.mail_from, recipients=envelope.rcpt_tos,
             content=base64.b64encode(envelope.original_content).decode())
        return "250 OK"


def context(options):
    result = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    result.load_cert_chain(options.certificate, options.key)
    return result


async def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tls", choices=["none", "starttls", "implicit"], default="none")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    parser.add_argument("--recipient-reply")
    parser.add_argument("--replies", type=int, default=1 << 30, help="so many times; then recipients are taken")
    parser.add_argument("--tarpit", action="store_true")
    parser.add_argument("--login", help="user:password, demanded")
    options = parser.parse_args()

    def authenticate(server, session, envelope, mechanism, data):
        given = b"%s:%s" % (data.login, data.password)
        return AuthResult(success=given.decode() == options.login, auth_data=data.login.decode(), handled=False)

    # One for all connections, so that it can count.
    handler = Handler(options)

    def protocol():
        arguments = {}
        if options.tls == "starttls":
            arguments.update(tls_context=context(options), require_starttls=True)
        if options.login:
            arguments.update(authenticator=authenticate, auth_required=True, auth_require_tls=options.tls != "none")
        return SMTP(handler, hostname="sink.example", **arguments)

    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        protocol, "127.0.0.1", 0, ssl=context(options) if options.tls == "implicit" else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    # A mail in the tarpit would hold up an orderly end.
    os._exit(0)


asyncio.run(main())
