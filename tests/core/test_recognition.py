"""A text that a file holds in English is known again, with what filled it in, and nothing else is taken for one."""

from __future__ import annotations

import time

import pytest

from vault_app.core.recognition import MAX_TEXT, Recogniser
from vault_app.core.words import Phrase

WHOLE = {"Try again.": "BitMart", "no answer came": "Reasons", "Wrong memo": "data", "It was changed lately": "data"}
TEMPLATES = {
    "BitMart": ["{meaning}. {cause}.", "{what} ({detail}).", "The clock is {seconds:.2f} s ahead.", "{what}."],
    "Reasons": ["the server said {status} to {host}", "{host} said {host}"],
}


@pytest.fixture
def recogniser() -> Recogniser:
    return Recogniser(TEMPLATES, WHOLE.get)


def found(recogniser: Recogniser, text: str) -> Phrase:
    phrase = recogniser.recognised(text)
    assert phrase is not None
    assert phrase == text
    return phrase


def test_a_whole_text_is_known_by_its_context(recogniser: Recogniser) -> None:
    assert found(recogniser, "Try again.").context == "BitMart"


def test_what_filled_in_a_template_is_known_as_well(recogniser: Recogniser) -> None:
    phrase = found(recogniser, "Wrong memo. It was changed lately.")

    assert phrase.template == "{meaning}. {cause}."
    assert {name: isinstance(value, Phrase) for name, value in phrase.values.items()} == {
        "meaning": True,
        "cause": True,
    }


def test_what_a_sentence_quotes_stays_as_it_is(recogniser: Recogniser) -> None:
    phrase = found(recogniser, "the server said 502 to api.example.com")

    assert phrase.values == {"status": "502", "host": "api.example.com"}


def test_a_measure_is_a_number_again(recogniser: Recogniser) -> None:
    phrase = found(recogniser, "The clock is 0.84 s ahead.")

    assert phrase.values == {"seconds": 0.84}
    assert phrase.template.format(**phrase.values) == phrase


def test_sentences_are_known_one_by_one(recogniser: Recogniser) -> None:
    phrase = found(recogniser, "Try again. The clock is 1.50 s ahead.")

    assert [str(part) for part in phrase.values.values()] == ["Try again.", "The clock is 1.50 s ahead."]
    assert all(isinstance(part, Phrase) for part in phrase.values.values())


def test_a_field_that_stands_twice_is_the_same_twice(recogniser: Recogniser) -> None:
    assert recogniser.recognised("a said a") is not None
    assert recogniser.recognised("a said b") is None


def test_a_sentence_of_nobodys_stays_between_those_that_are_known(recogniser: Recogniser) -> None:
    phrase = found(recogniser, "Buy milk. And bread. The clock is 1.50 s ahead. Sure? Try again.")

    assert next(iter(phrase.values.values())) == "Buy milk. And bread."
    assert [str(part) for part in _phrases(phrase)] == ["The clock is 1.50 s ahead.", "Try again."]


def _phrases(phrase: Phrase) -> list[Phrase]:
    """Return the sentences within *phrase* that are known."""
    if phrase.context:
        return [phrase]
    return [one for each in phrase.values.values() if isinstance(each, Phrase) for one in _phrases(each)]


def test_a_field_that_only_some_words_fill_is_known_by_them_alone() -> None:
    recogniser = Recogniser({"BitMart": ["{exchange} answered"]}, WHOLE.get, {"exchange": ["BitMart", "A (b)"]})

    for name in ("BitMart", "A (b)"):
        assert found(recogniser, f"{name} answered").values == {"exchange": name}
    assert recogniser.recognised("The postman answered") is None


@pytest.mark.parametrize(
    "text", ["", "My own environment", "Buy milk. And bread.", "My note (really).", "x" * (MAX_TEXT + 1)]
)
def test_what_a_person_wrote_is_nobody_elses(recogniser: Recogniser, text: str) -> None:
    assert recogniser.recognised(text) is None


def test_a_text_made_to_take_long_takes_no_time(recogniser: Recogniser) -> None:
    begun = time.perf_counter()

    recogniser.recognised(". ".join("a (b" for _ in range(MAX_TEXT // 6)))

    assert time.perf_counter() - begun < 1
