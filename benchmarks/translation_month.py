"""What translation costs in a month of traffic: what would be sent message by message, and what is paid for.

The messages are made up, always the same: greetings with names, usual sentences about orders, sentences nobody wrote
before, thanks. How many are new is an assumption; the table shows what depends on it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.tables import Table
from chalicelib.languages.jobs import Job
from chalicelib.languages.translate import TranslatedText, TranslationRequest
from tests.fakes_of_translations import a_pipeline

MESSAGES = 6_000
NEW_SHARES = (0.2, 0.35, 0.5)  # of the sentences between greeting and thanks
EXPECTED = 0.35
BUDGET = 0.6  # of the naive characters
NAMES = 400  # surnames a desk of this size meets again


@dataclass(frozen=True, slots=True)
class Phrases:
    """A language as a desk gets it. `usual` hold an order number, a date or a sum; `words` make new sentences."""

    greetings: tuple[str, ...]
    usual: tuple[str, ...]
    thanks: tuple[str, ...]
    words: tuple[str, ...]
    space: str = " "


CUSTOMERS = {
    "fr": Phrases(
        ("Bonjour,", "Bonjour Madame, Monsieur,", "Bonjour, je suis {name}."),
        ("Où est ma commande {order} ?",
         "Le colis {order} devait arriver le {date}.", "Je souhaite être remboursé de {sum}.",
         "L'article est arrivé cassé.", "Pouvez-vous me répondre rapidement ?", "J'ai déjà écrit le {date}."),
        ("Merci d'avance.", "Cordialement, {name}", "Bonne journée."),
        ("la livraison", "hier soir", "le carton", "mon voisin", "a vu",
         "sans étiquette", "devant la porte", "encore", "trop petit", "la couleur"),
    ),
    "de": Phrases(
        ("Guten Tag,", "Sehr geehrte Damen und Herren,", "Hallo, hier ist {name}."),
        ("Wo bleibt meine Bestellung {order}?",
         "Die Lieferung {order} sollte am {date} kommen.", "Ich möchte {sum} zurück.",
         "Der Artikel ist beschädigt.", "Bitte melden Sie sich bald.", "Ich habe schon am {date} geschrieben."),
        ("Vielen Dank im Voraus.", "Mit freundlichen Grüßen {name}", "Schönen Tag noch."),
        ("der Bote", "gestern Abend", "das Paket", "mein Nachbar", "hat gesehen",
         "ohne Aufkleber", "vor der Tür", "wieder", "zu klein", "die Farbe"),
    ),
    "ja": Phrases(
        ("こんにちは。", "お世話になっております。", "{name}と申します。"),
        ("注文{order}はどこにありますか？", "{date}に届く予定でした。", "{sum}の返金を希望します。",
         "商品が壊れていました。", "早めにご返信ください。", "{date}にも連絡しました。"),
        ("よろしくお願いいたします。", "{name}", "失礼いたします。"),
        ("配達員が", "昨日の夜", "箱の中に", "隣の人が", "見つけました",
         "ラベルなしで", "玄関の前", "もう一度", "小さすぎて", "色が違い"),
        "",
    ),
    "zh-Hans": Phrases(
        ("您好！", "你好，", "我是{name}。"),
        ("我的订单{order}在哪里？", "包裹{order}应该在{date}到。", "我想退款{sum}。",
         "商品到的时候已经坏了。", "请尽快回复。", "我{date}已经写过一次了。"),
        ("谢谢！", "{name}", "祝好。"),
        ("快递员", "昨天晚上", "箱子里", "邻居说", "看到了", "没有标签", "放在门口", "又一次", "尺寸太小", "颜色不对"),
        "",
    ),
}  # fmt: skip
AGENTS = Phrases(
    ("Dear {name},", "Hello {name},", "Good morning,"),
    ("Thank you for writing to us about order {order}.", "Your parcel {order} left our warehouse on {date}.",
     "We have refunded {sum} to your card.", "We are sorry that it arrived damaged.",
     "You need not send anything back.", "You will hear from us by {date}."),
    ("Kind regards, the Meridian team", "Is there anything else we can do?", "Have a nice day."),
    ("the courier", "yesterday evening", "the warehouse", "your neighbour",
     "told us", "without a label", "at the door", "once more", "too small", "the colour"),
)  # fmt: skip


class Scribe:
    """A machine that answers in capitals and remembers what it was sent, by direction."""

    def __init__(self) -> None:
        self.calls = 0
        self.characters = 0
        self.lines: list[tuple[str, str, str]] = []

    def translate(self, request: TranslationRequest) -> TranslatedText:
        """One call; every line is a sentence."""
        self.calls += 1
        self.characters += len(request.text)
        self.lines += [(request.source, request.target, line) for line in request.text.split("\n")]
        return TranslatedText(request.text.upper(), "scribe", len(request.text))


def month(count: int, new_share: float) -> Iterator[Job]:
    """Messages of a month: customers into English, and the agents' answers into their languages."""
    chance = random.Random(2026)
    for number in range(count):
        language = chance.choice(tuple(CUSTOMERS))
        is_answer = number % 2 == 1
        phrases = AGENTS if is_answer else CUSTOMERS[language]
        source, target = ("en", language) if is_answer else (language, "en")
        yield Job(text=_message(chance, phrases, new_share), source=source, target=target)


def _message(chance: random.Random, phrases: Phrases, new_share: float) -> str:
    middle = [
        _new(chance, phrases) if chance.random() < new_share else chance.choice(phrases.usual)
        for _ in range(chance.randint(2, 5))
    ]
    parts = [chance.choice(phrases.greetings), phrases.space.join(middle), chance.choice(phrases.thanks)]
    name = f"{chance.choice('BCDFGHKLMNPRSTVW')}{chance.choice('aeiou')}{_syllables(chance.randrange(NAMES))}"
    order, total = f"FR-{chance.randrange(10_000, 99_999)}", f"{chance.randrange(5, 300)},90 €"
    date = f"2026-10-{chance.randrange(1, 32):02}"
    return (
        "\n\n".join(parts)
        .replace("{name}", name)
        .replace("{order}", order)
        .replace("{sum}", total)
        .replace("{date}", date)
    )


def _syllables(number: int) -> str:
    return "".join("bdfgklmnprstvz"[number // 14**place % 14] + "aeiou"[number % 5] for place in range(2))


def _new(chance: random.Random, phrases: Phrases) -> str:
    """A sentence nobody wrote before: no sense, only its length and novelty matter."""
    words = phrases.space.join(chance.choices(phrases.words, k=chance.randint(5, 9)))
    return f"{words[:1].upper()}{words[1:]}{'.' if phrases.space else '。'}"


def measured(jobs: Sequence[Job]) -> tuple[Scribe, int, int]:
    """The machine after these messages, their characters, and those that were remembered."""
    scribe = Scribe()
    pipeline = a_pipeline(scribe)
    outcomes = [pipeline.run(job) for job in jobs]
    assert all(outcome.state == "done" for outcome in outcomes)
    return scribe, sum(len(job.text) for job in jobs), sum(outcome.remembered for outcome in outcomes)


def table() -> Table:
    """A month with more or fewer sentences that are new."""
    rows, exceeded = [], []
    for share in NEW_SHARES:
        scribe, naive, remembered = measured(list(month(MESSAGES, share)))
        paid = scribe.characters / naive
        row = (f"{share:.0%} new", f"{MESSAGES:,}", f"{naive:,}", f"{scribe.characters:,}", f"{paid:.0%}")
        rows.append((*row, f"{remembered:,}", f"{scribe.calls:,}"))
        if share == EXPECTED and paid > BUDGET:
            exceeded.append(f"translation: {paid:.0%} of the naive characters against {BUDGET:.0%}")
    head = ("sentences", "messages", "characters", "paid for", "share", "remembered", "calls")
    return Table("translation", "Translation of a month", head, rows, exceeded)
