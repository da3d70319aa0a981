"""Walks the window through its states in one language, and notes what is said in each and what has too little room."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests.i18n.ts_files import path_of, read
from tests.support.painted import painted
from tests.support.text_room import cut_texts
from tests.support.window import spin
from tests.ui.screens import Album

# Names that are the same in every language: of the exchange's site, of formats, of programs, of keys on a keyboard.
SAME_EVERYWHERE = frozenset(
    (
        *(
            "access",
            "key",
            "secret",
            "memo",
            "vault",
            "app",
            "bitmart",
            "spot",
            "usdt",
            "rest",
            "websocket",
            "api",
            "ip",
        ),
        *("json", "csv", "env", "pdf", "png", "svg", "keyvault", "http", "https", "socks5", "post", "get", "delete"),
        *("kib", "mib", "tls", "id", "remaining", "label"),  # the last two are members of an answer and of a file
        *("linux", "glibc", "socket", "pem", "wss", "ws", "us"),  # the last one is where the site BitMart US is at home
        *("unix", "utc", "mit", "python", "httpie", "curl", "gnome", "wayland", "language", "plaintext", "cash"),
        *("ctrl", "shift", "alt", "del", "esc", "tab", "enter", "return", "space", "home", "end", "down", "menu"),
    )
)
_LOOKS = 20
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
# What the other side of a merge is called and noted by in the scenes, and what is typed nowhere.
_SAMPLES = (
    "Trading (Ines's conflicted copy).keyvault",
    "Rotates in May. Ask Ines first. Rotates in March. The old one ends then. Changed on the other computer.",
    "their bot tax sheet Desk Hedge on the home server Cash out Grid bot Tokyo seven quiet herons",
)
_MACHINE = re.compile(r"\S*[/@:_=\\.\[\]]\S*|\S*\d\S*|<[^>]*>|\b[A-Z]+(?:-[A-Z]+)+\b")
"""Paths, addresses, code, ids: no language has words for them."""


class LanguageWalk(Album):
    """Notes instead of taking pictures.

    Attributes:
        left: State to the English words that were painted in it.
        cut: State to the texts that had too little room.
    """

    def __init__(self, home: Path, language: str, size: str = "1024x640") -> None:
        super().__init__(home, home, "light", size, language)
        self._language = language
        self._english = _words_of_the_program()
        self._elidable = _translations(language)
        self._own_words: set[str] = set()
        self.left: dict[str, list[str]] = {}
        self.cut: dict[str, list[str]] = {}

    def shoot(self, name: str, wait_ms: int = 60) -> None:
        """Note what is in sight."""
        spin(wait_ms)
        self._note(name, self.driver.window)

    def _shoot_menu(self, menu: QMenu, name: str) -> None:
        menu.popup(self.driver.window.mapToGlobal(self.driver.window.menuBar().geometry().bottomLeft()))
        spin(60)
        self._note(f"menu {name}", menu)
        menu.close()

    def walk_shortly(self) -> None:
        """Go where everybody comes."""
        self.show_first_pages()
        self.show_locked_pages()
        self.show_pages()
        self._show_places()
        self.driver.close()

    def _note(self, name: str, widget: QWidget) -> None:
        self._own_words |= set(self._words_of_the_user(widget))
        cut, texts = self._looked_at(widget)
        for _ in range(_LOOKS):  # on a busy computer a layout may take its turns
            if not cut:
                break
            spin(50)
            cut, texts = self._looked_at(widget)
        self.cut.setdefault(name, []).extend(cut)
        found = self.left.setdefault(name, [])
        if self._language != "en":
            ours = [text for text in texts if not self._is_end_of_a_label(text)]
            found += [text for text in ours if any(word in self._english for word in self._words(text))]

    def _looked_at(self, widget: QWidget) -> tuple[list[str], list[str]]:
        """Return the texts that have too little room, and all that are painted."""
        texts = [each.text for each in painted(widget) if not each.is_mono]
        return [*cut_texts(widget), *(f"{text} (shortened)" for text in texts if self._is_shortened(text))], texts

    def _words(self, text: str) -> Iterator[str]:
        """Yield the words of a text that are nobody's names."""
        for word in _WORD.findall(_MACHINE.sub(" ", text)):
            if word.casefold() not in SAME_EVERYWHERE and word.casefold() not in self._own_words:
                yield word.casefold()

    def _is_end_of_a_label(self, text: str) -> bool:
        """Tell whether it is the second line of a slot, whose label was broken by letters and has dots for the rest."""
        session = self.driver.window.workspace.session
        accounts = session.vault.accounts if session is not None else ()
        labels = (key_set.label for account in accounts for key_set in account.key_sets)
        return text.endswith("…") and any(text[:-1].strip() in label for label in labels)

    def _is_shortened(self, text: str) -> bool:
        """Tell whether it is the beginning of a text of ours, with dots for the rest."""
        if not text.endswith("…") or len(text) < 3 or text in self._elidable:
            return False
        words = _WORD.findall(text)
        is_own = bool(words) and all(any(own.startswith(word.casefold()) for own in self._own_words) for word in words)
        return not is_own and any(each.startswith(text[:-1]) for each in self._elidable)

    def _words_of_the_user(self, widget: QWidget) -> Iterator[str]:
        """Yield each word that a user typed or named something by: it is his, whatever its language."""
        texts = [each.text() for each in widget.window().findChildren(QLineEdit)]
        texts += [each.toPlainText() for each in widget.window().findChildren(QPlainTextEdit)]
        texts += _SAMPLES
        session = self.driver.window.workspace.session
        if session is not None:
            for account in session.vault.accounts:
                texts.append(account.label)
                for key_set in account.key_sets:
                    texts += [key_set.label, key_set.note, *key_set.used_by]
        for text in texts:
            yield from (word.casefold() for word in _WORD.findall(text))


def _words_of_the_program() -> frozenset[str]:
    """Return the words of all that the program says in English."""
    return frozenset(
        word.casefold() for each in read(path_of("zh_CN")).messages for word in _WORD.findall(each.source)
    ) - {"s", "ms", "d", "h", "min"}


def _translations(language: str) -> frozenset[str]:
    file = read(path_of("zh_CN" if language == "en" else language))
    return frozenset(each.source if language == "en" else each.forms[0] for each in file.messages)
