"""Scores what is read out of mails: what is new in a reply, which thread it is in, whom a bounce names."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from chalicelib.mail.bounces import read_bounce
from chalicelib.mail.header_blocks import separator_at
from chalicelib.mail.html_quotes import split_html
from chalicelib.mail.html_text import text_of_html
from chalicelib.mail.quotes import Stripped, strip_quotes
from chalicelib.mail.reading import read_mail
from chalicelib.mail.sanitising import sanitised
from chalicelib.mail.threading import Threads
from evaluation.registry import Row, Score, Scorer, share, worst


def judge_replies(rows: list[Row]) -> Score:
    """Share of replies whose new text is the expected one, blanks aside.

    Talon leaves a signature in the reply, so that text and signature together count there. Rows that expect a forward
    are judged by what stands before it and by what is passed on, without the line that announces it.
    """
    judged = [(row, _is_right(row, strip_quotes(row["raw"]))) for row in rows if _expects(row)]
    return Score(
        len(judged),
        share(right for _, right in judged),
        worst((row["source"], right) for row, right in judged),
        {"rows": len(rows), "wrong": [row["id"] for row, right in judged if not right][:10]},
    )


def _expects(row: Row) -> bool:
    return "expected_reply" in row or "expected_embedded" in row or bool(row.get("expected_first_fragment"))


def _is_right(row: Row, found: Stripped) -> bool:
    if "expected_embedded" in row:
        before = found.text if found.quoted or not found.forwarded else ""
        passed_on = _without_announcement(found.forwarded or found.quoted)
        return _same(before, row["expected_before"]) and _same(passed_on, row["expected_embedded"])
    if "expected_reply" not in row:
        return _same(found.text, row["expected_first_fragment"])
    said = f"{found.text}\n{found.signature}" if row["source"] == "mailgun/talon" else found.text
    return _same(said, row["expected_reply"])


def _without_announcement(text: str) -> str:
    lines = text.split("\n")
    is_announced = (
        bool(lines[1:]) and not lines[0].strip("*_> ").partition(":")[2] and separator_at(lines, 0) is not None
    )
    return "\n".join(lines[1:] if is_announced else lines)


def _same(found: str | None, expected: str | None) -> bool:
    return (found or "").split() == (expected or "").split()


def judge_html_replies(rows: list[Row]) -> Score:
    """Share of HTML replies that keep the words expected, lose the mail answered and leave no address of it behind."""
    judged: list[tuple[Row, bool]] = []
    for row in rows:
        halves = split_html(sanitised(row["html"]))
        found = strip_quotes(text_of_html(halves.new))
        left = bool(halves.quoted or found.quoted) and "@" not in found.text
        judged.append((row, left and (row.get("expected_contains") or "") in found.text and bool(found.text)))
    return Score(len(judged), share(right for _, right in judged), worst((row["id"], right) for row, right in judged))


def judge_threads(rows: list[Row]) -> Score:
    """Share of mails whose thread has exactly the mails of the label's; pairwise precision and recall as figures."""
    threads = Threads()
    ids = [threads.add(read_mail(base64.b64decode(row["raw_b64"])), f"spare{at}") for at, row in enumerate(rows)]
    found = _groups((threads.thread(one), row["id"]) for one, row in zip(ids, rows, strict=True))
    labelled = _groups((row["thread"], row["id"]) for row in rows)
    right = [(row["corpus"], found[row["id"]] == labelled[row["id"]]) for row in rows]
    mine, theirs = _pairs(found), _pairs(labelled)
    figures = {
        "pairs_precision": round(len(mine & theirs) / len(mine), 4) if mine else None,
        "pairs_recall": round(len(mine & theirs) / len(theirs), 4) if theirs else None,
    }
    return Score(len(rows), share(one for _, one in right), worst(right), figures)


def _groups(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for group, one in pairs:
        found[group].add(one)
    return {one: frozenset(group) for group in found.values() for one in group}


def _pairs(groups: dict[str, frozenset[str]]) -> set[tuple[str, str]]:
    return {pair for group in set(groups.values()) for pair in combinations(sorted(group), 2)}


def judge_bounces(rows: list[Row]) -> Score:
    """Share of bounces whose recipients, failed for good and for now, are those expected, case aside."""
    judged = [(row, _names(row)) for row in rows]
    wrong = [row["id"] for row, right in judged if not right][:10]
    return Score(
        len(rows),
        share(right for _, right in judged),
        worst((row["family"], right) for row, right in judged),
        {"wrong": wrong},
    )


def _names(row: Row) -> bool:
    bounce = read_bounce(read_mail(base64.b64decode(row["raw_b64"])))
    failures = bounce.failures if bounce else ()
    found = {(one.address.casefold(), one.is_permanent) for one in failures}
    return found == {
        *((address.casefold(), True) for address in row["expected_permanent"]),
        *((address.casefold(), False) for address in row["expected_temporary"]),
    }


REPLIES = Scorer("quote_stripping", frozenset(("quoted_replies",)), judge_replies)
HTML_REPLIES = Scorer("html_quote_stripping", frozenset(("html_replies",)), judge_html_replies)
THREADS = Scorer("mail_threads", frozenset(("threads_notmuch",)), judge_threads)
BOUNCES = Scorer("bounces", frozenset(("bounces_flufl",)), judge_bounces)
