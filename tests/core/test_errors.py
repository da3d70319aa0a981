"""Each failure says what happened and what to do, and has the exit code that the command line promises."""

from __future__ import annotations

import string

import pytest

from vault_app.core import errors
from vault_app.core.errors import VaultError

CLASSES = [each for each in vars(errors).values() if isinstance(each, type) and issubclass(each, VaultError)]
STABLE = {0, 1, 2, 3, 10, 11, 12, 13, 14, 15, 16, *range(30, 39)}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_failure_is_a_sentence_that_its_fields_complete(kind: type[VaultError]) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(kind.message + kind.hint) if name}
    text = str(kind(**dict.fromkeys(names, "X")))
    assert text.strip().endswith((".", "X", "FILE", "ls", "practice", "endpoints"))
    assert "{" not in text
    assert kind.__doc__
    assert kind.exit_code in STABLE


def test_the_picture_of_the_tree_names_every_failure() -> None:
    picture = errors.__doc__ or ""
    assert [each.__name__ for each in CLASSES if each.__name__ not in picture] == []
