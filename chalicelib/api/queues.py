"""Calls about the queues of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.routes import route
from chalicelib.api.short_lists import given, short_page

if TYPE_CHECKING:
    from chalicelib.api.people_schemas import NewQueue
    from chalicelib.people.queues import Queue

models = Models("chalicelib.api.people_schemas")
paging = Models("chalicelib.api.schemas")
READ = Access(roles=READERS | {"vendor_manager"}, scopes=frozenset({"tickets:read"}))
ARRANGE = Access(roles=frozenset({"supervisor", "planner", "admin"}))
PATH = "/v1/queues"


@route("GET", PATH, access=READ, query=paging.PageQuery, answer=models.QueuePage, errors=(400,))
def list_queues(call: Call) -> Answer:
    """List the queues."""
    return short_page(call, PATH, call.desk.queues.list(), queue_view)


@route(
    "POST",
    PATH,
    access=ARRANGE,
    body=models.CreateQueueBody,
    answer=models.QueueEnvelope,
    status=201,
    errors=(422,),
    idempotent=False,
    links={"read_queue": ("queue_id", "/queue/id")},
)
def create_queue(call: Call) -> Answer:
    """Add a queue under an id of your choice. The same again is answered the same; intake follows in a minute."""
    from chalicelib.people.queues import Queue

    new: NewQueue = call.body.queue
    queue = call.desk.queues.create(Queue(new.id, new.name, new.working_language, new.team))
    return _answer(queue, headers={"Location": f"{PATH}/{queue.id}"})


@route("GET", PATH + "/{queue_id}", access=READ, answer=models.QueueEnvelope, errors=(404,))
def read_queue(call: Call) -> Answer:
    """Read one queue."""
    return _answer(call.desk.queues.get(call.path["queue_id"]))


@route(
    "PATCH",
    PATH + "/{queue_id}",
    access=ARRANGE,
    body=models.UpdateQueueBody,
    answer=models.QueueEnvelope,
    errors=(404, 409, 412, 422),
    idempotent=False,
    versioned=True,
)
def update_queue(call: Call) -> Answer:
    """Change a queue. A new working language holds for messages from then on, within a minute."""
    from chalicelib.desk.versions import ExpectedVersion
    from chalicelib.people.queue_directory import UpdateQueue

    changes = call.body.queue
    command = UpdateQueue(
        queue_id=call.path["queue_id"],
        changes=given(changes, clearable=frozenset({"team"})),
        expected=ExpectedVersion(call.expected_version, changes.version, "/queue/version"),
    )
    return _answer(call.desk.queues.update(command))


def queue_view(queue: Queue) -> dict[str, Any]:
    """A queue."""
    return {
        "id": queue.id,
        "version": queue.version,
        "name": queue.name,
        "working_language": queue.working_language,
        "team": queue.team,
    }


def _answer(queue: Queue, **rest: Any) -> Answer:
    return Answer({"queue": queue_view(queue)}, version=queue.version, **rest)
