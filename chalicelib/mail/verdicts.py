"""What the receiving server found out about a mail: spam, virus, and whether its sender is who it says.

SES writes its findings as header fields above those the sender wrote, so that the first of each name is its own:
X-SES-Spam-Verdict and X-SES-Virus-Verdict (PASS, FAIL, GRAY, PROCESSING_FAILED) and Authentication-Results of
amazonses.com (RFC 8601). Source: Amazon SES developer guide, "Email receiving
concepts".
"""

import re
from dataclasses import dataclass
from typing import Literal

from chalicelib.mail.things import Mail

Found = Literal["pass", "fail", "gray", "unknown"]
OUR_SERVER = "amazonses.com"
_METHOD = re.compile(r"\b(spf|dkim|dmarc)\s*=\s*([a-z]{1,20})((?:(?!;).){0,500})", re.I | re.S)
_DOMAIN = re.compile(
    r"\b(?:header\.(?:i|d|from)|smtp\.(?:mailfrom|mail|from)|envelope-from)\s*=\s*\"?([^\s;\"]{1,320})", re.I
)
_COMMENT = re.compile(r"\([^()]{0,500}\)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.){0,320}"', re.S)  # what a sender may write in an address, findings too


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Findings about a mail; `dkim` and `spf` name the domains that passed. Without a finding it is "unknown"."""

    spam: Found = "unknown"
    virus: Found = "unknown"
    dmarc: Found = "unknown"
    dkim: tuple[str, ...] = ()
    spf: str | None = None


def read_verdicts(mail: Mail, our_server: str = OUR_SERVER) -> Verdicts:
    """The findings of `our_server`; those another server or the sender wrote below are not believed."""
    results = next((value for name, value in mail.headers if name == "authentication-results"), "")
    if results.partition(";")[0].strip().casefold().split(" ")[0] != our_server:
        results = ""
    dmarc: Found = "unknown"
    dkim: list[str] = []
    spf: str | None = None
    for match in list(_METHOD.finditer(_COMMENT.sub(" ", _QUOTED.sub(_plain, results[:8_000]))))[:50]:
        method, found, domain = match[1].casefold(), match[2].casefold(), _domain(match[3])
        if method == "dmarc":
            dmarc = "pass" if found == "pass" else "fail" if found == "fail" else "unknown"
        elif found == "pass" and domain and method == "dkim":
            dkim.append(domain)
        elif found == "pass" and domain:
            spf = domain
    spam, virus = (_finding(mail.header(name)) for name in ("x-ses-spam-verdict", "x-ses-virus-verdict"))
    return Verdicts(spam, virus, dmarc, tuple(dict.fromkeys(dkim)), spf)


def authenticated_sender(mail: Mail, verdicts: Verdicts) -> str | None:
    """The one author's address, where its domain stands behind it; None otherwise.

    It does when DMARC passed, or when DMARC said nothing and DKIM or SPF passed for the very domain or one it is under.
    A mail of several authors, or of none, proves nobody.
    """
    if len(mail.authors) != 1 or "@" not in mail.authors[0].email or verdicts.dmarc == "fail":
        return None
    address = mail.authors[0].email.casefold()
    domain = address.rpartition("@")[2]
    proved = (*verdicts.dkim, *((verdicts.spf,) if verdicts.spf else ()))
    if verdicts.dmarc == "pass" or any(domain == one or domain.endswith(f".{one}") for one in proved if "." in one):
        return address
    return None


def _plain(quoted: re.Match[str]) -> str:
    """A quoted value as far as it is an address or a name; one with signs that end a value says nothing."""
    return '""' if set(quoted[0]) & set(";=()\\ \t\r\n") else quoted[0]


def _finding(written: str | None) -> Found:
    known: dict[str, Found] = {"PASS": "pass", "FAIL": "fail", "GRAY": "gray"}
    return known.get((written or "").strip().upper(), "unknown")


def _domain(words: str) -> str | None:
    match = _DOMAIN.search(words)
    return match[1].rpartition("@")[2].casefold().strip(".>") or None if match else None
