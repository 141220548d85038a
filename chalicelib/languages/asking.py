"""Sentences asked of a translator in as few calls as it takes: one to a line, told apart again by their lines."""

from collections.abc import Iterator, Sequence

from chalicelib.languages.chunk import LIMIT_BYTES, byte_length
from chalicelib.languages.jobs import Formality, Job
from chalicelib.languages.memory import Remembered
from chalicelib.languages.protect import SIGN, sign
from chalicelib.languages.segments import Segment
from chalicelib.languages.signs import numbers, renumbered
from chalicelib.languages.translate import TranslatedText, TranslationRequest, Translator

Batch = list[Segment]


class Asking:
    """What one job asks of a translator. `characters` is what has been charged so far."""

    def __init__(self, translator: Translator, job: Job, formality: Formality | None) -> None:
        self._translator = translator
        self._job = job
        self._formality = formality
        self.characters = 0

    def answers(self, wanted: Sequence[Segment]) -> Iterator[list[tuple[Segment, Remembered]]]:
        """Each sentence with its translation, call by call.

        A line that does not come back as one, or comes with the signs of another, is asked for once more, alone. What
        the machine says to a sentence alone is the answer, good or bad. TranslatorUnavailableError,
        TranslationRefusedError: what was yielded before is paid for.
        """
        for batch in _batches(wanted):
            if len(batch) == 1:
                yield [(batch[0], self._alone(batch[0]))]
                continue
            answered = self._together(batch)
            yield answered
            good = {segment for segment, _ in answered}
            for segment in batch:
                if segment not in good:
                    yield [(segment, self._alone(segment))]

    def _together(self, batch: Batch) -> list[tuple[Segment, Remembered]]:
        """Those of a batch that came back. Signs are numbered through, so that none can change its line unseen."""
        done = self._ask("\n".join(_numbered(batch)))
        lines = done.text.strip().split("\n")
        if len(lines) != len(batch):
            return []
        found, offset = [], 0
        for segment, line in zip(batch, lines, strict=True):
            own = _own(line, offset, len(segment.tokens))
            if own is not None:
                found.append((segment, Remembered(own, done.engine)))
            offset += len(segment.tokens)
        return found

    def _alone(self, segment: Segment) -> Remembered:
        done = self._ask(segment.core)
        text = _own(done.text.strip(), 0, len(segment.tokens))
        return Remembered(done.text.strip() if text is None else text, done.engine)

    def _ask(self, text: str) -> TranslatedText:
        job = self._job
        request = TranslationRequest(text, job.source, job.target, job.market, self._formality)
        done = self._translator.translate(request)
        self.characters += done.characters
        return done


def _batches(wanted: Sequence[Segment]) -> Iterator[Batch]:
    """As many as fit into one request. One with a line break within is asked alone."""
    batch: Batch = []
    size = offset = 0
    for segment in wanted:
        added = byte_length(renumbered(segment.core, offset)) + 1
        if batch and (size + added > LIMIT_BYTES or "\n" in segment.core or "\n" in batch[0].core):
            yield batch
            batch, size, offset = [], 0, 0
            added = byte_length(segment.core) + 1
        batch.append(segment)
        size += added
        offset += len(segment.tokens)
    if batch:
        yield batch


def _numbered(batch: Batch) -> Iterator[str]:
    offset = 0
    for segment in batch:
        yield renumbered(segment.core, offset)
        offset += len(segment.tokens)


def _own(line: str, offset: int, count: int) -> str | None:
    """A line with its signs numbered from 0 again, however the machine wrote them; None unless all are its own."""
    line = line.strip()
    if not line or sorted(numbers(line)) != list(range(offset, offset + count)):
        return None
    return SIGN.sub(lambda match: sign(int(match[1]) - offset), line)
