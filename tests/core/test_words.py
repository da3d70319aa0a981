"""A text keeps what a translator needs, and stays an ordinary string for everybody else."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

from vault_app.core.words import QT_TRANSLATE_NOOP, Phrase, joined

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


def test_a_field_without_a_name_is_refused() -> None:
    with pytest.raises(TypeError, match="have names"):
        ENDS.format("2027-01-31")
