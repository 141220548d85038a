"""Mail on the local desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chalicelib.mail.reading import read_mail
from chalicelib.mail.verdicts import authenticated_sender, read_verdicts
from infra.local import mail
from infra.local.client import ApiError
from infra.local.state import Connection
from tests.infra.test_local_tools import CONNECTION

RAW = b"From: Luc <luc@mail.example>\r\nTo: help@shop.example\r\nSubject: Colis\r\n\r\nBonjour\r\n"


class FakeAws:
    """S3 and SES of the local cloud."""

    def __init__(self) -> None:
        self.called: list[tuple[str, dict[str, Any]]] = []

    def __getattr__(self, name: str) -> Any:
        def call(**arguments: Any) -> dict[str, Any]:
            self.called.append((name, arguments))
            return {"EmailIdentities": []}

        return call


def test_a_mail_is_put_where_ses_would_put_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    aws, refusals = FakeAws(), iter([409])
    known = Connection(**{**vars_of(CONNECTION), "authorization": {"admin": "Bearer a"}})
    monkeypatch.setattr(Connection, "read", staticmethod(lambda: known))
    monkeypatch.setattr("infra.local.cloud.Endpoint.client", lambda *_: aws)
    monkeypatch.setattr(mail, "describe", lambda *_: type("S", (), {"outputs": {"BlobsBucket": "blobs"}}))

    def refused(*_: Any) -> None:
        raise ApiError("POST", "/v1/channels", next(refusals), "")

    monkeypatch.setattr("infra.local.client.Api.call", refused)
    letter = tmp_path / "a.eml"
    letter.write_bytes(RAW)
    assert mail.main([str(letter)]) == 0
    names = [name for name, _ in aws.called]
    assert names == ["put_account_details", "list_email_identities", "create_email_identity", "put_object"]
    assert aws.called[-1][1]["Key"].startswith("mail/")

    answer = {"messages": {"0": [{"Source": "help@shop.example", "To": ["luc@mail.example"], "BodyHtml": None}]}}
    monkeypatch.setattr(mail, "get_json", lambda _: answer)
    assert mail.main([]) == 0
    assert json.loads(capsys.readouterr().out) == {"Source": "help@shop.example", "To": ["luc@mail.example"]}


@pytest.mark.parametrize(("is_forged", "who"), [(False, "luc@mail.example"), (True, None)])
def test_a_mail_bears_what_ses_finds_out(is_forged: bool, who: str | None) -> None:
    read = read_mail(mail.stamped(RAW, is_forged=is_forged))
    assert authenticated_sender(read, read_verdicts(read)) == who


def vars_of(connection: Connection) -> dict[str, Any]:
    return {name: getattr(connection, name) for name in Connection.__slots__}
