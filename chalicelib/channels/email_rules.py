"""What becomes of a mail by what it is: the rules in the order in which they are asked, each with its code.

Nothing is dropped. What a program wrote joins its ticket without reopening it or starting a clock; without a ticket it
opens one that is marked as spam, where agents find it. Only our own mail that came back says nothing new.
"""

from __future__ import annotations

from dataclasses import dataclass

from chalicelib.channels.email_settings import Settings
from chalicelib.mail.automatic import Judged, Ourselves, judge
from chalicelib.mail.things import Mail
from chalicelib.mail.verdicts import Verdicts, authenticated_sender, read_verdicts

MOST_A_WINDOW = 10  # mails of one sender; more than that is no person. Source: docs/channels/email.md, "Limits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handling:
    """What becomes of a mail. `rule` is what agents are shown.

    `is_ours`: it only came back. `is_automatic`: it reopens nothing, starts no clock and is not answered by a program.
    `is_spam`: a ticket that it opens is marked so. `with_files` False: what hangs on it stays in the raw mail.
    `sender` is the author if their domain stands behind the mail, else None; `is_forged`: the domain disowns it.
    """

    rule: str
    verdicts: Verdicts
    sender: str | None = None
    is_ours: bool = False
    is_bounce: bool = False
    is_automatic: bool = False
    is_spam: bool = False
    with_files: bool = True
    is_forged: bool = False

    @property
    def may_be_answered(self) -> bool:
        """Whether a program may answer: a person's mail, from who it says."""
        return not self.is_automatic and self.sender is not None


def handling(mail: Mail, settings: Settings, ourselves: Ourselves, sent: int) -> Handling:
    """What becomes of a mail whose author has `sent` so many in this window."""
    verdicts = read_verdicts(mail, settings.trusted_server)
    judged = judge(mail, ourselves)
    rule, is_automatic, is_spam = _decided(judged, verdicts, settings, sent)
    return Handling(
        rule=rule,
        verdicts=verdicts,
        sender=authenticated_sender(mail, verdicts),
        is_ours=judged.rule == "own_loop",
        is_bounce=judged.verdict == "bounce",
        is_automatic=is_automatic,
        is_spam=is_spam,
        with_files=verdicts.virus != "fail",
        is_forged=verdicts.dmarc == "fail",
    )


def _decided(judged: Judged, verdicts: Verdicts, settings: Settings, sent: int) -> tuple[str, bool, bool]:
    """Rule, whether it is automatic, whether a new ticket of it is spam."""
    if judged.verdict == "bounce" or judged.rule == "own_address":
        return judged.rule, True, True
    if verdicts.virus == "fail":
        return "virus", True, True
    if judged.verdict in ("automatic", "list"):
        return judged.rule, True, verdicts.spam == "fail" or settings.automatic == "spam"
    if verdicts.spam == "fail":
        return "spam", True, True
    if sent > MOST_A_WINDOW:
        return "flood", True, False
    return judged.rule, judged.verdict != "person", False
