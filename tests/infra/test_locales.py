"""The check of the texts fails for every fault it promises to find, and for nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from infra.locales.__main__ import main
from infra.locales.faults import categories, of_english, of_translation
from infra.locales.reading import parsed, read
from infra.locales.stamps import stamp, stamps
from infra.locales.usage import PREFIXES, is_used, named, needed

ENGLISH = """\
# Sent at once. $reference (text): number of the ticket.
ack-mail = We have received { $reference }.
    .subject = Received: { $reference }
# How long it takes. $days (number): at least 1.
request-reminder = { $days ->
    [one] We will wait { $days } day.
   *[other] We will wait { $days } days.
}
# First line. $title: "ms", "mr" or "none". $name (text): family name.
salutation-formal = { $title ->
    [ms] Dear Ms { $name },
    [mr] Dear Mr { $name },
   *[none] Dear { $name },
}
reason-not_found = There is nothing with this id.
reason-unknown_agent = { reason-not_found }
# planned: surveys
survey-thanks = Thank you for your answer.
"""
ACK = "ack-mail = Wir haben { $reference } erhalten.\n    .subject = Eingegangen: { $reference }\n"
REMINDER = """\
request-reminder = { $days ->
    [one] Wir warten { $days } Tag.
   *[other] Wir warten { $days } Tage.
}
"""
SALUTATION = """\
salutation-formal = { $title ->
    [ms] Sehr geehrte Frau { $name },
    [mr] Sehr geehrter Herr { $name },
   *[none] Guten Tag { $name },
}
"""
REASONS = "reason-not_found = Mit dieser Kennung gibt es nichts.\nreason-unknown_agent = { reason-not_found }\n"
THANKS = "survey-thanks = Vielen Dank für Ihre Antwort.\n"
GERMAN = ACK + REMINDER + SALUTATION + REASONS + THANKS
USED = {"ack-mail", "request-reminder", "salutation-formal", "reason-not_found", "reason-unknown_agent"}


def said(folder: Path, translation: str, tag: str = "de") -> list[str]:
    """What the check says of a translation that was made from today's English."""
    (folder / "en.ftl").write_text(ENGLISH, "utf-8")
    (folder / f"{tag}.ftl").write_text(translation, "utf-8")
    english = read(folder / "en.ftl")
    stamp(folder, tag, english, english.hashes)
    return [f"{fault.name}: {fault.says}" for fault in of_translation(tag, folder, english)]


def said_of_english(source: str, needed: set[str], named: set[str]) -> list[str]:
    return [f"{fault.name}: {fault.says}" for fault in of_english(parsed(source), needed, named)]


def test_a_faithful_translation_is_in_order(tmp_path: Path) -> None:
    assert said(tmp_path, GERMAN) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        (THANKS, "", "survey-thanks: missing"),
        ("    .subject = Eingegangen: { $reference }\n", "", "ack-mail.subject: missing"),
        (ACK, "", "ack-mail: missing"),
        (THANKS, f"{THANKS}mine = Meins\n", "mine: extra: English does not have it"),
        (THANKS, f"{THANKS}    .title = Titel\n", "survey-thanks.title: extra: English does not have it"),
        (THANKS, f"{THANKS}ach so { '{' }\n", ": not Fluent: ach so {"),
        (THANKS, THANKS + THANKS, "survey-thanks: repeated"),
        ("Ihre Antwort", "your answer, { $name }", "survey-thanks: unknown placeholder $name"),
        ("Wir haben { $reference } erhalten", "Eingegangen", "ack-mail: placeholder $reference is missing"),
        ("Herr { $name }", "Herr", "salutation-formal: placeholder $name is missing in [mr]"),
        ("[one] Wir warten { $days } Tag", "[one] Wir warten", "request-reminder: placeholder $days is never printed"),
        ("Frau { $name }", "Frau { $name } { $title }", "salutation-formal: $title only chooses; it is not printed"),
        ("[mr]", "[herr]", "salutation-formal: $title chooses otherwise than in English"),
        ("*[none]", " [none]", ": not Fluent: salutation-formal = { $title ->"),
        ("    [one] Wir warten { $days } Tag.\n", "",
         "request-reminder: $days has the plural forms other; CLDR: one, other"),
        ("    [one]", "    [few] ein paar { $days }\n    [one]",
         "request-reminder: $days has the plural forms few, one, other; CLDR: one, other"),
        ("    [one]", "    [1] genau { $days }\n    [one]",
         "request-reminder: $days has the plural forms 1, one, other; CLDR: one, other"),
        (REMINDER, "request-reminder = Wir warten { $days } Tage.\n",
         "request-reminder: $days needs the plural forms one, other"),
        ("Vielen Dank für Ihre Antwort", "Thank you for your answer", "survey-thanks: the same as in English"),
        ("{ reason-not_found }", "Gibt es nicht.", "reason-unknown_agent: refers to other texts than English"),
        ("Vielen", "\u200fVielen", "survey-thanks: holds a mark of direction"),
    ],
)  # fmt: skip
def test_a_fault_of_a_translation_is_found(tmp_path: Path, before: str, after: str, fault: str) -> None:
    assert before in GERMAN
    translation = GERMAN.replace(before, after)
    if fault.endswith("never printed"):
        translation = translation.replace("Wir warten { $days } Tage", "Wir warten lange")
    assert fault in said(tmp_path, translation)


def test_a_language_without_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text(ENGLISH, "utf-8")
    faults = list(of_translation("xx", tmp_path, read(tmp_path / "en.ftl")))
    assert [str(fault) for fault in faults] == ["locales/xx.ftl: missing file"]


def test_a_translation_is_stale_from_the_moment_english_changes_until_it_is_recorded_anew(tmp_path: Path) -> None:
    assert said(tmp_path, GERMAN) == []
    path = tmp_path / "en.ftl"
    path.write_text(ENGLISH.replace("Thank you for your answer", "Thank you for answering"), "utf-8")
    changed = read(path)
    stale = "stale: translated from another English text, or never stamped"
    assert [(f.name, f.says) for f in of_translation("de", tmp_path, changed)] == [("survey-thanks", stale)]
    stamp(tmp_path, "de", changed, ["survey-thanks"])
    assert list(of_translation("de", tmp_path, changed)) == []


def test_a_better_comment_makes_nothing_stale() -> None:
    assert parsed(ENGLISH.replace("Sent at once.", "Sent by mail.")).hashes == parsed(ENGLISH).hashes


def test_what_english_no_longer_says_is_forgotten(tmp_path: Path) -> None:
    said(tmp_path, GERMAN)
    stamp(tmp_path, "de", parsed("ack-mail = Thanks."), [])
    assert set(stamps(tmp_path, "de")) == {"ack-mail"}


@pytest.mark.parametrize(
    ("tag", "forms"),
    [
        ("ja", "other"), ("ko", "other"), ("zh-Hans", "other"), ("zh-Hant", "other"), ("th", "other"),
        ("vi", "other"), ("id", "other"), ("ms", "other"),
        ("de", "one other"), ("nl", "one other"), ("sv", "one other"), ("da", "one other"),
        ("tr", "one other"), ("hi", "one other"),
        ("fr", "one many other"), ("es", "one many other"), ("es-MX", "one many other"), ("it", "one many other"),
        ("pt-BR", "one many other"), ("pt-PT", "one many other"), ("he", "one two other"),
        ("pl", "one few many other"), ("cs", "one few many other"), ("ru", "one few many other"),
        ("uk", "one few many other"), ("ar", "zero one two few many other"),
    ],
)  # fmt: skip
def test_plural_forms_are_those_of_cldr(tmp_path: Path, tag: str, forms: str) -> None:
    assert categories(tag) == tuple(forms.split())
    variants = "".join(f"   {'*' if form == 'other' else ' '}[{form}] x {{ $days }}\n" for form in forms.split())
    right = GERMAN.replace(REMINDER, f"request-reminder = {{ $days ->\n{variants}}}\n")
    assert said(tmp_path, right, tag) == []
    assert "$days" in "".join(said(tmp_path, right.replace("*[other]", "*[some]"), tag))


def test_a_language_without_plural_forms_needs_no_choice(tmp_path: Path) -> None:
    assert said(tmp_path, GERMAN.replace(REMINDER, "request-reminder = { $days }日待ちます。\n"), "ja") == []


def test_a_number_may_be_said_in_words_where_a_form_means_one_number_alone(tmp_path: Path) -> None:
    spoken = GERMAN.replace("[one] Wir warten { $days } Tag", "[one] Wir warten einen Tag")
    assert said(tmp_path, spoken) == []


def test_a_language_may_leave_out_a_choice_it_does_not_make(tmp_path: Path) -> None:
    assert said(tmp_path, GERMAN.replace(SALUTATION, "salutation-formal = { $name } 様\n")) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("ack-mail =", "ack-post =", "ack-mail: missing"),
        ("ack-mail =", "ack-post =", "ack-post: unused: no code names it, and it is not marked as planned"),
        ("# planned: surveys\n", "# Thanks.\n",
         "survey-thanks: unused: no code names it, and it is not marked as planned"),
        ("$days (number)", "$days (text)", "request-reminder: the comment does not describe $days (number)"),
        ("$title:", "title:", "salutation-formal: the comment does not describe $title (choice)"),
        ("# Sent at once. $reference (text): number of the ticket.\n", "",
         "ack-mail: no comment tells translators its purpose"),
        ("    [one] We will wait { $days } day.\n", "",
         "request-reminder: $days has the plural forms other; CLDR: one, other"),
    ],
)  # fmt: skip
def test_a_fault_of_english_is_found(before: str, after: str, fault: str) -> None:
    assert before in ENGLISH
    assert fault in said_of_english(ENGLISH.replace(before, after), USED, set())


def test_english_is_in_order_as_long_as_what_is_planned_is_not_used() -> None:
    assert said_of_english(ENGLISH, USED, set()) == []
    used = said_of_english(ENGLISH, USED, {"survey-thanks"})
    assert used == ["survey-thanks: used, so no longer planned: remove the mark"]


def test_a_text_that_others_refer_to_is_used() -> None:
    assert said_of_english(ENGLISH, USED - {"reason-not_found"}, set()) == []


def test_texts_are_used_by_their_name_or_by_the_code_behind_a_declared_prefix(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text('text("de", "ack-mail.subject")\nCODES = ("too_long",)\n', "utf-8")
    constants = named([code])
    assert is_used("ack-mail", constants)
    assert is_used(f"{PREFIXES[0]}too_long", constants)
    assert not is_used("other-too_long", constants)
    assert not is_used("ack-sms", constants)


def test_the_errors_and_the_customers_texts_are_needed() -> None:
    assert {"error-not_found", "reason-missing", "ack-mail"} <= needed()


def test_the_commands_check_record_and_show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(tmp_path, GERMAN)
    (tmp_path / "sources" / "de.json").unlink()
    assert main(["check", "de"], tmp_path) == 1
    assert capsys.readouterr().out.count("stale") == 6
    assert main(["stamp", "de", "ack-mail"], tmp_path) == 0
    assert main(["stamp", "de", "never-heard-of"], tmp_path) == 1
    assert main(["stamp", "sw"], tmp_path) == 1
    assert not (tmp_path / "sources" / "sw.json").exists()
    assert main(["check", "de"], tmp_path) == 1
    assert "ack-mail" not in capsys.readouterr().out
    assert main(["stamp", "de"], tmp_path) == 0
    assert main(["check", "de"], tmp_path) == 0
    assert capsys.readouterr().out == ""


def test_a_check_of_everything_names_what_is_not_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(tmp_path, GERMAN, "sw")
    assert main(["check"], tmp_path) == 1
    told = capsys.readouterr().out.splitlines()
    assert "locales/sw.ftl: a language that LANGUAGES does not list" in told
    assert "locales/fr.ftl: missing file" in told


def test_samples_show_every_form_of_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "en", "request-reminder", "salutation-formal"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["request-reminder"] * 2 + ["salutation-formal"] * 3
    assert "in 1 day." in lines[0]
    assert "in 2 days." in lines[1]
