"""How an app is rated over time, and by version or country: counted from the reviews that were kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal

from chalicelib.channels.posts import Post

HUNDREDTH = Decimal("0.01")
UNKNOWN = "unknown"  # Google tells no country, Apple's API no version


def _week(post: Post) -> str:
    year, week, _ = post.posted_at.isocalendar()
    return f"{year}-W{week:02d}"


BY: Mapping[str, Callable[[Post], str]] = {
    "day": lambda post: post.posted_at.date().isoformat(),
    "week": _week,
    "version": lambda post: post.version or UNKNOWN,
    "country": lambda post: post.country or UNKNOWN,
}


@dataclass(slots=True)
class Rating:
    """The ratings of some reviews: how many had how many stars."""

    stars: dict[int, int] = field(default_factory=lambda: dict.fromkeys(range(1, 6), 0))

    @property
    def count(self) -> int:
        """How many."""
        return sum(self.stars.values())

    @property
    def mean(self) -> Decimal | None:
        """Their mean to a hundredth; None of none."""
        total = sum(stars * count for stars, count in self.stars.items())
        return (Decimal(total) / self.count).quantize(HUNDREDTH, ROUND_HALF_EVEN) if self.count else None


def trend(posts: Iterable[Post], by: str) -> tuple[Rating, Mapping[str, Rating]]:
    """The rating of all, and of each group in the order of its name. KeyError for a `by` that is none of BY."""
    group_of, total = BY[by], Rating()
    groups: dict[str, Rating] = {}
    for post in posts:
        if post.stars in total.stars:
            total.stars[post.stars] += 1
            groups.setdefault(group_of(post), Rating()).stars[post.stars] += 1
    return total, {name: groups[name] for name in sorted(groups)}
