"""Lets a mail arrive at the running desk, and shows what the desk has written.

    python -m infra.local mail letter.eml            # as if Amazon SES had taken it
    python -m infra.local mail letter.eml --forged   # its author's domain disowns it
    python -m infra.local mail                       # the mails that the desk has sent, as JSON lines

The mail should be written to help@shop.example, the mailbox that is connected by the first call.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from infra.local.client import Api, ApiError, get_json
from infra.local.deploy import describe
from infra.local.state import Connection

CHANNEL = {
    "id": "chn_help", "kind": "email", "name": "Help",
    "settings": {"addresses": ["help@shop.example"], "name": "Shop", "acknowledge": True, "is_default": True},
}  # fmt: skip
DOMAIN = "shop.example"
HOLDS_S = 60.0  # how long functions remember which channels there are


def main(arguments: list[str]) -> int:
    """Runs the command; returns the exit code for the shell."""
    parser = argparse.ArgumentParser(prog="mail", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="a mail as RFC 5322; without it, list what was sent")
    parser.add_argument("--forged", action="store_true", help="as if it had failed DMARC")
    options = parser.parse_args(arguments)
    connection = Connection.read()
    if options.file is None:
        for one in sent(get_json(f"{connection.aws_endpoint_url}/_ministack/ses/messages")):
            print(json.dumps(one, ensure_ascii=False))
        return 0
    if connect(connection):
        print(f"{CHANNEL['id']} is connected and holds within a minute; the mail arrives then", file=sys.stderr)
        time.sleep(HOLDS_S)
    raw = stamped(options.file.read_bytes(), is_forged=options.forged)
    key = f"mail/{hashlib.sha256(raw).hexdigest()}"
    bucket = describe(connection.endpoint, "meridian").outputs["BlobsBucket"]
    connection.endpoint.client("s3").put_object(Bucket=bucket, Key=key, Body=raw)
    print(f"{key} has arrived", file=sys.stderr)
    return 0


def connect(connection: Connection) -> bool:
    """Connects the mailbox, and lets its domain send; whether it was not connected before."""
    is_new = True
    try:
        Api(connection.api_url).call("POST", "/v1/channels", connection.authorization["admin"], {"channel": CHANNEL})
    except ApiError as refused:
        if refused.status != 409:
            raise
        is_new = False
    ses = connection.endpoint.client("sesv2")
    ses.put_account_details(MailType="TRANSACTIONAL", WebsiteURL=f"https://{DOMAIN}", ProductionAccessEnabled=True)
    if DOMAIN not in {one["IdentityName"] for one in ses.list_email_identities()["EmailIdentities"]}:
        ses.create_email_identity(EmailIdentity=DOMAIN)
    return is_new


def stamped(raw: bytes, *, is_forged: bool) -> bytes:
    """The mail with what Amazon SES would have written above it."""
    sender = next((line for line in raw.splitlines() if line.lower().startswith(b"from:")), b"").decode("latin-1")
    domain = sender.rpartition("@")[2].strip(" >")
    found = "fail" if is_forged else "pass"
    return (
        "X-SES-Spam-Verdict: PASS\r\nX-SES-Virus-Verdict: PASS\r\n"
        f"Authentication-Results: amazonses.com; dmarc={found} header.from={domain};\r\n"
    ).encode("latin-1") + raw


def sent(answer: Any) -> list[dict[str, Any]]:
    """The mails that the local cloud keeps, oldest first, as far as a reader wants them."""
    names = ("Source", "To", "CC", "Subject", "BodyText")
    known = [one for mails in answer["messages"].values() for one in mails]
    return [{name: one[name] for name in names if one.get(name)} for one in known]
