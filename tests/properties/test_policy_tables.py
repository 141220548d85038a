"""Random tables of targets: the row that decides is the one a plain reading of the rule names, and there is one."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.desk.errors import InvalidValueError
from chalicelib.sla.policies import KEYS, Facts, Target, policy_from
from chalicelib.sla.policy_documents import normal
from chalicelib.sla.policy_rules import Surroundings, ambiguous, check

WORDS: dict[str, tuple[str, ...]] = {
    "urgency": ("urgent", "normal", "consult"),
    "complexity": ("simple", "medium", "complex"),
    "category": ("a", "b"),
    "channel": ("chat", "email", "app_store"),
    "channel_class": ("sync", "email", "review"),
    "region": ("europe", "asia"),
    "market": ("DE", "CN"),
    "tier": ("gold", "blue"),
    "brand": ("x", "y"),
    "sales_platform": ("amazon", "ebay"),
}
FACTS = [name for name in KEYS if name != "channel_class"]


def value_of(name: str) -> st.SearchStrategy[Any]:
    """What a row may say of a key: nothing, any, a value, a list."""
    words = st.sampled_from(WORDS[name])
    return st.one_of(st.none(), st.just("*"), words, st.lists(words, min_size=1, max_size=3, unique=True))


def row() -> st.SearchStrategy[dict[str, Any]]:
    """A row of the table, as it is sent. Few keys, so that rows meet."""
    keys = st.lists(st.sampled_from(KEYS), max_size=3, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({name: value_of(name) for name in names})
    )
    plain = st.fixed_dictionaries({
        "metric": st.sampled_from(("first_reply_time", "next_reply_time")),
        "target_s": st.integers(1, 1_000),
        "clock": st.just("calendar"),
    })  # fmt: skip
    return st.builds(lambda values, rest: {**values, **rest}, keys, plain)


def facts() -> st.SearchStrategy[dict[str, Any]]:
    """What is known of a ticket; None is unknown."""
    always = {name: st.sampled_from(WORDS[name]) for name in ("urgency", "complexity", "channel")}
    maybe = {name: st.sampled_from((None, *WORDS[name])) for name in FACTS if name not in always}
    return st.fixed_dictionaries({**always, **maybe})


def class_of(channel: str) -> str:
    """The oracle's own table."""
    return {"email": "email", "app_store": "review"}.get(channel, "sync")


def plainly(rows: list[dict[str, Any]], metric: str, known: dict[str, Any]) -> list[dict[str, Any]]:
    """The best rows by a plain reading: those with most keys, of them those with the earliest, key by key."""

    def says(one: dict[str, Any], name: str) -> bool:
        return one.get(name) not in (None, "*")

    def holds(one: dict[str, Any]) -> bool:
        seen = {**known, "channel_class": class_of(known["channel"])}
        named = [name for name in KEYS if says(one, name)]
        return all(seen[name] in (one[name] if isinstance(one[name], list) else [one[name]]) for name in named)

    best = [one for one in rows if one["metric"] == metric and holds(one)]
    most = max((sum(says(one, name) for name in KEYS) for one in best), default=0)
    best = [one for one in best if sum(says(one, name) for name in KEYS) == most]
    for name in KEYS:
        best = [one for one in best if says(one, name)] or best
    return best


@given(st.lists(row(), max_size=12), facts())
@settings(max_examples=300)
def test_the_deciding_row_is_the_one_a_plain_reading_names(rows: list[dict[str, Any]], known: dict[str, Any]) -> None:
    policy = policy_from(normal({"id": "sla_x", "version": 1, "targets": rows}))
    found = policy.targets_for(Facts(**known))
    for metric in ("first_reply_time", "next_reply_time"):
        best = plainly(rows, metric, known)
        assert (metric in found) == bool(best)
        if best:
            assert found[metric].target_s == best[0]["target_s"]


@given(st.lists(row(), max_size=6))
@settings(max_examples=40)
def test_a_table_is_refused_exactly_when_two_rows_are_equally_good_for_some_ticket(rows: list[dict[str, Any]]) -> None:
    rows = [{**one, "channel_class": "*"} if one.get("channel") not in (None, "*") else one for one in rows]
    named = [name for name in FACTS if any(one.get(name) not in (None, "*") for one in rows)]
    if any(one.get("channel_class") not in (None, "*") for one in rows):
        named = [*{*named, "channel"}]
    worlds = product(*(WORDS[name] for name in named))
    first = dict.fromkeys(FACTS, None) | {"urgency": "normal", "complexity": "simple", "channel": "chat"}
    tickets = [first | dict(zip(named, world, strict=True)) for world in worlds]
    metrics = ("first_reply_time", "next_reply_time")
    is_tied = any(len(plainly(rows, metric, known)) > 1 for known in tickets for metric in metrics)
    document = normal({"id": "sla_x", "version": 1, "targets": rows})
    ties = list(ambiguous(policy_from(document).targets))
    # A tie below a better row is refused too: it would show as soon as that row is gone.
    for later, other in ties:
        pair = [rows[other], rows[later]]
        assert any(len(plainly(pair, metric, known)) > 1 for known in tickets for metric in metrics)
    if ties:
        with pytest.raises(InvalidValueError, match="validation_failed"):
            check(document, Surroundings((), ()), "")
    else:
        check(document, Surroundings((), ()), "")
        assert not is_tied


def test_no_two_sets_of_keys_weigh_the_same() -> None:
    chosen = [[name for name, bit in zip(KEYS, bits, strict=True) if bit] for bits in product((0, 1), repeat=len(KEYS))]
    rows = (Target(metric="", target_s=1, keys=tuple((name, ("x",)) for name in names)) for names in chosen)
    assert len({one.weight for one in rows}) == 2 ** len(KEYS)
