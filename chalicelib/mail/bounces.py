"""Whether a mail says that another could not be delivered, to whom, and whether for good.

A delivery report (RFC 3464) is believed first. Without one, or with one that names nobody, the notice in plain words is
read: up to the copy of the returned mail, for addresses in the places where mail servers put the failed ones.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from chalicelib.mail.bounce_notices import failed_addresses
from chalicelib.mail.things import Mail, Part

MOST_RECIPIENTS = 200
LONGEST_REPORT = 200_000
_DAEMONS = re.compile(
    r"(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon|bounces?|mail\.?delivery\S*|symantec\S*)(?:@|$)", re.I
)
_SUBJECTS = re.compile(
    r"undeliver|deliver\w* (?:status|fail|error|problem|report|notif|delay|has failed)|returned (?:mail|"
    r"to sender)|fail(?:ed|ure) (?:mail|notice|deliver)|"
    r"mail (?:error|system error|could not|delivery)|non.?deliver|not be delivered|"
    r"not (?:yet )?(?:been )?delivered|could not be sent|"
    r"message .{0,80}delayed|delayed mail|unzustellbar|nicht zugestellt|non remis|échec de la remise|"
    r"no se (?:ha podido|puede) entregar|"
    r"devuelto|não entreg|mancata consegna|impossibile recapitare|niet bezorg|kunde inte levereras|"
    r"ei voitu toimittaa|"
    r"nie dostarczon|nedoruč|kézbesíthetetlen|не доставлен|невозможно доставить|недоставлен|teslim edilemedi|"
    r"退信|退回|无法投递|"
    r"無法傳遞|配信(?:不能|できません|エラー)|배달(?:되지| 실패)|gagal dikirim|không gửi được",
    re.I,
)
_FIELD = re.compile(r"([A-Za-z][A-Za-z-]{1,40})[ \t]*:[ \t]*(.*)")
_ADDRESS = re.compile(r"[^\s<>@:;,()\"'\[\]]{1,64}@[^\s<>@:;,()\"'\[\]]{1,253}")
_MESSAGE_ID = re.compile(r"^>?\s?message-id:\s*(?:\r?\n[ \t]+)?<([^<>\s]{1,512})>", re.I | re.M)


@dataclass(frozen=True, slots=True)
class Failure:
    """A recipient a mail did not reach: for good, or not yet."""

    address: str
    is_permanent: bool


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a returned mail says: who was not reached, and the Message-ID of the mail that was sent, where it is there.

    Without `failures` it is a bounce that names nobody.
    """

    failures: tuple[Failure, ...] = ()
    original_id: str | None = None

    def addresses(self, kind: Literal["permanent", "temporary"]) -> tuple[str, ...]:
        """The addresses that failed for good, or so far."""
        return tuple(one.address for one in self.failures if one.is_permanent == (kind == "permanent"))


def read_bounce(mail: Mail) -> Bounce | None:
    """What the mail reports as not delivered; None when it is no bounce. Never raises."""
    reports = [part for part in mail.parts if part.content_type == "message/delivery-status"]
    if not reports and not _looks_like_bounce(mail):
        return None
    failures = _reported(reports) or _reported(_mails_that_report(mail.parts))
    if not failures and not _is_success(reports):
        notice = "\n".join([mail.text[:LONGEST_REPORT], *_report_texts(mail.parts)])
        addresses, is_permanent = failed_addresses(notice, mail.subject)
        addresses = tuple(_ADDRESS.findall(mail.header("x-failed-recipients") or "")) or addresses
        failures = tuple(Failure(address, is_permanent) for address in addresses[:MOST_RECIPIENTS])
    if not failures and _is_success(reports):
        return None
    return Bounce(failures, _original_id(mail))


def _looks_like_bounce(mail: Mail) -> bool:
    """A report, a subject that says so, or words from a daemon that name who failed."""
    kind = (mail.header("content-type") or "").casefold()
    if "multipart/report" in kind:
        return "disposition-notification" not in kind and "feedback-report" not in kind
    if mail.header("x-failed-recipients") is not None:
        return True
    senders = [one.email for one in mail.authors]
    from_daemon = any(_DAEMONS.match(sender.strip()) for sender in senders) or (
        senders and not any("@" in one for one in senders)
    )
    empty_path = (mail.header("return-path") or "").strip() == "<>"
    says_so = _SUBJECTS.search(mail.subject[:500]) is not None
    return says_so or bool(from_daemon and (empty_path or bool(failed_addresses(mail.text[:LONGEST_REPORT], "")[0])))


def _reported(reports: Iterable[Part]) -> tuple[Failure, ...]:
    found: dict[str, Failure] = {}
    for part in reports:
        for block in re.split(r"\n\s*\n", part.content[:LONGEST_REPORT].decode("utf-8", "replace").replace("\r", "")):
            failure = _failure(_fields(block))
            if failure is not None and len(found) < MOST_RECIPIENTS:
                found.setdefault(failure.address.casefold(), failure)
    return tuple(found.values())


def _fields(block: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in block.split("\n"):
        match = _FIELD.fullmatch(line.rstrip())
        if match and line[:1] not in " \t":
            name = match[1].casefold()
            fields.setdefault(name, match[2])
        elif name and line[:1] in " \t":
            fields[name] += " " + line.strip()
    return fields


def _failure(fields: dict[str, str]) -> Failure | None:
    """A failed or delayed recipient: the address the sender wrote goes before the final one."""
    action = fields.get("action", "").strip().casefold()
    if not action.startswith(("fail", "delay")):
        return None
    for name in ("original-recipient", "final-recipient", "x-actual-recipient"):
        match = _ADDRESS.search(fields.get(name, "").rpartition(";")[2])
        if match:
            return Failure(match[0].strip("."), not action.startswith("delay"))
    return None


def _mails_that_report(parts: Iterable[Part]) -> list[Part]:
    """Some gateways wrap the report of another server in a mail of their own."""
    those = [part for part in parts if part.kind == "mail"][:3]
    return [part for part in those if b"delivery-status" in part.content[:LONGEST_REPORT]]


def _is_success(reports: Iterable[Part]) -> bool:
    actions = re.compile(rb"^action[ \t]*:[ \t]*(\w+)", re.I | re.M)
    found = [word.lower() for part in reports for word in actions.findall(part.content[:LONGEST_REPORT])]
    return bool(found) and all(word in (b"delivered", b"relayed", b"expanded") for word in found)


def _report_texts(parts: Iterable[Part]) -> list[str]:
    return [
        part.content[:LONGEST_REPORT].decode("utf-8", "replace")
        for part in parts
        if part.kind == "report" and part.content_type != "message/delivery-status"
    ][:3]


def _original_id(mail: Mail) -> str | None:
    """The id in the returned mail or its header lines; a notice may also carry them below its words."""
    for part in mail.parts:
        if part.kind == "mail" or part.content_type in ("message/rfc822", "text/rfc822-headers", "message/global"):
            match = _MESSAGE_ID.search(part.content[:LONGEST_REPORT].decode("latin-1"))
            if match:
                return match[1]
    match = _MESSAGE_ID.search(mail.text[:LONGEST_REPORT])
    return match[1] if match else None
