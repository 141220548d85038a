"""Calls about translations that people edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from chalicelib.api.access import Access
from chalicelib.api.accesses import READERS, WORK_TICKETS
from chalicelib.api.calls import Answer, Call, Models
from chalicelib.api.cursors import question
from chalicelib.api.routes import route
from chalicelib.api.ticket_lists import page_of
from chalicelib.api.views import moment, staff_translation_view
from chalicelib.replies.delivering import is_held

if TYPE_CHECKING:
    from chalicelib.api.translation_schemas import SuggestionsQuery, TranslationEdit, TranslationsQuery
    from chalicelib.desk.messages import Message, Translation

models = Models("chalicelib.api.translation_schemas")
READ_TRANSLATIONS = Access(roles=READERS, scopes=frozenset({"tickets:read"}))


@route(
    "GET",
    "/v1/translations",
    access=READ_TRANSLATIONS,
    query=models.TranslationsQuery,
    answer=models.TranslationPage,
    errors=(400,),
)
def list_translations(call: Call) -> Answer:
    """List the translations of replies that wait for a human editor, the longest waiting first.

    Pages may be short while `has_more` is true. Translations of what customers wrote wait for nobody: they carry their
    mark in the thread.
    """
    asked: TranslationsQuery = call.query
    given = {"state": asked.state} if asked.state else {}
    shape = question(call.caller, "GET /v1/translations", given)
    after = call.desk.cursors.decode(asked.after, shape) if asked.after else None
    page = call.desk.editing_translations.waiting(asked.state, after, asked.size)
    cursor = call.desk.cursors.encode(page.next, shape) if page.next else None
    data = [_view(waiting.message, waiting.translation) for waiting in page.items]
    return Answer({"data": data, **page_of(cursor, asked.size, given)})


@route(
    "GET",
    "/v1/translations/suggestions",
    access=READ_TRANSLATIONS,
    query=models.SuggestionsQuery,
    answer=models.TermSuggestions,
    errors=(400,),
)
def suggest_terms(call: Call) -> Answer:
    """Read which words editors keep replacing, as candidates for a glossary.

    Two messages of the last 90 days at least speak for each. Nothing changes until a term is put into a glossary.
    """
    asked: SuggestionsQuery = call.query
    found = call.desk.learning.candidates(asked.source, asked.target)
    data = [{"terms": list(c.terms), "machine": c.machine, "human": c.human, "edits": c.edits} for c in found]
    return Answer({"data": data})


@route(
    "PATCH",
    "/v1/tickets/{ticket_id}/messages/{message_id}/translations/{language}",
    access=WORK_TICKETS,
    body=models.EditTranslationBody,
    answer=models.TranslationEnvelope,
    errors=(404, 409, 412, 422),
    versioned=True,
)
def edit_translation(call: Call) -> Answer:
    """Edit or approve a translation, or send the original in its place.

    What customers wrote may be translated anew at any time; a reply's translation only while it waits for an editor.
    """
    from chalicelib.replies.editing_translations import EditTranslation

    new: TranslationEdit = call.body.translation
    language = call.path["language"]
    edited = call.desk.editing_translations.edit(
        EditTranslation(
            ticket_id=call.path["ticket_id"],
            message_id=call.path["message_id"],
            language=language,
            actor=call.caller.actor,
            state=new.state,
            body=new.body,
            reason=new.reason,
            override=new.override,
            revision=new.revision,
            if_match=call.expected_version,
            replay=call.idempotency,
        )
    )
    translation = next(t for t in edited.message.translations if t.language == language)
    view = _view(edited.message, translation)
    return Answer({"translation": view}, version=edited.ticket.version, is_replayed=edited.is_replay)


def _view(message: Message, translation: Translation) -> dict[str, Any]:
    return staff_translation_view(translation) | {
        "ticket_id": message.ticket_id,
        "message_id": message.id,
        "source_language": message.language,
        "original": message.body,
        "revision": message.revision,
        "waiting_since": moment(message.due_at if message.due == "review" else None),
        "holds_delivery": is_held(message),
    }
