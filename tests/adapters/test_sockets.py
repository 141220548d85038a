"""Open connections are spoken to as the management API has it: one that is gone is gone, all else is tried again."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import botocore.session
import pytest
from botocore.stub import Stubber

from chalicelib.adapters.metering import units_of
from chalicelib.adapters.sockets import GatewaySockets, management_url


@pytest.fixture(name="stubbed")
def stubbed_fixture() -> tuple[GatewaySockets, Stubber]:
    client: Any = botocore.session.get_session().create_client(
        "apigatewaymanagementapi",
        region_name="eu-west-1",
        endpoint_url="https://x.example/chat",
        aws_access_key_id="test",
        aws_secret_access_key="test",
    )
    return GatewaySockets(client), Stubber(client)


@pytest.mark.parametrize(
    ("address", "posted_to"),
    [
        ("wss://a.example/chat", "https://a.example/chat"),
        ("ws://127.0.0.1:8000/x/chat", "http://127.0.0.1:8000/x/chat"),
    ],
)
def test_messages_are_posted_to_the_same_address_by_http(address: str, posted_to: str) -> None:
    assert management_url(address) == posted_to


def test_a_message_is_posted_and_a_connection_closed(stubbed: tuple[GatewaySockets, Stubber]) -> None:
    sockets, stub = stubbed
    stub.add_response("post_to_connection", {}, {"ConnectionId": "a=", "Data": b"{}"})
    stub.add_response("delete_connection", {}, {"ConnectionId": "a="})
    with stub:
        assert sockets.post("a=", b"{}")
        sockets.close("a=")


def test_a_connection_that_is_gone_is_told_apart_from_a_gateway_that_is_busy(
    stubbed: tuple[GatewaySockets, Stubber],
) -> None:
    sockets, stub = stubbed
    for operation in ("post_to_connection", "delete_connection"):
        stub.add_client_error(operation, "GoneException", http_status_code=410)
        stub.add_client_error(operation, "LimitExceededException", http_status_code=429)
    with stub:
        assert not sockets.post("a", b"{}")
        with pytest.raises(OSError, match="LimitExceededException"):
            sockets.post("a", b"{}")
        sockets.close("a")
        with pytest.raises(OSError, match="LimitExceededException"):
            sockets.close("a")


def test_every_32_kb_are_billed_as_one_message() -> None:
    service, key = "apigatewaymanagementapi", "apigateway:websocket_messages"
    assert units_of(service, "PostToConnection", {"Data": b"x"}, {}) == {key: Decimal(1)}
    assert units_of(service, "PostToConnection", {"Data": b"x" * 32_769}, {}) == {key: Decimal(2)}
    assert units_of(service, "DeleteConnection", {}, {}) == {}
