"""Markets: profiles, policies, money, shops."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from chalicelib.bootstrap.tongues import Tongues

if TYPE_CHECKING:
    from chalicelib.desk.custom_field_documents import CustomFields
    from chalicelib.desk.keeping import Keeper
    from chalicelib.desk.orders import Shop
    from chalicelib.desk.tickets import Ticket
    from chalicelib.languages.budgets import Ceiling
    from chalicelib.markets.book import MarketBook
    from chalicelib.markets.culture_desk import CultureDesk
    from chalicelib.markets.fetching_rates import FetchingRates
    from chalicelib.markets.rates import Exchange, KeptRates, RatePublisher
    from chalicelib.markets.return_rules import KeptPolicies


class Places(Tongues):
    """Parts that know countries."""

    @cached_property
    def markets(self) -> Keeper:
        """Profiles as their owner keeps them."""
        from chalicelib.markets.keeping_markets import keeper_of_markets
        from chalicelib.markets.profile_rules import Surroundings

        return keeper_of_markets(
            self.documents, lambda: Surroundings({calendar["id"] for calendar in self.calendars.list()})
        )

    @cached_property
    def market_book(self) -> MarketBook:
        """Profiles as everybody else looks them up."""
        from chalicelib.markets.keeping_markets import KeptMarkets

        return KeptMarkets(self.markets)

    def ceiling(self, market: str) -> Ceiling:
        """What translating for a market may cost a day, as its profile says; the deployment's where it has none.

        An amount in another currency than the price book's is not compared: the deployment's holds in its place.
        """
        from chalicelib.finance.prices import book_for
        from chalicelib.languages.budgets import Ceiling, Spending, billionths

        usual, profile = super().ceiling(market), self.market_book.market(market)
        if profile is None:
            return usual
        terms = profile.translation
        is_priced = terms.amount_per_day.currency == book_for(self.now().date()).currency
        most = billionths(terms.amount_per_day.amount) if is_priced else usual.most.billionths
        return Ceiling(Spending(terms.characters_per_day, most), profile.time_zone)

    @cached_property
    def shop(self) -> Shop:
        """The company's shop."""
        known = self.settings
        if not known.shop_url:
            from chalicelib.desk.orders import NoShop

            return NoShop()
        from chalicelib.adapters.secrets import StackSecret
        from chalicelib.adapters.shop_http import HttpShop
        from chalicelib.adapters.web import checked

        token = StackSecret(self.aws("secretsmanager"), known.shop_secret_arn, self.now)
        return HttpShop(checked(known.shop_url, known.deployment == "local"), token.versions)

    @cached_property
    def kept_rates(self) -> KeptRates:
        """Exchange rates by day."""
        from chalicelib.adapters.dynamodb.exchange_rates import DynamoDbExchangeRates

        return DynamoDbExchangeRates(self.table)

    @cached_property
    def exchange(self) -> Exchange:
        """Conversion at the newest rates."""
        from chalicelib.markets.rates import Exchange

        return Exchange(self.kept_rates, self.now)

    @cached_property
    def rate_publisher(self) -> RatePublisher:
        """Who publishes exchange rates."""
        from chalicelib.adapters.ecb_rates import EcbRates
        from chalicelib.adapters.web import checked

        known = self.settings
        return EcbRates(checked(known.rates_url, known.deployment == "local"), known.rates_source)

    @cached_property
    def fetching_rates(self) -> FetchingRates:
        """Behind the schedule of rates."""
        from chalicelib.markets.fetching_rates import FetchingRates

        return FetchingRates(self.rate_publisher, self.kept_rates)

    @cached_property
    def culture(self) -> CultureDesk:
        """Looks at replies before they are sent, and at what customers write."""
        from chalicelib.markets.culture_desk import CultureDesk

        return CultureDesk(self.market_book, self.return_days)

    @cached_property
    def custom_fields(self) -> CustomFields:
        """Fields of the company's own."""
        from chalicelib.desk.custom_field_documents import CustomFields

        return CustomFields(self.documents)

    @cached_property
    def return_policies(self) -> Keeper:
        """Return policies as their owner keeps them."""
        from chalicelib.markets.return_rules import keeper_of_return_policies

        return keeper_of_return_policies(self.documents)

    @cached_property
    def policies_in_force(self) -> KeptPolicies:
        """Return policies as everybody else looks them up."""
        from chalicelib.markets.return_rules import KeptPolicies

        return KeptPolicies(self.return_policies)

    def return_days(self, ticket: Ticket) -> int | None:
        """How many days the customer of a ticket has to change their mind; None where nothing says."""
        from chalicelib.markets.return_policies import PolicyFacts, find

        place, platform = ticket.market, ticket.sales_platform
        facts = PolicyFacts(country=place, reason="changed_mind", sales_platform=platform)
        found = find(self.policies_in_force(), facts)
        return found.row.window_days if found else None
