"""Outgoing webhooks: addresses of integrators that hear of events, signed, in order, until they have them."""
