"""What a question about business time costs: a year of a busy calendar, laid out once."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from statistics import median

from benchmarks.tables import Table
from chalicelib.sla.business_time import Calendar, add, measure

BUDGET_US = 200
QUESTIONS = 2_000
START = datetime(2026, 1, 1, tzinfo=UTC)
SPLIT = [["09:00", "12:00"], ["13:30", "18:00"]]


def busy() -> Calendar:
    """Two shifts on six days, and 250 dates of their own."""
    chance = random.Random(11)
    dates = {(START + timedelta(days=chance.randrange(730))).date().isoformat() for _ in range(300)}
    overrides = {date: chance.choice([[], [["09:00", "12:00"]], SPLIT]) for date in sorted(dates)[:250]}
    week = dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat"), SPLIT)
    document = {"id": "cal_busy", "version": 1, "time_zone": "Europe/Berlin", "week": week, "overrides": overrides}
    return Calendar.from_dict(document)


def table() -> Table:
    """Medians and the slowest twentieth, in microseconds."""
    calendar, chance = busy(), random.Random(7)
    starts = [START + timedelta(seconds=chance.randrange(300 * 86_400)) for _ in range(QUESTIONS)]
    year = measure(calendar, START, START + timedelta(days=365))
    questions: dict[str, Callable[[datetime], object]] = {
        "add a year of business time": lambda start: add(calendar, start, year),
        "measure a year": lambda start: measure(calendar, start, start + timedelta(days=365)),
        "add half an hour": lambda start: add(calendar, start, 1800),
    }
    rows, exceeded = [], []
    for name, ask in questions.items():
        spent = sorted(_spent(ask, start) for start in starts)
        rows.append((name, f"{median(spent):.0f}", f"{spent[len(spent) * 19 // 20]:.0f}"))
        exceeded += [f"{name}: {median(spent):.0f} microseconds against {BUDGET_US}"] * (median(spent) > BUDGET_US)
    return Table("hours", "Business time", ("question", "CPU, us (median)", "CPU, us (19 of 20)"), rows, exceeded)


def _spent(ask: Callable[[datetime], object], start: datetime) -> float:
    began = time.process_time_ns()
    ask(start)
    return (time.process_time_ns() - began) / 1000
