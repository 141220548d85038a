"""A translator that spends no more than its budget: each call is reserved before it is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from chalicelib.languages.budgets import (
    NO_MARKET,
    TOTAL,
    Account,
    Budget,
    BudgetReachedError,
    CeilingOf,
    account,
    spending,
)
from chalicelib.languages.translate import (
    TranslatedText,
    TranslationRequest,
    Translator,
    TranslatorUnansweredError,
)
from chalicelib.ports import Now


@dataclass(frozen=True, slots=True)
class Purse:
    """The counters, what they may hold at most, and what a character costs."""

    budget: Budget
    ceilings: CeilingOf
    price: Decimal
    now: Now

    def accounts(self, market: str | None) -> tuple[Account, Account]:
        """Who pays for a text of this market now: the market, and the total over all."""
        moment, name = self.now(), market or NO_MARKET
        return account(name, self.ceilings(name), moment), account(TOTAL, self.ceilings(TOTAL), moment)


class Budgeted:
    """Translator around a provider. It stands next to it: what a memory knows, or nobody need translate, is free."""

    def __init__(self, translator: Translator, purse: Purse) -> None:
        self._translator = translator
        self._purse = purse

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """See Translator. BudgetReachedError: there is no room for the text, and nothing was charged or counted.

        What the provider did not charge is given back, whatever went wrong; an answer that got lost may have been
        charged and stays counted.
        """
        accounts = self._purse.accounts(request.market)
        self._reserve(accounts, request)
        try:
            done = self._translator.translate(request)
        except TranslatorUnansweredError:
            raise
        except Exception:
            self._give_back(accounts, len(request.text), 0)
            raise
        self._give_back(accounts, len(request.text), done.characters)
        return done

    def _reserve(self, accounts: Sequence[Account], request: TranslationRequest) -> None:
        wanted = spending(len(request.text), self._purse.price)
        for place, payer in enumerate(accounts):
            if not self._purse.budget.reserve(payer, wanted):
                self._give_back(accounts[:place], len(request.text), 0)
                raise BudgetReachedError(payer, wanted)

    def _give_back(self, accounts: Sequence[Account], reserved: int, charged: int) -> None:
        if charged >= reserved:
            return
        unused = spending(reserved, self._purse.price) - spending(charged, self._purse.price)
        for payer in accounts:
            self._purse.budget.give_back(payer, unused)
