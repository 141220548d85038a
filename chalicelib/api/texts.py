"""Calls about what the product itself says to customers: acknowledgements, progress, questions, closings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.desk.errors import InvalidValueError

if TYPE_CHECKING:
    from chalicelib.api.text_schemas import Preview
    from chalicelib.desk.money import Money
    from chalicelib.i18n.customer_texts import Reader
    from chalicelib.i18n.formats import Value

models = Models("chalicelib.api.text_schemas")
READ_TEXTS = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
PATH = "/v1/texts"


@route("GET", PATH, access=READ_TEXTS, query=models.TextsQuery, answer=models.TextPage, errors=(400,))
def list_texts(call: Call) -> Answer:
    """List what the product says to customers, in one language, and what fills each text."""
    from chalicelib.i18n.customer_texts import Reader

    reader = Reader(call.query.language or call.language)
    keys = sorted(_sections())
    filters = {"language": reader.language}
    shape = question(call.caller, f"GET {PATH}", filters)
    after = call.desk.cursors.decode(call.query.after, shape)["key"] if call.query.after else ""
    rest = [key for key in keys if key > after]
    page, more = rest[: call.query.size], rest[call.query.size :]
    cursor = call.desk.cursors.encode({"key": page[-1]}, shape) if more else None
    data = _views(page, reader, {})
    return Answer({"data": data, **_told(reader), **page_of(cursor, call.query.size, filters)})


@route(
    "POST",
    PATH + "/preview",
    access=READ_TEXTS,
    body=models.PreviewTextsBody,
    answer=models.TextsEnvelope,
    errors=(422,),
    bucket="read",
    idempotent=False,
)
def preview_texts(call: Call) -> Answer:
    """Write texts as one reader gets them: in their language, with dates and amounts by their locale and time zone.

    Nothing is sent or kept.
    """
    from chalicelib.i18n.customer_texts import Reader

    asked: Preview = call.body.preview
    _check(asked)
    reader = Reader(asked.locale, asked.time_zone, asked.plain)
    return Answer({"texts": _views(asked.keys, reader, _values(asked)), **_told(reader)})


def _check(asked: Preview) -> None:
    from zoneinfo import available_timezones

    if asked.time_zone not in available_timezones():
        raise InvalidValueError("/preview/time_zone", "unknown")
    known = _sections()
    for position, key in enumerate(asked.keys):
        if key not in known:
            raise InvalidValueError(f"/preview/keys/{position}", "unknown")


def _values(asked: Preview) -> dict[str, Value]:
    from chalicelib.i18n.customer_texts import KINDS
    from chalicelib.i18n.formats import language_name

    given: dict[str, Any] = {name: value for name, value in asked.values if value is not None}
    for name, value in given.items():
        match KINDS[name]:
            case "money":
                given[name] = _money(name, value)
            case "language":
                given[name] = language_name(value, asked.locale)
    return given


def _money(name: str, value: Any) -> Money:
    from decimal import Decimal

    from chalicelib.desk.money import Money

    try:
        return Money(Decimal(value.amount), value.currency)
    except ValueError:
        raise InvalidValueError(f"/preview/values/{name}/amount", "out_of_range") from None


def _views(keys: Iterable[str], reader: Reader, values: Mapping[str, Value]) -> list[dict[str, Any]]:
    from chalicelib.i18n.customer_texts import kinds, write

    sections = _sections()

    def view(key: str) -> dict[str, Any]:
        places = kinds(key)
        said = write(key, reader, {name: f"{{{name}}}" for name in places} | dict(values))
        return {
            "key": key,
            "section": sections[key],
            "text": said.text,
            "parts": dict(said.parts),
            "placeholders": [{"name": name, "kind": kind} for name, kind in places.items()],
        }

    return [view(key) for key in keys]


def _sections() -> dict[str, str]:
    from chalicelib.i18n.customer_texts import SECTIONS

    return {key: section for section, keys in SECTIONS.items() for key in keys}


def _told(reader: Reader) -> dict[str, str]:
    from chalicelib.i18n.catalog import RIGHT_TO_LEFT

    return {"language": reader.language, "direction": "rtl" if reader.language in RIGHT_TO_LEFT else "ltr"}
