"""Mail goes out through Amazon SES, API version 2, as raw mails. Never tried again here: twice would be two mails."""

from __future__ import annotations

from typing import Any

from chalicelib.channels.contract import ThrottledError, VendorError
from chalicelib.channels.email_room import Letter, Posted
from chalicelib.ports import DeliveryError

SEND_TIMEOUT_S = 20  # a mail of 14 MB on a slow line
# Source: Amazon SES API v2 reference, SendEmail, "Errors"
NEVER = {
    "MessageRejected": "message_rejected",
    "MailFromDomainNotVerifiedException": "sender_not_verified",
    "BadRequestException": "bad_request",
    "NotFoundException": "no_configuration_set",
    "AccountSuspendedException": "account_suspended",
    "SendingPausedException": "sending_paused",
    "LimitExceededException": "limit_exceeded",
    "AccessDeniedException": "not_allowed",
}
LATER = ("TooManyRequestsException", "Throttling", "ThrottlingException")
LATER_S = 30.0
# us-east-1 names mails in a domain of its own. Source: what SES writes; its guide, "Amazon SES header fields", says
# only that it replaces ours.
FIRST_REGION = "us-east-1"


class SesMailer:
    """channels.email_room.Mailer. `client` is a sesv2 client that tries once."""

    def __init__(self, client: Any, configuration_set: str) -> None:
        self._client = client
        self._configuration_set = configuration_set

    def send(self, letter: Letter) -> Posted:
        """See the port."""
        from botocore.exceptions import BotoCoreError, ClientError, ConnectTimeoutError, EndpointConnectionError

        try:
            answer = self._client.send_email(**self._request(letter))
        except ClientError as refused:
            raise _meaning(refused) from refused
        except (EndpointConnectionError, ConnectTimeoutError) as nobody:
            raise VendorError("unreachable") from nobody
        except BotoCoreError as lost:
            raise ConnectionError(type(lost).__name__) from lost
        id_, region = str(answer["MessageId"]), self._client.meta.region_name
        domain = "email.amazonses.com" if region == FIRST_REGION else f"{region}.amazonses.com"
        return Posted((id_ if "@" in id_ else f"{id_}@{domain}",))

    def _request(self, letter: Letter) -> dict[str, Any]:
        request: dict[str, Any] = {
            "FromEmailAddress": letter.author,
            "Destination": {"ToAddresses": list(letter.to)},
            "Content": {"Raw": {"Data": letter.raw}},
            "EmailTags": [{"Name": name, "Value": value} for name, value in letter.tags.items()],
        }
        return request | ({"ConfigurationSetName": self._configuration_set} if self._configuration_set else {})


def _meaning(refused: Any) -> Exception:
    """Never, later, or nobody knows (an error of the server after it has taken the mail)."""
    code = refused.response["Error"].get("Code", "")
    if code in LATER or refused.response["ResponseMetadata"].get("HTTPStatusCode") == 429:
        return ThrottledError(LATER_S)
    if code in NEVER:
        return DeliveryError(NEVER[code])
    if refused.response["ResponseMetadata"].get("HTTPStatusCode", 500) < 500:
        return DeliveryError(f"ses_{code}")
    return ConnectionError(code)
