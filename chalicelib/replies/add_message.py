"""The second great use case: a message on a ticket, from either side, with what it does to the ticket's status."""

from collections.abc import Callable

from chalicelib.desk.arrivals import check_arrival, rows_of
from chalicelib.desk.changes import Change, Loaded, Wanted
from chalicelib.desk.commands import change_status, reopen
from chalicelib.desk.commits import Commits, Decision
from chalicelib.desk.drafts import TicketDraft
from chalicelib.desk.editing import Target as EditTarget
from chalicelib.desk.editing import check_version, visible
from chalicelib.desk.errors import InvalidTransitionError, InvalidValueError
from chalicelib.desk.lifecycle import is_past_reopening, move
from chalicelib.desk.messages import MAX_MENTIONS, Message
from chalicelib.desk.review_events import tell_review
from chalicelib.desk.tickets import Ticket
from chalicelib.desk.writing import Needs, attach, author_of, with_work
from chalicelib.intake.house import House
from chalicelib.intake.open_ticket import Intake, OpenTicket
from chalicelib.languages.detect import Detected, Hints, acted_on, detect, settled
from chalicelib.languages.tags import reading_gap
from chalicelib.languages.vote import voted
from chalicelib.markets.culture_desk import Looked
from chalicelib.markets.flagging import flagged, tell_flags
from chalicelib.replies.adding import Added, AddMessage, FollowUpNeededError, follow, is_from_customer, wanted_by
from chalicelib.replies.checking import Passed, Reading, looked_at, passed, tell_override
from chalicelib.replies.message_facts import message_facts
from chalicelib.replies.thanks import is_only_thanks


class Replies:
    """Adds messages."""

    def __init__(self, commits: Commits, house: Callable[[], House], intake: Intake) -> None:
        self._commits = commits
        self._house = house
        self._intake = intake

    def add(self, command: AddMessage) -> Added:
        """Add the message. NotFoundError, InvalidTransitionError, InvalidValueError, version errors, InFlightError."""
        house, message_id = self._house(), self._commits.new_id("msg")

        def decide(loaded: Loaded, commit_id: str) -> Decision[Added]:
            ticket = follow(loaded, command)
            seen = EditTarget(ticket_id=ticket.id, actor=command.actor, if_match=command.if_match)
            check_version(ticket, seen)
            draft = TicketDraft(ticket, ticket, self._commits.act(command.actor))
            return Writing(command, house, message_id, draft).decision(loaded, commit_id)

        wanted = wanted_by(command, (command.ticket_id,))
        try:
            done = self._commits.run(wanted, decide, command.replay)
        except FollowUpNeededError as closed:
            return self._follow_up(command, closed.source)
        return done.result or self._again(done.replayed.resource_id if done.replayed else "")

    def check(self, command: AddMessage) -> tuple[Message, Looked]:
        """What the culture check finds in a reply that is not written. NotFoundError."""
        loaded = self._commits.store.load(Wanted(tickets=(command.ticket_id,)))
        ticket = visible(loaded, command.ticket_id, command.actor)
        draft = TicketDraft(ticket, ticket, self._commits.act(command.actor))
        return Writing(command, self._house(), "", draft).checked()

    def _follow_up(self, command: AddMessage, source: Ticket) -> Added:
        copied = ("brand", "region", "market", "sales_platform", "store", "category", "queue_id", "external_id")
        fields = {name: getattr(source, name) for name in copied}
        if source.queue_id not in self._house().queues:
            del fields["queue_id"]  # nobody set that queue up: triage finds the one that answers now
        opened = self._intake.open_ticket(
            OpenTicket(
                actor=command.actor,
                description=command.body,
                subject=source.subject,
                requester_id=source.requester_id,
                fields={**fields, "channel": source.channel},
                language=command.language,
                automatic=command.automatic,
                attachment_ids=command.attachment_ids,
                followup_of=source.id,
                replay=command.replay,
                arrival=command.arrival,
            )
        )
        return Added(opened.message, opened.ticket, opened.is_replay)

    def _again(self, resource_id: str) -> Added:
        ticket_id, _, message_id = resource_id.partition("/")
        if not message_id:  # the key opened a follow-up
            ticket, page = self._commits.store.thread(ticket_id, None, 1)
            if ticket is None:
                raise LookupError(ticket_id)
            return Added(page.items[0], ticket, is_replay=True)
        loaded = self._commits.store.load(Wanted(tickets=(ticket_id,), messages=((ticket_id, message_id),)))
        return Added(loaded.messages[message_id], loaded.tickets[ticket_id], is_replay=True)


class Writing:
    """One decision to add a message: pure, from what was read."""

    def __init__(self, command: AddMessage, house: House, message_id: str, draft: TicketDraft) -> None:
        self._command = command
        self._house = house
        self._id = message_id
        self._draft = draft

    def decision(self, loaded: Loaded, commit_id: str) -> Decision[Added]:
        """The message event first, then the status it causes, then `status_after`."""
        check_arrival(self._command.arrival, loaded.references, loaded.conversations)
        self._refuse()
        self._check_mentions(loaded)
        written = self._message()
        language = acted_on(written.language, written.language_confidence)
        needs = self._needs(language)
        checked = self._looked_at(written, needs)
        message, work = with_work(checked.message, needs, self._draft.now)
        self._draft.record("message.created", message_facts(message), work)
        if is_from_customer(self._command):
            tell_flags(self._draft, message)
            tell_review(self._draft, message)
        tell_override(self._draft, checked)
        attachments = attach(self._draft, message, loaded)
        self._move(message)
        before = self._draft.before
        references, conversations = rows_of(self._command.arrival, message, loaded.references)
        if conversations and self._draft.ticket.conversation != conversations[0][1].key:
            self._draft.point(conversation=conversations[0][1].key)
        ticket, events = self._draft.finish(commit_id)
        change = Change(
            commit_id=commit_id,
            events=events,
            tickets=((before, ticket),),
            messages=((None, message),),
            attachments=attachments,
            references=references,
            conversations=conversations,
        )
        return Decision(change, Added(message, ticket), f"{ticket.id}/{message.id}", 202)

    def _refuse(self) -> None:
        ticket, command = self._draft.ticket, self._command
        if is_from_customer(command):
            if ticket.status == "archived" or is_past_reopening(ticket, self._draft.now):
                raise FollowUpNeededError(ticket)
        elif ticket.status in ("archived", "merged") or (ticket.status == "spam" and command.public):
            raise InvalidTransitionError(status=ticket.status, command="message")
        if command.status_after and (is_from_customer(command) or not command.public):
            raise InvalidValueError("/message/status_after", "only_with_reply")

    def _check_mentions(self, loaded: Loaded) -> None:
        mentions = self._command.mentions
        if len(mentions) > MAX_MENTIONS:
            raise InvalidValueError("/message/mentions", "too_many", limit=MAX_MENTIONS)
        for position, agent_id in enumerate(mentions):
            if self._command.public or agent_id not in loaded.agents:
                raise InvalidValueError(f"/message/mentions/{position}", "unknown_agent")

    def _message(self) -> Message:
        command, ticket = self._command, self._draft.ticket
        author = author_of(command.actor, ticket.requester_id, command.on_behalf)
        detected = self._language(author.kind)
        message = Message(
            id=self._id,
            ticket_id=ticket.id,
            author=author,
            body=command.body,
            language=detected.tag,
            language_confidence=round(detected.confidence, 2),
            public=command.public,
            created_at=self._draft.now,
            mentions=command.mentions,
            attachment_ids=command.attachment_ids,
            automatic=command.automatic,
        )
        return command.arrival.on(message) if command.arrival else message

    def _language(self, kind: str) -> Detected:
        ticket = self._draft.ticket
        if self._command.language:
            return Detected(self._command.language, 1.0)
        known = ticket.language.tag if kind == "customer" else self._house.working_language(ticket.queue_id)
        return settled(detect(self._command.body, Hints(ticket=known), self._house.scorer), known)

    def _needs(self, written: str) -> Needs:
        command, ticket = self._command, self._draft.ticket
        working = self._house.working_language(ticket.queue_id)
        if is_from_customer(command):
            return Needs(reading_gap(written, working), is_delivered=False)
        if not command.public:
            return Needs(None, is_delivered=False)
        read = acted_on(ticket.language.tag, ticket.language.confidence)
        return Needs(reading_gap(written, read) if command.translate == "auto" else None, is_delivered=True)

    def checked(self) -> tuple[Message, Looked]:
        """The reply as it would be written, and what the culture check finds in it."""
        message = self._message()
        return message, self._found(message, self._needs(acted_on(message.language, message.language_confidence)))

    def _looked_at(self, message: Message, needs: Needs) -> Passed:
        if is_from_customer(self._command):
            return Passed(flagged(message, self._draft.ticket, self._house.culture))
        if not self._command.public:
            return Passed(message)
        return passed(message, self._found(message, needs), self._command.override)

    def _found(self, message: Message, needs: Needs) -> Looked:
        ticket = self._draft.ticket
        read = acted_on(ticket.language.tag, ticket.language.confidence)
        return looked_at(message, ticket, Reading(self._house.culture, read, needs.target))

    def _move(self, message: Message) -> None:
        draft, command = self._draft, self._command
        draft.touch()
        if not command.public:
            return
        if is_from_customer(command):
            self._customer_wrote(message)
            return
        after = command.status_after
        if after in (None, move(draft.ticket.status, "agent_reply")):
            draft.apply("agent_reply", "agent_reply", stage="in_progress")
        else:
            draft.pass_through("agent_reply", stage="in_progress")
            change_status(draft, after)

    def _vote(self, written: Detected, text: str) -> None:
        was = self._draft.ticket.language
        now = voted(was, written, text)
        # A vote that changes nothing for anybody is no edit: the version an agent saw stays valid.
        (self._draft.point if now.tag == was.tag else self._draft.set)(language=now)

    def _customer_wrote(self, message: Message) -> None:
        draft = self._draft
        if not message.automatic:
            self._vote(Detected(message.language, message.language_confidence), message.body)
        if message.automatic or (draft.ticket.status == "resolved" and is_only_thanks(message.body)):
            return
        if draft.ticket.status == "on_hold" and draft.keeps_hold():
            return
        if draft.ticket.status in ("new", "open", "spam"):
            return  # stays where it is; an agent's stage and version are not the customer's to move
        reopen(draft, "customer_message", "customer_message")
