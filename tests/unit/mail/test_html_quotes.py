"""The new part of an HTML reply, as mail programs mark the quoted one."""

import time

import pytest

from chalicelib.mail.html_quotes import split_html

QUOTED = {
    "gmail": '<div>Ja</div><div class="gmail_quote"><blockquote>Old</blockquote></div>',
    "yahoo": '<div>Ja</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>Old</div></div>',
    "apple": '<div>Ja</div><blockquote type="cite"><div>Old</div></blockquote>',
    "thunderbird": '<p>Ja</p><div class="moz-cite-prefix">Am 1.1.</div><blockquote type="cite">Old</blockquote>',
    "outlook web": '<div>Ja</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From:</div><div>Old</div>',
    "hotmail": '<div>Ja<hr id="stopSpelling">Date: x<br>Old</div>',
    "outlook": "<p>Ja</p><div style='border:none;border-top:solid #E1E1E1 1.0pt'>"
    "<p>Von: a@b.example<br>An: c<br>Betreff: d</p></div><p>Old</p>",
    "left open": "<p>Ja</p><blockquote type=cite>Old",
    "proton": '<div>Ja</div><div class="protonmail_quote">Old</div>',
    "drawn": '<p>Ja</p><blockquote style="border-left:1px solid #0857A6">Old</blockquote>',
    "plain": "<p>Ja<br></p><blockquote>Old</blockquote>",
}
WHOLE = {
    "nothing marked": "<p>Ja</p><p>Nein</p>",
    "between the lines": '<blockquote type="cite">1?</blockquote><p>Yes</p><blockquote type="cite">2?</blockquote>No',
    "passed on": '<p>See</p><div class="gmail_quote"><div>------ Forwarded message -----<br>From: x</div>Old</div>',
    "a box": '<div style="border-top:1px solid #ccc">Ja</div>',
    "a broken page": "<div <p </blockquote></div></div>Ja",
}


@pytest.mark.parametrize("program", QUOTED)
def test_what_a_program_marks_as_quoted_is_cut_out(program: str) -> None:
    found = split_html(QUOTED[program])
    assert "Ja" in found.new
    assert "Old" not in found.new
    assert "Old" in found.quoted


@pytest.mark.parametrize("case", WHOLE)
def test_the_rest_stays_as_it_is(case: str) -> None:
    assert split_html(WHOLE[case]).new == WHOLE[case]


@pytest.mark.parametrize("piece", ["<div>", "<blockquote>", "</div>", "<div class='gmail_quote'>a</div>b", "<br>"])
def test_hostile_html_costs_no_time(piece: str) -> None:
    started = time.process_time()
    split_html(piece * (100_000 // len(piece)))
    assert time.process_time() - started < 3
