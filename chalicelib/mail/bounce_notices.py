"""The failed addresses in a notice that is only words.

Mail servers differ in their sentences, hardly in their shapes: the address at the start of a line with a colon behind
it, alone on its line, behind a name such as "Error-for:", or in the sentence that says it failed. The shapes are
tried from the surest on, and the first that finds somebody ends the search.
"""

import re

_A = r"[^\s<>@:;,()\"'\[\]=*]{1,64}@[A-Za-z0-9\u0080-\uffff][A-Za-z0-9.\u0080-\uffff_-]{0,252}"
MOST_LINES = 2_000
LONGEST_LINE = 500
# Where the notice ends and the mail that came back begins.
_COPY = re.compile(
    r"\s*>?(?:[-=_*\s]{2,}.{0,60}(?:original|copy of|returned|unsent|below this line|message header|header of|"
    r"message body|"
    r"forwarded|source mail|following (?:is )?(?:a )?copy|原信|原邮件|原件).{0,60}|(?:-{2,}|={10,}).{0,60}(?:message|"
    r"mail)\b.{0,40}(?:follow|-{2,}).{0,40}|"
    r"original message.{0,60}(?:follows|:)|your message reads.{0,40}|old message:|received: from .{0,400}|"
    r"return-path:.{0,200}|"
    r"a (?:summary|copy) of the .{0,60}|(?:here is|below is) a copy .{0,60}|this is a copy .{0,60})",
    re.I,
)
_NOT_COPY = re.compile(
    r"transcript|fatal errors|not delivered|could not|failed recipient|delivery (?:report|status)|error", re.I
)
_LEADING = re.compile(rf"\s{{0,3}}<({_A})>(?:\s\(.{{0,200}}\))?\s?(?::.*|\s*\.{{3}}.*)?")
_NAMED = re.compile(
    rf"\W{{0,6}}(?:error-for|recipient(?: address)?|failed recipient|undeliverable address|undeliverable to|"
    rf"unknown user|user unknown|invalid (?:final )?"
    rf"(?:delivery )?(?:userid|user|recipient|address)|unknown (?:recipient|address)|bad (?:recipient|address)|"
    rf"no such (?:user|account|mailbox|recipient)|"
    rf"mailbox (?:full|unavailable|not found)|user'?s mailbox is full|delivery failed(?: \d+ attempts?)?|"
    rf"failed to deliver to|could not be delivered to|"
    rf"addressed to|did not reach the following recipient|account|destinatar\w+|empfänger|"
    rf"to address)\W{{0,6}}({_A}).*",
    re.I,
)
_ALONE = re.compile(
    rf"[\s*•>+-]{{0,20}}(?:\"[^\"]{{0,80}}\"\s?)?[<\[]?({_A})[>\]]?\s?(?:[:.,;(].{{0,300}}|(?:on|at) .{{0,80}})?"
)
_X400 = re.compile(rf"c=[^;\n]{{0,60}};.{{0,200}}?smtp=({_A})\s?;.{{0,200}}", re.I)
_EXPANDED = re.compile(rf"\s*\(expanded from:?\s*<?({_A})>?\)", re.I)
_SENTENCE = re.compile(
    rf"\b(?:to|for|addressed to|addressed|address|recipient|user|an|für|pour|para|per|aan|для|til|do|"
    rf"mailbox)\b[:,]?\s{{1,3}}['\"<(]{{0,2}}({_A})",
    re.I,
)
_ANY = re.compile(rf"(?<![^\s<>\"'(\[:;,])({_A})")
_QUOTA = re.compile(rf"^\s*[45]\d\d[ -].{{0,120}}?<?({_A})>?", re.I)
_FAILS = re.compile(
    r"not|unable|fail|undeliver|unknown|invalid|reject|error|problem|quota|full|unzustell|nicht|pas |no se|"
    r"non |niet|не |无法|無法|できません|못|tidak|không",
    re.I,
)
_ASIDE = re.compile(
    r"contact|assistance|please (?:reply|e-?mail|write)|postmaster@|mailer-daemon@|abuse@|questions|"
    r"customer (?:support|service)|help",
    re.I,
)
_WARNING = re.compile(
    r"transient (?:non-)?fatal|not yet been delivered|has not yet been delivered|still being (?:re)?tried|"
    r"delivery attempts will continue|will (?:be retried|continue to (?:try|attempt)|"
    r"keep trying)|this is (?:just |only )?a warning|no action is required|temporarily delayed|"
    r"delivery (?:is )?delayed|delayed \d+ hours|noch nicht zugestellt|"
    r"wird weiter versucht|n'a pas encore été|aún no se ha|ancora (?:stato )?consegnat|nog niet (?:bezorgd|"
    r"afgeleverd)|ещё не доставлен|еще не доставлен",
    re.I,
)


def failed_addresses(notice: str, subject: str) -> tuple[tuple[str, ...], bool]:
    """The addresses a notice says failed, in its order, and whether for good; none where it names nobody so."""
    lines = _words(notice)
    addresses = _by_shape(lines)
    is_warning = _WARNING.search(" ".join(" ".join(lines).split())[:20_000] + " " + subject[:500]) is not None
    return addresses, not is_warning


def _words(notice: str) -> list[str]:
    """The lines of the notice above the returned mail."""
    lines: list[str] = []
    is_begun = False
    for line in (one[:LONGEST_LINE] for one in notice.replace("\r", "").split("\n")[:MOST_LINES]):
        if is_begun and _COPY.fullmatch(line) and not _NOT_COPY.search(line):
            break
        lines.append(line)
        is_begun = is_begun or bool(line.strip())
    return lines


def _by_shape(lines: list[str]) -> tuple[str, ...]:
    if _found(lines, (_LEADING,)):
        return _found(lines, (_LEADING, _EXPANDED))
    for shapes in ((_X400, _NAMED), (_ALONE, _EXPANDED)):
        found = _found(lines, shapes)
        if found:
            return found
    joined = re.split(r"(?<=[.!?])\s+|\n\s*\n", "\n".join(lines)[:50_000])
    said = [" ".join(one.split())[:LONGEST_LINE] for one in joined]
    return _searched([one for one in said if _FAILS.search(one)]) or _only(said)


def _only(sentences: list[str]) -> tuple[str, ...]:
    """The one address of a notice that names one alone."""
    found = {_clean(one) for line in sentences if not _ASIDE.search(line) for one in _ANY.findall(line)}
    return tuple(found) if len(found) == 1 else ()


def _found(lines: list[str], shapes: tuple[re.Pattern[str], ...]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for line in lines:
        for shape in shapes:
            match = shape.fullmatch(line.rstrip())
            if match and not _ASIDE.search(line):
                found.setdefault(_clean(match[1]).casefold(), _clean(match[1]))
    return tuple(found.values())


def _searched(sentences: list[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for sentence in sentences:
        if not _ASIDE.search(sentence.partition("http")[0]):
            for match in [*_SENTENCE.finditer(sentence), *_QUOTA.finditer(sentence)]:
                found.setdefault(_clean(match[1]).casefold(), _clean(match[1]))
    return tuple(found.values())


def _clean(address: str) -> str:
    return address.rstrip(".,;:'\"")
