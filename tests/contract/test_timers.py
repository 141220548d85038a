"""Both timers behind one port: a ticket is looked at when its moment has come, not earlier, and no number is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from chalicelib.adapters.wake_ups import AwsTimer, Places
from chalicelib.desk.events import WakeUp
from tests.builders import an_id
from tests.cloud.stack import client
from tests.cloud.waiting import WAITING
from tests.cloud.world import Cloud, fresh_cloud
from tests.fakes import START, FixedClock
from tests.fakes_of_clocks import FakeTimer

Woken = set[tuple[str, int | None]]


@dataclass
class Alarm:
    """A timer under contract. `woken` is every (ticket, number) that is on its way to be looked at by now."""

    timer: Any
    clock: FixedClock
    woken: Callable[[], Woken]


def in_process() -> Alarm:
    timer, clock = FakeTimer(), FixedClock()
    return Alarm(timer, clock, lambda: timer.woken(clock()))


def on_aws(cloud: Cloud, longest_delay_s: int) -> Alarm:
    clock = FixedClock()
    seen: Woken = set()
    WAITING.now = clock

    def take(event: dict[str, Any], _: Any) -> None:
        bodies = [json.loads(record["body"]) for record in event["Records"]]
        seen.update((body["ticket_id"], body.get("timer")) for body in bodies)

    def woken() -> Woken:
        cloud.settle()
        return set(seen)

    cloud.connect(wake_up=take)
    environment = cloud.environment
    places = Places(environment["WAKE_UPS_QUEUE_URL"], environment["WAKE_UP_MACHINE_ARN"], longest_delay_s)
    return Alarm(AwsTimer(client("sqs"), client("stepfunctions"), places, clock), clock, woken)


@pytest.fixture(params=["in process", "with delays", "with executions alone"])
def alarm(request: pytest.FixtureRequest) -> Iterator[Alarm]:
    if request.param == "in process":
        yield in_process()
        return
    with fresh_cloud() as cloud:
        yield on_aws(cloud, 900 if request.param == "with delays" else 0)


def after(seconds: float, number: int = 1, ticket: int = 1) -> WakeUp:
    return WakeUp(an_id("tkt", ticket), number, START + timedelta(seconds=seconds))


def passes(alarm: Alarm, to: datetime) -> Woken:
    alarm.clock.moment = to
    return alarm.woken()


@pytest.mark.parametrize("seconds", [0.001, 1, 3.5, 899.2, 900, 900.001, 86_400])
def test_a_ticket_is_woken_when_its_moment_has_come_and_not_before(alarm: Alarm, seconds: float) -> None:
    wanted = after(seconds)
    assert alarm.timer.arm([wanted]) == []
    assert passes(alarm, wanted.at - timedelta(milliseconds=1)) == set()
    assert passes(alarm, wanted.at + timedelta(seconds=1)) == {(wanted.ticket_id, 1)}


def test_a_moment_that_is_past_wakes_at_once(alarm: Alarm) -> None:
    assert alarm.timer.arm([after(-5), after(0, ticket=2)]) == []
    assert alarm.woken() == {(an_id("tkt", 1), 1), (an_id("tkt", 2), 1)}


def test_arming_the_same_wake_up_again_is_no_error(alarm: Alarm) -> None:
    assert [*alarm.timer.arm([after(3600)]), *alarm.timer.arm([after(3600)])] == []
    assert passes(alarm, START + timedelta(hours=2)) == {(an_id("tkt", 1), 1)}
    assert alarm.timer.arm([after(3600)]) == [], "nor when it has fired"


def test_a_later_number_wakes_beside_the_earlier_one(alarm: Alarm) -> None:
    assert alarm.timer.arm([after(7200, 1), after(3600, 2)]) == []
    assert passes(alarm, START + timedelta(hours=1, seconds=1)) == {(an_id("tkt", 1), 2)}
    assert passes(alarm, START + timedelta(hours=2, seconds=1)) == {(an_id("tkt", 1), 2), (an_id("tkt", 1), 1)}


def test_many_are_armed_in_one_call(alarm: Alarm) -> None:
    wanted = [after(60 * number, ticket=number) for number in range(1, 26)]
    assert alarm.timer.arm(wanted) == []
    assert passes(alarm, START + timedelta(hours=1)) == {(one.ticket_id, 1) for one in wanted}


def test_a_look_is_had_at_once_and_has_no_number(alarm: Alarm) -> None:
    ids = [an_id("tkt", number) for number in range(1, 13)]
    assert alarm.timer.look(ids) == []
    assert alarm.woken() == {(id_, None) for id_ in ids}


def test_nothing_is_asked_for_nobody(alarm: Alarm) -> None:
    assert (alarm.timer.arm([]), alarm.timer.look([])) == ([], [])
    assert alarm.woken() == set()
