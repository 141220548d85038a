"""What a desk's data is besides rows: signing secret, staff, files and dead letters.

Each is read from one running stack as entries of a snapshot (`entries`) and put into another (`restore`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from infra.local.client import get_json
from infra.local.cloud import Endpoint
from infra.local.deploy import Stack
from infra.local.redrive import QUEUES
from infra.local.state import write_durably

BLOBS = "blobs"
# The pool makes these itself; the identifier among them is given back by its own call.
POOLS_OWN = frozenset({"sub", "identities"})


class Kept(Protocol):
    """A kind of data that outlives a restart."""

    kind: str

    def entries(self) -> Iterable[Mapping[str, Any]]:
        """Everything there is, in an order that stays."""
        ...

    def restore(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Puts into a fresh stack what `entries` gave."""
        ...


class Secret:
    """The signing secret, the version before it first: putting both back gives both their stages."""

    kind = "secret"

    def __init__(self, endpoint: Endpoint, stack: Stack) -> None:
        self._client = endpoint.client("secretsmanager")
        self._arn = stack.outputs["SecretArn"]

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """See Kept."""
        for stage in ("AWSPREVIOUS", "AWSCURRENT"):
            with suppress(self._client.exceptions.ResourceNotFoundException):
                answer = self._client.get_secret_value(SecretId=self._arn, VersionStage=stage)
                yield {"value": answer["SecretString"]}

    def restore(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """See Kept."""
        for entry in entries:
            self._client.put_secret_value(SecretId=self._arn, SecretString=entry["value"])


class Staff:
    """The users of the pool with their identifiers and groups.

    No pool gives a password away, so everybody restored has the one that is given here.
    """

    kind = "user"

    def __init__(self, endpoint: Endpoint, stack: Stack, password: str) -> None:
        self._client = endpoint.client("cognito-idp")
        self._pool = {"UserPoolId": stack.outputs["UserPoolId"]}
        self._password = password

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """See Kept."""
        members: dict[str, list[str]] = {}
        for group in self._listed("list_groups", "Groups"):
            for user in self._listed("list_users_in_group", "Users", GroupName=group["GroupName"]):
                members.setdefault(user["Username"], []).append(group["GroupName"])
        for user in self._listed("list_users", "Users"):
            attributes = {row["Name"]: row["Value"] for row in user["Attributes"]}
            groups = sorted(members.get(user["Username"], ()))
            yield {"attributes": attributes, "groups": groups, "is_enabled": user["Enabled"]}

    def restore(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """See Kept."""
        for entry in entries:
            self._create(entry["attributes"])
            user = {**self._pool, "Username": entry["attributes"]["email"]}
            self._client.admin_set_user_password(**user, Password=self._password, Permanent=True)
            for group in entry["groups"]:
                self._client.admin_add_user_to_group(**user, GroupName=group)
            if not entry["is_enabled"]:
                self._client.admin_disable_user(**user)

    def _create(self, attributes: Mapping[str, str]) -> None:
        user = {**self._pool, "Username": attributes["email"]}
        ours = [{"Name": name, "Value": value} for name, value in attributes.items() if name not in POOLS_OWN]
        self._client.admin_create_user(**user, MessageAction="SUPPRESS", UserAttributes=ours)
        # An agent's id is this identifier. AWS would refuse; the local pool takes it.
        identifier = {"Name": "sub", "Value": attributes["sub"]}
        self._client.admin_update_user_attributes(**user, UserAttributes=[identifier])

    def _listed(self, operation: str, rows: str, **wanted: str) -> Iterator[Mapping[str, Any]]:
        for page in self._client.get_paginator(operation).paginate(**self._pool, **wanted):
            yield from page[rows]


class Files:
    """Attachments and long texts; the snapshot names them, their bytes lie beside it, each under its checksum."""

    kind = "file"

    def __init__(self, endpoint: Endpoint, stack: Stack, folder: Path) -> None:
        self._client = endpoint.client("s3")
        self._bucket = stack.outputs["BlobsBucket"]
        self._folder = folder / BLOBS
        self._known: dict[tuple[str, str, str], Mapping[str, Any]] = {}
        self._named_before: set[str] | None = None

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """See Kept. Reads a file once."""
        known = self._known
        self._known = {}
        for page in self._client.get_paginator("list_objects_v2").paginate(Bucket=self._bucket):
            for row in page.get("Contents", []):
                version = (row["Key"], row["ETag"], str(row["LastModified"]))
                with suppress(self._client.exceptions.NoSuchKey):
                    self._known[version] = known.get(version) or self._saved(row["Key"])
        yield from self._known.values()

    def restore(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """See Kept. A file whose bytes are damaged or gone stays out: a download of it answers that it is missing."""
        for entry in entries:
            path = self._folder / entry["sha256"]
            body = path.read_bytes() if path.is_file() else b""
            if hashlib.sha256(body).hexdigest() == entry["sha256"]:
                self._client.put_object(
                    Bucket=self._bucket, Key=entry["key"], Body=body, ContentType=entry["content_type"]
                )
            else:
                print(f"the file {entry['key']} is damaged and left out; see {path}", flush=True)

    def forget(self) -> None:
        """Removes the bytes that neither of the last two snapshots names; called once after each is written."""
        named = {entry["sha256"] for entry in self._known.values()}
        if self._named_before is not None and self._folder.is_dir():
            for path in self._folder.iterdir():
                if path.name not in named | self._named_before:
                    path.unlink()
        self._named_before = named

    def _saved(self, key: str) -> Mapping[str, Any]:
        answer = self._client.get_object(Bucket=self._bucket, Key=key)
        body = answer["Body"].read()
        digest = hashlib.sha256(body).hexdigest()
        self._folder.mkdir(exist_ok=True)
        if not (self._folder / digest).is_file():
            write_durably(self._folder / digest, body)
        return {"key": key, "content_type": answer["ContentType"], "sha256": digest}


class DeadLetters:
    """What waits for somebody to redrive it. Other work in flight: see in_flight.py."""

    kind = "letter"

    def __init__(self, endpoint: Endpoint, stack: Stack) -> None:
        self._endpoint = endpoint
        self._client = endpoint.client("sqs")
        names = [letters for letters, _ in QUEUES.values() if letters in stack.resources]
        self._urls = {name: stack.resources[name] for name in names}

    def entries(self) -> Iterator[Mapping[str, Any]]:
        """See Kept. Looks at the messages without receiving them."""
        answer = get_json(f"{self._endpoint.url}/_ministack/sqs/messages")["messages"]
        regions = [region for account in answer.values() for region in account.values()]
        queues = {url: messages for region in regions for url, messages in region.items()}
        for name, url in self._urls.items():
            for message in queues.get(url, ()):
                yield {"queue": name, "body": message["Body"]}

    def restore(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """See Kept."""
        for entry in entries:
            if entry["queue"] in self._urls:
                self._client.send_message(QueueUrl=self._urls[entry["queue"]], MessageBody=entry["body"])
