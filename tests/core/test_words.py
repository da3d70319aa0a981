"""A text keeps what a translator needs, and stays an ordinary string for everybody else."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase, joined, with_field

ENDS = QT_TRANSLATE_NOOP("Findings", "It ends on {date}.")


def test_a_filled_in_text_remembers_its_template_and_its_fields() -> None:
    said = ENDS.format(date="2027-01-31")
    assert said == "It ends on 2027-01-31."
    assert (said.context, said.template, said.values) == ("Findings", "It ends on {date}.", {"date": "2027-01-31"})


def test_to_everybody_else_it_is_a_string() -> None:
    said = ENDS.format(date="2027-01-31")
    assert json.dumps({"said": said}) == '{"said": "It ends on 2027-01-31."}'
    assert hash(said) == hash("It ends on 2027-01-31.")
    assert type(said + " ") is str


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))])
def test_a_copy_remembers_too(again: object) -> None:
    assert callable(again)
    said = again(ENDS.format(date="2027-01-31"))
    assert isinstance(said, Phrase)
    assert said.values == {"date": "2027-01-31"}


def test_joined_texts_keep_each_its_own_memory() -> None:
    said = joined(ENDS.format(date="2027-01-31"), "", "404", QT_TRANSLATE_NOOP("Findings", "Act before."))
    assert said == "It ends on 2027-01-31. 404 Act before."
    assert [type(each) for each in said.values.values()] == [Phrase, str, Phrase]


def test_a_field_is_filled_anew_wherever_it_stands() -> None:
    quoted = QT_TRANSLATE_NOOP("Findings", "Seen: {what}").format(what=ENDS.format(date="2027-01-31"))
    said = with_field(joined(ENDS.format(date="2027-01-31"), quoted), "date", lambda template: f"<{len(template)}>")

    assert said == "It ends on <18>. Seen: It ends on <18>."
    assert (quoted.context, said.context) == ("Findings", "")


def test_a_text_without_the_field_stays_the_same() -> None:
    text = ENDS.lower()
    assert with_field(text, "date", str.upper) is text
    assert with_field(joined(text, "date"), "date", str.upper) == "it ends on {date}. date"


def test_a_field_without_a_name_is_refused() -> None:
    with pytest.raises(TypeError, match="have names"):
        ENDS.format("2027-01-31")
