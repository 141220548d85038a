"""The door: who calls, what their cursors and tokens are worth, how much they may ask."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from chalicelib.bootstrap.places import Places

if TYPE_CHECKING:
    from chalicelib.api.credentials import Credentials
    from chalicelib.api.cursors import Cursors
    from chalicelib.api.rates import RateLimiter
    from chalicelib.api.signing import KeyRing
    from chalicelib.api.tokens import CustomerTokens


class Door(Places):
    """Parts that recognise and limit callers."""

    def _ring(self, purpose: str) -> KeyRing:
        from chalicelib.api.signing import KeyRing

        return KeyRing(self._secret, purpose)

    @cached_property
    def _secret(self) -> Any:
        from chalicelib.adapters.secrets import StackSecret

        return StackSecret(self.aws("secretsmanager"), self.settings.secret_arn, self.now)

    @cached_property
    def credentials(self) -> Credentials:
        """Who a header belongs to."""
        from functools import partial

        from chalicelib.adapters.jwks import Jwks, fetch_document
        from chalicelib.api.credentials import Credentials
        from chalicelib.api.tokens import StaffTokens

        keys = Jwks(partial(fetch_document, self.settings.jwks_url), self.now)
        staff = StaffTokens(keys, self.settings.staff_issuer, self.settings.staff_client_id, self.now)
        return Credentials(staff, self.customer_tokens, self.directory)

    @cached_property
    def customer_tokens(self) -> CustomerTokens:
        """Signs and checks customers' tokens."""
        from chalicelib.api.tokens import CustomerTokens

        known = self.settings
        return CustomerTokens(
            self._ring("customer-token"), f"meridian:{known.deployment}", known.customer_token_lifetime_s, self.now
        )

    @cached_property
    def cursors(self) -> Cursors:
        """Makes and reads cursors."""
        from chalicelib.api.cursors import Cursors

        return Cursors(self._ring("cursor"))

    @cached_property
    def limiter(self) -> RateLimiter:
        """Rate limits."""
        from chalicelib.adapters.dynamodb.rates import DynamoDbRates
        from chalicelib.api.rates import RateLimiter

        return RateLimiter(DynamoDbRates(self.table), self.now)
