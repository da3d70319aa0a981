"""A sentence about an answer names who gave it; BitMart is named elsewhere for its documents, rules and site alone."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping

import pytest

from tests.exchanges.bitmart.test_verdicts import ERRORS, HTML, KEYED, PUBLIC, SIGNED, answer
from tests.support.exchange import bitmart, failure, response
from vault_app.core.answerer import Answerer
from vault_app.core.environment import Environment
from vault_app.core.request import FailureKind, Outcome
from vault_app.core.words import Phrase
from vault_app.exchanges.bitmart import fact_texts, readings
from vault_app.exchanges.verification import VerifyOptions

PRACTICE = Answerer.of("BitMart", next(each for each in bitmart().environments if each.practice))
OWN = Answerer.of("BitMart", Environment(name="mock", title="Mock at home", exchange="bitmart"))
DATA = "bitmart-data"
OF_EACH_KIND = tuple({row["verdict"]: row for row in ERRORS}.values())
# What BitMart's documents say and do not say, and what its site cannot do.
OF_BITMART = (
    "BitMart documents no code",
    "whether BitMart looks at the signature before that is not documented",
    "make a new key set: BitMart cannot show the secret again",
)


def texts_in(value: object) -> Iterator[str]:
    """Yield every text within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from texts_in(tuple(value.values()))
    elif isinstance(value, Iterable):
        for each in value:
            yield from texts_in(each)


def of_facts() -> Iterator[str]:
    """Yield every sentence of a verification."""
    for name, value in vars(fact_texts).items():
        if not name.startswith("__"):
            yield from (each for each in texts_in(value) if isinstance(each, Phrase))
    for offset, doubt in itertools.product((0, 60, 3_000, -3_000, -90_000), (10, 5_000)):
        yield readings.clock_verdict(offset, doubt)[1]
    hosts = frozenset({"spot", "futures"})
    for options in (VerifyOptions(hosts=hosts), VerifyOptions(hosts=hosts, access_key_alone=True)):
        for stopped, cancelled in itertools.product((True, False), repeat=2):
            yield from fact_texts.not_tried(options, stopped=stopped, cancelled=cancelled).values()


def outcomes() -> Iterator[Outcome]:
    """Yield an answer of each documented kind, some that are not documented, pages, and silence."""
    for row in OF_EACH_KIND:
        yield answer(row["code"], status=row["http_status"] or 200)
    for status in (200, 418, 500):
        for code in (1000, 30099, 45678, 99999):
            yield answer(code, [], status=status)
    for status in (302, 403, 404, 429, 502, 503):
        yield response(status, HTML)
    for kind in FailureKind:
        yield failure(kind)


def of_verdicts() -> Iterator[str]:
    """Yield headline, explanation and cure of every verdict."""
    for outcome, request in itertools.product(outcomes(), (SIGNED, KEYED, PUBLIC)):
        verdict = bitmart().judge(request, outcome)
        yield from (verdict.headline, verdict.explanation, *verdict.cure)


def of_sockets() -> Iterator[str]:
    for code in ("90001", *(str(row["code"]) for row in OF_EACH_KIND)):
        said = bitmart().judge_login("ws-spot", json.dumps({"errorCode": code, "errorMessage": "no"}))
        assert said is not None
        yield from (said.explanation, *said.cure)


TEXTS = sorted({str(each): each for each in (*of_facts(), *of_verdicts(), *of_sockets())}.items())


def without_documents(text: str) -> str:
    """Return a text without what it quotes from the exchange's table of codes, which speaks of BitMart alone."""
    assert isinstance(text, Phrase), text
    if text.context == DATA:
        return ""
    if not text.values:
        return text.template
    parts = {name: without_documents(each) for name, each in text.values.items() if isinstance(each, Phrase)}
    return text.template.format(**{**text.values, **parts})


def test_there_are_sentences_to_look_at() -> None:
    assert len(TEXTS) > 100
    assert sum("{exchange}" in getattr(each, "template", "") for _, each in TEXTS) >= 20


@pytest.mark.parametrize("answerer", [PRACTICE, OWN], ids=["practice", "own"])
def test_nothing_that_another_did_is_told_of_bitmart(answerer: Answerer) -> None:
    told = [without_documents(answerer.named_in(each)) for text, each in TEXTS if text]

    assert not [each for each in told if "BitMart" in each and not any(known in each for known in OF_BITMART)]


def test_of_bitmart_itself_its_name_is_told() -> None:
    real = Answerer.of("BitMart", bitmart().environments[0])
    changed = [(each, PRACTICE.named_in(each)) for text, each in TEXTS if PRACTICE.named_in(each) != text]

    assert all("BitMart" in each and real.named_in(each) == each for each, _ in changed)
    assert len(changed) >= 20


def test_an_environment_that_nobody_knows_any_more_is_called_as_its_exchange() -> None:
    assert Answerer.of("BitMart", None) == Answerer("BitMart", "BitMart")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (fact_texts.KEY_KNOWN, "The practice exchange answered a call that checks the access key."),
        (fact_texts.clock_words(0), "This computer's clock agreed with the practice exchange's."),
        (
            readings.clock_verdict(9_000, 10)[1],
            "This computer's clock was 9.00 s behind. The practice exchange refuses",
        ),
        (bitmart().judge(PUBLIC, answer(1000, {"server_time": 1})).headline, "The practice exchange answered"),
        (bitmart().judge(SIGNED, answer(50000)).headline, "Proven: secret and memo. The request itself was refused"),
        (bitmart().judge(SIGNED, response(502, HTML)).headline, "Unclear: trouble at the practice exchange."),
    ],
)
def test_a_sentence_begins_with_a_capital_letter_whoever_it_is_about(text: str, said: str) -> None:
    assert PRACTICE.named_in(text).startswith(said)


def test_whoever_answers_has_one_name_in_one_sentence() -> None:
    """A template that names it both at its beginning and within could not be given either."""
    twice = [each for _, each in TEXTS if getattr(each, "template", "").count("{exchange}") > 1]

    assert not twice
