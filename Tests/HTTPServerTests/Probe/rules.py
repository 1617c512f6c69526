"""All raw HTTP cases: those of cases.json as given, and ours of rules.txt. `python3 rules.py >all.json` for probe.py.

A line of rules.txt is `name | statuses | bytes | note | conditions`; a line in brackets names what follows it:
`[prefix, category, level, rule]`. Bytes are written as in Python, with the macros of probe.py and the words below.
"""
import codecs
import json
import pathlib
import sys

HOST = "Host: {{HOST}}\r\n"
FORM = "POST {{POST}} HTTP/1.1\r\n" + HOST + "Content-Type: application/x-www-form-urlencoded\r\n"
WORDS = {
    "<HOST>": HOST,
    "<GET>": "GET {{PATH}} HTTP/1.1\r\n" + HOST,
    "<POST>": FORM,
    "<CHUNKED>": FORM + "Transfer-Encoding: chunked\r\n\r\n",
    # A request that must never be answered: it stands where a body does, or after the end of a connection.
    "<HIDDEN>": "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n",
}
PAGE = [200, 204, 301, 302, 303, 304, 307, 308, 401, 403, 404]
STATUSES = {"PAGE": PAGE, "FORM": PAGE + [201, 400, 405, 409, 415, 422], "close": ["close"]}
CONDITIONS = {
    "once": {"max_responses": 1},
    "twice": {"min_responses": 2, "max_responses": 2},
    "two-or-end": {"min_responses": 2, "max_responses": 2, "or_closed": True},
    "twenty": {"min_responses": 20, "max_responses": 20},
    "two-at-most": {"max_responses": 2},
    "ends": {"closed_after": True},
    "head": {"head": True},
    "slow": {"slow": True},
    "no-interim": {"no_interim": True},
    "date": {"require_header": ["Date"]},
    "allow": {"require_header": ["Allow"]},
    "405-allow": {"require_header_if": {"405": "Allow"}},
}


def expand(text):
    for word, meaning in WORDS.items():
        text = text.replace(word, meaning.encode("unicode_escape").decode())
    return codecs.decode(text.encode("latin-1"), "unicode_escape")


def conditions(text):
    found = {}
    for word in text.split():
        if word.startswith("never:"):
            found.setdefault("forbid", []).append(expand(word[6:]))
        else:
            found.update(CONDITIONS[word])
    return found


def ours(text):
    for line in text.splitlines():
        if line.startswith("["):
            prefix, category, level, rule = line.strip("[]").split(", ", 3)
        elif line and not line.startswith("#"):
            name, expect, raw, note, wanted = line.split(" | ")
            statuses = [s for word in expect.split() for s in STATUSES.get(word) or [int(word)]]
            yield {"id": f"r-{prefix}-{name}", "category": category, "level": level, "rfc": rule, "raw": expand(raw),
                   "expect": statuses, "note": note, **conditions(wanted)}


def all_cases():
    here = pathlib.Path(__file__).parent
    return json.loads((here / "cases.json").read_text("utf-8")) + list(ours((here / "rules.txt").read_text("ascii")))


if __name__ == "__main__":
    json.dump(all_cases(), sys.stdout)
