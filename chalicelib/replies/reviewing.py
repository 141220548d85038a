"""Whether a translation may be used as the machine made it, or a human editor is to look at it first."""

from dataclasses import dataclass, replace

from chalicelib.desk.messages import Message, Translation
from chalicelib.desk.tickets import Ticket
from chalicelib.languages.detect import LanguageScorer
from chalicelib.languages.engines import DRAFTERS, STAND_INS
from chalicelib.languages.jobs import NO_ENGINE, Job, Outcome, Pipeline
from chalicelib.languages.memory import EDITOR
from chalicelib.languages.quality import Quality, assess, with_back_translation
from chalicelib.languages.translate import TranslationError
from chalicelib.languages.variants import variant
from chalicelib.markets.book import MarketBook
from chalicelib.markets.profiles import Market

REVIEW_BELOW, HOLD = 50, True  # where no market was set up; as TranslationTerms begins


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A translation with its judgement; `holds`: a reply in it waits until an editor lets it go."""

    translation: Translation
    holds: bool


class Reviewing:
    """Judges by the terms of the ticket's market. What `stand_ins` or editors made is not judged."""

    def __init__(
        self, markets: MarketBook, scorer: LanguageScorer | None = None, stand_ins: frozenset[str] = STAND_INS
    ) -> None:
        self._markets = markets
        self._scorer = scorer
        self._unjudged = stand_ins | {NO_ENGINE, EDITOR}

    def job(self, ticket: Ticket, message: Message, target: str) -> Job:
        """What to ask for. Customers are spoken to as their market's profile says, in its variant of their language."""
        market = self._markets.market(ticket.market) if message.delivery else None
        spoken = market.spoken(target) if market else None
        return Job(
            text=message.body,
            source=message.language,
            target=variant(target, ticket.market) if market else target,
            market=ticket.market,
            brand=ticket.brand,
            formality=spoken.formality if spoken else None,
        )

    def reviewed(self, waiting: Translation, job: Job, outcome: Outcome, pipeline: Pipeline) -> Reviewed:
        """The translation as it came out. A text nobody could translate is kept as the original, and says so."""
        body = outcome.text if outcome.state == "done" else None
        made = replace(waiting, state=outcome.state, body=body, engine=outcome.engine, characters=outcome.characters)
        engines = frozenset(outcome.engine.split("+"))
        if body is None or engines <= self._unjudged:
            return Reviewed(made, holds=False)
        market = self._markets.market(job.market)
        quality = assess(job, body, self._scorer)
        if market and market.checks.get("back_translation", "off") != "off":
            made, quality = _checked_back(made, quality, job, pipeline)
        made = replace(made, quality=quality.score, signals=quality.signals)
        if quality.score >= _review_below(market) and not engines & DRAFTERS:
            return Reviewed(made, holds=False)
        return Reviewed(replace(made, review="draft"), holds=market.translation.hold if market else HOLD)


def _review_below(market: Market | None) -> int:
    return market.translation.review_below if market else REVIEW_BELOW


def _checked_back(made: Translation, quality: Quality, job: Job, pipeline: Pipeline) -> tuple[Translation, Quality]:
    """The same, compared with what comes back; its characters are paid for as well. No machine: no comparison."""
    asked = replace(job, text=made.body or "", source=job.target, target=job.source, formality=None)
    try:
        back = pipeline.run(asked)
    except TranslationError:
        return made, quality
    made = replace(made, characters=made.characters + back.characters)
    return made, with_back_translation(quality, job, back.text) if back.state == "done" else quality
