"""Return policies over HTTP: from the gateway to the table and back."""

from __future__ import annotations

from typing import Any

import pytest

from chalicelib.bootstrap import container
from tests.builders import a_ticket
from tests.desk import KnownDesk, refusal

PATH = "/v1/return_policies"


def france(desk: KnownDesk) -> dict[str, Any]:
    """The French policy as it is."""
    policy: dict[str, Any] = desk.get(f"{PATH}/ret_fr", caller="agent").json()["return_policy"]
    return policy


def put(desk: KnownDesk, policy: dict[str, Any], **fields: Any) -> Any:
    """The answer to a replacement of a policy by itself with other `fields`."""
    content = {name: value for name, value in {**policy, **fields}.items() if name != "id"}
    return desk.put(f"{PATH}/{policy['id']}", json={"return_policy": content}, caller="supervisor")


def test_what_ships_is_listed_read_and_sent_back_without_a_new_version(desk: KnownDesk) -> None:
    listed = desk.get(f"{PATH}?page%5Bsize%5D=100", caller="agent").json()["data"]
    assert {"ret_fr", "ret_cn", "ret_default"} < {policy["id"] for policy in listed}
    assert {policy["legal_sign_off"] for policy in listed} == {None}
    for policy in listed[:3]:
        read = desk.get(f"{PATH}/{policy['id']}", caller="agent").json()["return_policy"]
        assert (put(desk, read).json()["return_policy"]) == read


def test_a_change_is_a_version_that_remedies_go_by_and_the_old_one_stays(desk: KnownDesk) -> None:
    before = france(desk)
    rows = [{**row, "window_days": 30} if row["id"] == "withdrawal" else row for row in before["rows"]]
    after = put(desk, before, rows=rows).json()["return_policy"]
    assert after["version"] == 2
    assert desk.get(f"{PATH}/ret_fr?version=1", caller="agent").json()["return_policy"] == before
    ticket = desk.open(market="FR")
    found = desk.get(f"/v1/tickets/{ticket['id']}/remedies?reason=changed_mind", caller="agent").json()["remedies"]
    assert found["policy"]["policy_version"] == 2
    assert found["window"] == {"state": "unknown", "ends_on": None}
    assert container().return_days(a_ticket(market="FR")) == 30


def test_every_text_is_looked_at_without_parsing_the_policies_anew(
    desk: KnownDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    del desk
    assert container().return_days(a_ticket(market="FR")) == 14
    monkeypatch.delattr("chalicelib.markets.return_rules.policy_from")
    assert [container().return_days(a_ticket(market=market)) for market in ("FR", "KR", None)] == [14, 7, 30]


def test_a_stale_version_is_refused(desk: KnownDesk) -> None:
    before = france(desk)
    put(desk, before, title="One")
    assert put(desk, before, title="Two").status == 409
    content = {name: value for name, value in before.items() if name not in ("id", "version")}
    sent = {"If-Match": '"1"'}
    stale = desk.put(f"{PATH}/ret_fr", json={"return_policy": content}, caller="supervisor", headers=sent)
    assert stale.status == 412


@pytest.mark.parametrize(
    ("fields", "pointer", "code"),
    [
        ({"sources": []}, "/return_policy/rows/0/legal", "source_missing"),
        ({"country": "France"}, "/return_policy/country", "bad_format"),
        ({"rows": []}, "/return_policy/rows", "too_few"),
    ],
)
def test_a_policy_with_a_fault_is_refused(desk: KnownDesk, fields: dict[str, Any], pointer: str, code: str) -> None:
    assert refusal(put(desk, france(desk), **fields)) == (422, "validation_failed", [(pointer, code)])


def test_a_new_policy_for_a_platform_goes_before_what_ships(desk: KnownDesk) -> None:
    row = {**france(desk)["rows"][-1], "id": "late_there", "sales_platform": ["shopee"]}
    content = {name: value for name, value in france(desk).items() if name not in ("id", "version", "sources")}
    new = {**content, "id": "ret_fr_shopee", "rows": [row], "sources": []}
    made = desk.post(PATH, json={"return_policy": new}, caller="supervisor")
    assert (made.status, made.headers["location"].rpartition("/")[2]) == (201, "ret_fr_shopee")
    ticket = desk.open(market="FR", sales_platform="shopee")
    found = desk.get(f"/v1/tickets/{ticket['id']}/remedies?reason=late", caller="agent").json()["remedies"]
    assert (found["policy"]["row"], found["policy"]["matched"]) == (
        "late_there",
        ["country", "reason", "sales_platform"],
    )
    assert found["policy"]["passed_over"] == ["ret_fr/late", "ret_default/late"]
