"""One thing that can be gone to from the palette."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from vault_app.ui.widgets.rows import RowChip

translate = QCoreApplication.translate


class Kind(StrEnum):
    """What an entry is, in the order in which equals are listed."""

    PAGE = "page"
    COMMAND = "command"
    KEY_SET = "key-set"
    ACCOUNT = "account"
    ENDPOINT = "endpoint"
    SETTING = "setting"


def kind_words(kind: Kind) -> str:
    """Return the head of a group."""
    words = {
        Kind.PAGE: translate("Palette", "Pages"),
        Kind.COMMAND: translate("Palette", "Commands"),
        Kind.KEY_SET: translate("Palette", "Key sets"),
        Kind.ACCOUNT: translate("Palette", "Accounts"),
        Kind.ENDPOINT: translate("Palette", "Endpoints"),
        Kind.SETTING: translate("Palette", "Settings"),
    }
    return words[kind]


class Entry(NamedTuple):
    """One row; nothing sealed is in it.

    Attributes:
        id: Lasts as long as the program runs, so that what was chosen lately is known again.
        title: What is looked for first.
        place: Where it is or what it does, in small.
        go: Goes there.
        keys: Its shortcut, such as `Ctrl+K`.
        english_folded: Its title in English, where that is another one: traders type “sign” in every language.
        enabled: Whether it can be done now.
    """

    kind: Kind
    id: str
    title: str
    place: str
    icon_name: str
    go: Callable[[], object]
    title_folded: str
    more_folded: str
    keys: str = ""
    chip: RowChip | None = None
    enabled: bool = True
    english_folded: str = ""
