"""Budget counters in memory: the same conditions as those on DynamoDB (tests/contract holds both to one promise)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from chalicelib.languages.budgets import Account, Spending, Spent

NOTHING = Spending(0, 0)


@dataclass
class MemoryBudget:
    """Budget. `asked` counts reservations, granted or refused."""

    rows: dict[tuple[str, str], Spent] = field(default_factory=dict)
    asked: int = 0

    def reserve(self, account: Account, wanted: Spending) -> bool:
        self.asked += 1
        known = self._row(account)
        if known.used.exceeds(account.most - wanted):
            self.rows[account.day, account.market] = replace(known, refused_under=account.most)
            return False
        self._add(known, wanted)
        return True

    def give_back(self, account: Account, unused: Spending) -> None:
        known = self._row(account)
        if not unused.exceeds(known.used):
            self._add(known, NOTHING - unused)

    def day(self, day: str) -> Sequence[Spent]:
        return [self.rows[key] for key in sorted(self.rows) if key[0] == day]

    def reopen(self, spent: Spent) -> None:
        known = self.rows[spent.day, spent.market]
        if known.refused_under == spent.refused_under:
            self.rows[spent.day, spent.market] = replace(known, refused_under=None)

    def used(self, market: str, day: str) -> Spending:
        """What is counted for a market."""
        return self.rows[day, market].used if (day, market) in self.rows else NOTHING

    def _row(self, account: Account) -> Spent:
        return self.rows.get((account.day, account.market), Spent(account.market, account.day, NOTHING))

    def _add(self, known: Spent, more: Spending) -> None:
        self.rows[known.day, known.market] = replace(known, used=known.used - (NOTHING - more))
