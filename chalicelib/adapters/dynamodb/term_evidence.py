"""What editors replaced, in the one table: a row per message and language, for 90 days. docs/data-model.md lists it."""

import json
from collections.abc import Sequence
from datetime import timedelta

from chalicelib.adapters.dynamodb.table import ConditionFailedError, Put, Table
from chalicelib.desk.changes import ConflictError
from chalicelib.languages.term_candidates import Replacement
from chalicelib.ports import Now
from chalicelib.telemetry import log_failure

KEEP = timedelta(days=90)
MOST = 1_000  # messages read for one answer: the newest


class DynamoTermEvidence:
    """TermEvidence."""

    def __init__(self, table: Table, now: Now) -> None:
        self._table = table
        self._now = now

    def add(self, source: str, target: str, message_id: str, replaced: Sequence[Replacement]) -> None:
        """See the port. The first edit of a message is the evidence: later ones correct the editor, not the machine.

        What goes wrong is logged: the reply is released by then, and must not be asked for again on this account.
        """
        from botocore.exceptions import BotoCoreError, ClientError

        item = {
            "pk": _partition(source, target),
            "sk": message_id,
            "item": "term_evidence",
            "replaced": json.dumps([[one.machine, one.human, *one.words] for one in replaced], ensure_ascii=False),
            "expires_at": int((self._now() + KEEP).timestamp()),
        }
        try:
            self._table.put(Put(item, "attribute_not_exists(pk)"))
        except ConditionFailedError:
            return
        except (BotoCoreError, ClientError, ConflictError) as error:
            log_failure(error, evidence="write")

    def of(self, source: str, target: str) -> Sequence[tuple[str, Replacement]]:
        """See the port. Rows past their time may still lie there; they are left out."""
        items, _ = self._table.query(
            KeyConditionExpression="pk = :pair",
            values={":pair": _partition(source, target)},
            ScanIndexForward=False,
            Limit=MOST,
        )
        now = self._now().timestamp()
        live = [row for row in items if row["expires_at"] > now]
        return [
            (row["sk"], Replacement(machine, human, tuple(words)))
            for row in live
            for machine, human, *words in json.loads(row["replaced"])
        ]


def _partition(source: str, target: str) -> str:
    return f"TERMS#{source}#{target}"
