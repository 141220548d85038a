"""Amazon SES takes each mail once, and what it says of it is told apart: never, later, or nobody knows."""

from __future__ import annotations

from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from chalicelib.adapters.ses import SesMailer
from chalicelib.channels.contract import ThrottledError, VendorError
from chalicelib.channels.email_room import Letter
from chalicelib.ports import DeliveryError

LETTER = Letter(b"Subject: x\r\n\r\nx", "help@shop.example", ("luc@mail.example",), {"ticket": "tkt_1"})


class FakeSes:
    """A sesv2 client with one answer."""

    def __init__(self, answer: str | Exception, region: str = "eu-west-1") -> None:
        self.answer, self.calls = answer, list[dict[str, Any]]()
        self.meta = type("Meta", (), {"region_name": region})()

    def send_email(self, **request: Any) -> dict[str, str]:
        self.calls.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        return {"MessageId": self.answer}


def refusal(code: str, status: int) -> ClientError:
    answer: Any = {"Error": {"Code": code, "Message": "m"}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(answer, "SendEmail")


@pytest.mark.parametrize(
    ("region", "theirs", "id_"),
    [
        ("eu-west-1", "0100", "0100@eu-west-1.amazonses.com"),
        ("us-east-1", "0100", "0100@email.amazonses.com"),
        ("us-east-1", "0100@email.amazonses.com", "0100@email.amazonses.com"),
    ],
)
def test_a_mail_bears_the_id_that_ses_writes_into_it(region: str, theirs: str, id_: str) -> None:
    client = FakeSes(theirs, region)
    assert SesMailer(client, "desk").send(LETTER).message_ids == (id_,)
    assert client.calls == [
        {
            "FromEmailAddress": "help@shop.example",
            "Destination": {"ToAddresses": ["luc@mail.example"]},
            "Content": {"Raw": {"Data": LETTER.raw}},
            "EmailTags": [{"Name": "ticket", "Value": "tkt_1"}],
            "ConfigurationSetName": "desk",
        }
    ]


def test_without_a_configuration_set_none_is_named() -> None:
    client = FakeSes("1")
    SesMailer(client, "").send(LETTER)
    assert "ConfigurationSetName" not in client.calls[0]


@pytest.mark.parametrize(
    ("error", "kind", "text"),
    [
        (refusal("MessageRejected", 400), DeliveryError, "message_rejected"),
        (refusal("SendingPausedException", 400), DeliveryError, "sending_paused"),
        (refusal("LimitExceededException", 400), DeliveryError, "limit_exceeded"),
        (refusal("Strange", 400), DeliveryError, "ses_Strange"),
        (refusal("TooManyRequestsException", 429), ThrottledError, "throttled"),
        (refusal("InternalServiceError", 500), ConnectionError, "InternalServiceError"),
        (EndpointConnectionError(endpoint_url="https://x"), VendorError, "unreachable"),
        (ConnectTimeoutError(endpoint_url="https://x"), VendorError, "unreachable"),
        (ReadTimeoutError(endpoint_url="https://x"), ConnectionError, "ReadTimeoutError"),
    ],
)
def test_what_went_wrong_is_told_apart_and_nothing_is_tried_twice(
    error: Exception, kind: type[Exception], text: str
) -> None:
    client = FakeSes(error)
    with pytest.raises(kind, match=text):
        SesMailer(client, "").send(LETTER)
    assert len(client.calls) == 1
