"""The window in every language: nothing of it stays English, and every word has room, in the smallest window as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.i18n.translate import build
from tests.support.window import app
from tests.ui.language_walk import LanguageWalk
from vault_app.ui.languages import ENGLISH, LANGUAGES, speak
from vault_app.ui.theme import font

STATES = (
    *("welcome", "create", "empty", "add-account", "empty-account", "add-key-set", "locked", "locked-wrong"),
    *("locked-damaged", "welcome-recent", "page-details", "page-sign", "page-call", "page-verify", "page-history"),
    *("attention-empty", "ages-empty", "bin-empty"),
    *("attention", "all", "bin", "settings-general", "settings-locking", "settings-clipboard", "settings-backups"),
    *("settings-environments", "settings-about", "passphrase"),
)
pytestmark = [
    pytest.mark.slow,
    pytest.mark.no_qt_log,  # the offscreen platform says of each menu that it cannot raise it
]
_walks: dict[str, LanguageWalk] = {}


@pytest.fixture(scope="module", autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    build()
    yield
    _walks.clear()
    speak(app(), ENGLISH)
    app().setFont(font("body"))


def walked(language: str, folder: Path) -> LanguageWalk:
    """Return what was noted in a language; the walk is made once."""
    if language not in _walks:
        walk = _walks[language] = LanguageWalk(folder, language)
        walk.walk_shortly()
    return _walks[language]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_room_at_1024_by_640(language: str, state: str, tmp_path: Path) -> None:
    assert not walked(language, tmp_path).cut[state]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != ENGLISH])
def test_nothing_is_left_in_english(language: str, state: str, tmp_path: Path) -> None:
    assert not walked(language, tmp_path).left[state]


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_are_whole_and_in_the_language(language: str, tmp_path: Path) -> None:
    walk = walked(language, tmp_path)

    menus = {name for name in walk.cut if name.startswith("menu ")}
    assert len(menus) >= 5
    assert not [(name, walk.cut[name], walk.left[name]) for name in menus if walk.cut[name] or walk.left[name]]


@pytest.mark.long  # each state in each language and size: minutes
@pytest.mark.parametrize("size", ["1024x640", "1600x1000"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_that_pictures_are_made_of_is_whole_and_in_the_language(
    language: str, size: str, tmp_path: Path
) -> None:
    walk = LanguageWalk(tmp_path, language, size)
    walk.walk()

    assert len(walk.cut) > 90
    assert not {state: texts for state, texts in walk.cut.items() if texts}
    assert not {state: texts for state, texts in walk.left.items() if texts}
