"""Markets over HTTP: from the gateway to the table and back."""

from __future__ import annotations

from typing import Any

from chalicelib.bootstrap import container
from chalicelib.markets.profile_rules import MAX_BYTES
from tests.desk import KnownDesk, refusal


def france(desk: KnownDesk) -> dict[str, Any]:
    """The profile of France as it is."""
    market: dict[str, Any] = desk.get("/v1/markets/FR", caller="agent").json()["market"]
    return market


def put(desk: KnownDesk, market: dict[str, Any], **fields: Any) -> Any:
    """The answer to a replacement of a market by itself with other `fields`."""
    content = {name: value for name, value in {**market, **fields}.items() if name != "id"}
    return desk.put(f"/v1/markets/{market['id']}", json={"market": content}, caller="planner")


def test_what_ships_is_listed_and_read(desk: KnownDesk) -> None:
    listed = desk.get("/v1/markets?page%5Bsize%5D=100", caller="agent").json()["data"]
    shown = {market["id"]: market for market in listed}
    assert shown["FR"]["language_tags"] == ["fr"]
    assert shown["FR"]["legal_sign_off"] is None
    assert "festivals" not in shown["FR"]
    assert france(desk)["languages"][0]["address"] == "vous"


def test_what_is_sent_back_as_read_makes_no_version(desk: KnownDesk) -> None:
    for id_ in sorted(container().markets.current()):
        read = desk.get(f"/v1/markets/{id_}", caller="agent").json()["market"]
        answer = put(desk, read)
        assert (answer.status, answer.json()["market"]) == (200, read), id_


def test_a_change_is_a_version_that_the_desk_goes_by_and_the_old_one_stays(desk: KnownDesk) -> None:
    before = france(desk)
    after = put(desk, before, promise="An answer the same day.").json()["market"]
    assert after["version"] == before["version"] + 1
    assert desk.get(f"/v1/markets/FR?version={before['version']}", caller="agent").json()["market"] == before
    found = container().market_book.market("FR")
    assert found is not None
    assert found.promise == "An answer the same day."


def test_a_stale_version_is_refused(desk: KnownDesk) -> None:
    before = france(desk)
    put(desk, before, promise="One.")
    assert put(desk, before, promise="Two.").status == 409
    content = {name: value for name, value in before.items() if name not in ("id", "version")}
    stale = desk.put("/v1/markets/FR", json={"market": content}, caller="planner", headers={"If-Match": '"1"'})
    assert stale.status == 412


def test_a_new_market_is_added_once(desk: KnownDesk) -> None:
    content = {name: value for name, value in france(desk).items() if name != "version"}
    luxembourg = {**content, "id": "LU", "name": "Luxembourg", "time_zone": "Europe/Luxembourg"}
    made = desk.post("/v1/markets", json={"market": luxembourg}, caller="supervisor")
    assert (made.status, made.headers["location"], made.headers["etag"]) == (201, "markets/LU", '"1"')
    assert desk.post("/v1/markets", json={"market": luxembourg}, caller="supervisor").status == 201
    other = {**luxembourg, "name": "Lëtzebuerg"}
    again = desk.post("/v1/markets", json={"market": other}, caller="supervisor")
    assert refusal(again) == (422, "validation_failed", [("/market/id", "already_used")])


def test_an_inactive_market_is_as_if_nobody_had_set_it_up(desk: KnownDesk) -> None:
    put(desk, france(desk), is_active=False)
    assert container().market_book.market("FR") is None


PHRASE = {"language": "fr", "text": "Bonjour", "formality": "formal", "since": None, "until": None}
FESTIVAL = {"id": "fair", "name": "Fair", "dates": [["2026-05-01", "2026-05-02"]]}
SOURCE = {"claim": "/name", "kind": "official", "title": "Gazette"}
TABOO = {"code": "t", "language": "fr", "words": ["zut"], "severity": "low", "reason": "Rude."}
FAULTS: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"calendar_id": "cal_none"}, "/market/calendar_id", "unknown_calendar"),
    ({"time_zone": "Europe/Lutetia"}, "/market/time_zone", "unknown"),
    ({"currency": "QQQ"}, "/market/currency", "unknown"),
    ({"checks": {"tone_of_voice": "warn"}}, "/market/checks/tone_of_voice", "unknown"),
    ({"greetings": [PHRASE, {**PHRASE, "language": "br"}]}, "/market/greetings/1/language", "unknown"),
    ({"closings": []}, "/market/languages/0", "missing"),
    ({"greetings": [{**PHRASE, "since": "06:00"}]}, "/market/greetings/0/until", "missing"),
    ({"greetings": [{**PHRASE, "since": "06:00", "until": "06:00"}]}, "/market/greetings/0/until", "not_allowed"),
    ({"greetings": [{**PHRASE, "since": "25:00"}]}, "/market/greetings/0/since", "bad_format"),
    ({"festivals": [FESTIVAL, FESTIVAL]}, "/market/festivals/1/id", "repeated"),
    ({"festivals": [{**FESTIVAL, "dates": [["2026-02-30", "2026-03-01"]]}]},
     "/market/festivals/0/dates/0/0", "bad_format"),
    ({"festivals": [{**FESTIVAL, "dates": [["2026-03-02", "2026-03-01"]]}]},
     "/market/festivals/0/dates/0", "out_of_range"),
    ({"festivals": [{**FESTIVAL, "dates": [["2026-03-02", "2026-06-01"]]}]},
     "/market/festivals/0/dates/0", "out_of_range"),
    ({"festivals": [{**FESTIVAL, "load": "0.0"}]}, "/market/festivals/0/load", "out_of_range"),
    ({"festivals": [{**FESTIVAL, "greetings": {"de": "Hallo"}}]}, "/market/festivals/0/greetings/de", "unknown"),
    ({"taboos": [{**TABOO, "words": ["re:(a+)+$"]}]}, "/market/taboos/0/words/0", "not_allowed"),
    ({"taboos": [TABOO, TABOO]}, "/market/taboos/1/code", "repeated"),
    ({"translation": {"characters_per_day": 1, "amount_per_day": {"amount": "1", "currency": "QQQ"}}},
     "/market/translation/amount_per_day/currency", "unknown"),
    ({"sources": [{**SOURCE, "claim": "/taboos/999"}]}, "/market/sources/0/claim", "unknown"),
    ({"sources": [{**SOURCE, "read_on": "2026-13-01"}]}, "/market/sources/0/read_on", "bad_format"),
    ({"languages": [], "greetings": [], "closings": []}, "/market/languages", "too_few"),
)  # fmt: skip


def test_every_fault_is_refused_where_it_is(desk: KnownDesk) -> None:
    shipped = {**france(desk), "sources": []}
    for fields, pointer, reason in FAULTS:
        assert refusal(put(desk, {**shipped, **fields})) == (422, "validation_failed", [(pointer, reason)]), pointer


def test_a_profile_too_large_for_its_row_is_refused(desk: KnownDesk) -> None:
    taboo = {"language": "*", "severity": "low", "reason": "x" * 500, "words": [f"{n:080d}" for n in range(30)]}
    taboos = [{**taboo, "code": f"t{n}"} for n in range(100)]
    answer = put(desk, france(desk), taboos=taboos, sources=[])
    assert refusal(answer) == (422, "validation_failed", [("/market", "too_long")])
    assert str(MAX_BYTES)[:3] in answer.text


def test_festivals_between_two_days_are_told_with_what_they_mean(desk: KnownDesk) -> None:
    answer = desk.get("/v1/markets/FR/festivals?from=2026-11-09&to=2026-12-24", caller="planner").json()
    found = {festival["id"]: festival for festival in answer["festivals"]}
    assert list(found) == ["armistice", "black_friday", "christmas"]
    assert (found["armistice"]["suppress"], found["armistice"]["first"]) == ("proactive", "2026-11-11")
    assert found["christmas"]["greetings"] == {"fr": "Joyeux Noël"}
    assert found["christmas"]["staffing"]


def test_without_days_the_next_ninety_are_meant(desk: KnownDesk) -> None:
    answer = desk.get("/v1/markets/FR/festivals", caller="agent").json()
    assert answer["from"] == desk.clock().date().isoformat()
    assert all(answer["from"] <= one["last"] and one["first"] <= answer["to"] for one in answer["festivals"])


def test_planners_see_what_all_markets_of_a_region_celebrate(desk: KnownDesk) -> None:
    everywhere = desk.get("/v1/festivals?from=2027-02-01&to=2027-02-10", caller="planner").json()["festivals"]
    assert [one["first"] for one in everywhere] == sorted(one["first"] for one in everywhere)
    assert {("CN", "lunar_new_year"), ("KR", "seollal"), ("BR", "carnival")} <= {
        (one["market_id"], one["id"]) for one in everywhere
    }
    asian = desk.get("/v1/festivals?from=2027-02-01&to=2027-02-10&region=asia_pacific", caller="planner").json()
    assert {one["region"] for one in asian["festivals"]} == {"asia_pacific"}


def test_more_than_a_year_or_less_than_a_day_is_refused(desk: KnownDesk) -> None:
    for path in ("festivals", "markets/FR/festivals"):
        for days in ("from=2027-01-01&to=2028-02-01", "from=2027-01-02&to=2027-01-01"):
            answer = desk.get(f"/v1/{path}?{days}", caller="planner")
            assert (answer.status, answer.json()["errors"][0]["parameter"]) == (400, "to")


def test_an_agent_is_told_how_to_speak_now(desk: KnownDesk) -> None:
    hints = desk.get("/v1/markets/FR/hints?language=fr&channel=chat", caller="agent").json()
    assert (hints["address"], hints["formality"], hints["register"]) == ("vous", "formal", "friendly")
    is_evening = not "05:00" <= hints["local_time"] < "18:00"
    assert hints["greetings"][0] == ("Bonsoir" if is_evening else "Bonjour")
    assert hints["hints"]


def test_nobody_finds_a_market_that_is_not_there(desk: KnownDesk) -> None:
    for path in ("XX", "XX/festivals", "XX/hints", "fr", "FR?version=99"):
        assert desk.get(f"/v1/markets/{path}", caller="agent").status == 404, path
