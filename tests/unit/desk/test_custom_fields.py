"""What tickets may say in fields of the company's own, and what a definition must be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from chalicelib.desk.commands import UpdateTicket
from chalicelib.desk.custom_field_documents import MAX_FIELDS, CustomFields, checked, definition_from
from chalicelib.desk.custom_fields import Asked, CheckedUpdate, Definition, FieldRules, FieldType
from chalicelib.desk.errors import InvalidValueError, NotFoundError
from chalicelib.desk.keeping import ReplaceDocument
from tests.builders import CoreDesk, a_ticket
from tests.memory_documents import MemoryDocuments

CUSTOMER, FORM = Asked("customer"), Asked("agents", is_form=True)


def rules(*definitions: Definition) -> FieldRules:
    return FieldRules({one.id: one for one in definitions})


def a_field(type_: FieldType = "text", **more: Any) -> Definition:
    return Definition(**{"id": "f", "type": type_, **more})


def fault(field: Definition, value: Any) -> str | None:
    found = field.fault(value)
    return found and found[0]


@pytest.mark.parametrize(
    ("field", "good", "bad"),
    [
        (
            a_field(min_length=2, max_length=3),
            ["ab", "été"],
            [("a", "too_short"), ("abcd", "too_long"), (1, "wrong_type")],
        ),
        (
            a_field("integer", minimum=Decimal(1), maximum=Decimal(9)),
            [1, 9],
            [(0, "out_of_range"), (10, "out_of_range"), (True, "wrong_type"), (1.0, "wrong_type"), ("1", "wrong_type")],
        ),
        (
            a_field("decimal", minimum=Decimal("0.10"), maximum=Decimal("2.5")),
            ["0.1", "2.50", 2],
            [
                ("0.09", "out_of_range"), ("2,5", "bad_format"), ("1e0", "bad_format"), (1.5, "wrong_type"),
                (True, "wrong_type"),
            ],
        ),
        (a_field("boolean"), [True, False], [(0, "wrong_type"), ("true", "wrong_type")]),
        (
            a_field("date", minimum=date(2026, 1, 1)),
            ["2026-01-01", "2028-02-29"],
            [
                ("2025-12-31", "out_of_range"), ("2026-02-29", "bad_format"), ("20260101", "bad_format"),
                (1, "wrong_type"),
            ],
        ),
        (a_field("choice", options=("red", "blue")), ["red"], [("green", "unknown"), (["red"], "wrong_type")]),
        (
            a_field("multi_choice", options=("red", "blue", "white"), min_length=1, max_length=2),
            [["red"], ["blue", "white"]],
            [
                ([], "too_few"), (["red", "blue", "white"], "too_many"), (["red", "red"], "repeated"),
                (["green"], "unknown"), ("red", "wrong_type"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_value_is_of_its_fields_type_and_within_its_limits(
    field: Definition, good: list[Any], bad: list[tuple[Any, str]]
) -> None:
    assert [fault(field, value) for value in good] == [None] * len(good)
    assert [fault(field, value) for value, _ in bad] == [reason for _, reason in bad]


def test_every_type_but_a_choice_of_several_is_one_plain_value_while_nothing_is_defined() -> None:
    nothing = rules()
    nothing.check((("a", 1), ("b", "x"), ("c", None)), "FR", FORM)
    with pytest.raises(InvalidValueError) as refused:
        nothing.check((("a", 1), ("b", ["x"])), None, Asked())
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/custom_fields/1/value", "wrong_type")
    assert nothing.for_customer((("a", 1),)) == (("a", 1),)


@pytest.mark.parametrize(
    ("field", "market", "asked"),
    [
        (a_field(markets=("DE",)), "FR", Asked()),
        (a_field(markets=("DE",)), None, Asked()),
        (a_field(is_active=False), "FR", Asked()),
        (a_field(), "FR", CUSTOMER),
        (Definition(id="g", type="text"), "FR", Asked()),
    ],
)
def test_a_field_that_does_not_hold_is_unknown(field: Definition, market: str | None, asked: Asked) -> None:
    with pytest.raises(InvalidValueError) as refused:
        rules(field).check((("f", "x"),), market, asked)
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/custom_fields/0/id", "unknown_custom_field")


@pytest.mark.parametrize("values", [(), (("f", None),), (("f", ""),)])
def test_what_is_required_must_be_filled_in_by_whoever_has_the_form(values: Any) -> None:
    asked_of_all = rules(a_field(required=True, markets=("FR",)))
    asked_of_all.check(values, "FR", Asked())
    asked_of_all.check(values, "DE" if not values else "FR", Asked())
    asked_of_all.check((), "FR", Asked("customer", is_form=True))
    with pytest.raises(InvalidValueError) as refused:
        asked_of_all.check(values, "FR", FORM)
    assert (refused.value.pointer, refused.value.reason) == ("/ticket/custom_fields", "missing")


def test_a_customer_sees_what_is_meant_for_them() -> None:
    known = rules(
        a_field(visible_to="customer"), Definition(id="g", type="text"),
        Definition(id="h", type="text", visible_to="customer", is_active=False),
    )  # fmt: skip
    assert known.for_customer((("f", 1), ("g", 2), ("h", 3), ("unknown", 4))) == (("f", 1),)


def test_an_update_is_held_against_the_market_that_the_ticket_has_after_it() -> None:
    desk, known = CoreDesk(), rules(a_field(markets=("DE",)))
    ticket = desk.has(a_ticket(market="FR"))
    values = (("f", "x"),)
    with pytest.raises(InvalidValueError):
        desk.edit(ticket, CheckedUpdate(UpdateTicket({"custom_fields": values}), known))
    moved = desk.edit(ticket, CheckedUpdate(UpdateTicket({"custom_fields": values, "market": "DE"}), known)).ticket
    assert (moved.custom_fields, moved.market) == (values, "DE")
    kept = desk.edit(moved, CheckedUpdate(UpdateTicket({"subject": "Other"}), rules())).ticket
    assert kept.custom_fields == values


def a_document(**more: Any) -> dict[str, Any]:
    return {"id": "size", "type": "integer", "labels": {"en": "Size"}, **more}


OPTIONS = [{"id": "red", "labels": {"en": "Red"}}]


@pytest.mark.parametrize(
    ("fields", "pointer", "reason"),
    [
        ({"min_length": 1}, "min_length", "not_allowed"),
        ({"type": "boolean", "minimum": "1"}, "minimum", "not_allowed"),
        ({"minimum": "one"}, "minimum", "bad_format"),
        ({"type": "date", "maximum": "2026-02-30"}, "maximum", "bad_format"),
        ({"minimum": "2", "maximum": "1"}, "maximum", "out_of_range"),
        ({"type": "text", "min_length": 2, "max_length": 1}, "max_length", "out_of_range"),
        ({"type": "choice"}, "options", "missing"),
        ({"options": OPTIONS}, "options", "not_allowed"),
        ({"type": "choice", "options": OPTIONS * 2}, "options", "repeated"),
    ],
)
def test_a_definition_that_nothing_could_keep_is_refused(fields: dict[str, Any], pointer: str, reason: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        checked(a_document(**fields))
    assert (refused.value.pointer, refused.value.reason) == (f"/custom_field/{pointer}", reason)


def test_a_definition_becomes_the_rule_it_says() -> None:
    given = a_document(minimum="1", maximum="2.5", markets=["FR", "DE", "FR"], required=True)
    rule = definition_from({**checked(given), "version": 1})
    assert rule == Definition(
        id="size", type="integer", required=True, markets=("DE", "FR"), minimum=Decimal(1), maximum=Decimal("2.5")
    )
    chosen = definition_from({**checked(a_document(type="choice", options=OPTIONS)), "version": 1})
    assert chosen.options == ("red",)


def test_a_field_keeps_its_type_and_its_next_version_is_the_rule() -> None:
    fields = CustomFields(MemoryDocuments())
    assert fields.rules() == FieldRules()
    fields.create(a_document())
    assert fields.rules().definitions["size"].minimum is None
    fields.replace(ReplaceDocument(id="size", content=a_document(minimum="3")))
    assert fields.rules().definitions["size"].minimum == Decimal(3)
    with pytest.raises(InvalidValueError) as refused:
        fields.replace(ReplaceDocument(id="size", content=a_document(type="text")))
    assert (refused.value.pointer, refused.value.reason) == ("/custom_field/type", "not_allowed")
    with pytest.raises(NotFoundError):
        fields.replace(ReplaceDocument(id="other", content=a_document()))
    assert MAX_FIELDS == 100
