"""Clients of AWS services: short time-outs, few retries, every call metered.

botocore's own session, not boto3: the same clients for 100 ms less of a cold start (docs/performance.md).
"""

from collections.abc import Callable
from typing import Any

from chalicelib.finance.usage import Ledger

CONNECT_TIMEOUT_S, READ_TIMEOUT_S = 1, 5  # both far below the gateway's 29 s, which botocore's own 60 s are not
ATTEMPTS = 3


def clients(ledger: Ledger) -> Callable[..., Any]:
    """A function from a service's name to its client; further arguments override the client's configuration.

    `endpoint_url` is for a service that each deployment has at an address of its own.
    """
    import botocore.session
    from botocore.config import Config

    from chalicelib.adapters.metering import install

    session = botocore.session.get_session()
    install(session.get_component("event_emitter"), ledger)

    def client(service: str, *, endpoint_url: str | None = None, **options: Any) -> Any:
        config = {
            "connect_timeout": CONNECT_TIMEOUT_S,
            "read_timeout": READ_TIMEOUT_S,
            "retries": {"mode": "standard", "total_max_attempts": ATTEMPTS},
            "parameter_validation": False,  # our own codec makes the parameters; the service checks them again
            **options,
        }
        if service == "s3":
            config |= {"signature_version": "s3v4", "s3": {"addressing_style": "path"}}
        return session.create_client(service, endpoint_url=endpoint_url, config=Config(**config))

    return client
