"""Collects what the palette finds: commands of the menus, pages, key sets, accounts, endpoints, settings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from vault_app.core.key_set import Status
from vault_app.core.request import Effect
from vault_app.ui.key_set_page.page_kinds import PAGE_KINDS
from vault_app.ui.menus import ENGLISH_WORDS, NAME_WORDS, WHOLE_WORDS
from vault_app.ui.messages import translated
from vault_app.ui.palette.entry import Entry, Kind
from vault_app.ui.settings.page_names import PAGE_NAMES, settings_pages
from vault_app.ui.slot_words import status_word
from vault_app.ui.widgets.rows import RowChip

if TYPE_CHECKING:
    from vault_app.core.account import Account
    from vault_app.exchanges.catalogue import Endpoint
    from vault_app.exchanges.protocol import Exchange
    from vault_app.ui.key_sets.key_set_rows import KeySetRow
    from vault_app.ui.palette.targets import Targets

translate = QCoreApplication.translate

_STATUS_CHIP = {Status.LIVE: "accent", Status.SPARE: "neutral", Status.RETIRING: "warn", Status.REVOKED: "neutral"}
_PAGES = {f"{kind.id}_action": kind for kind in PAGE_KINDS}
_ICONS = {
    **{f"copy_{part}_action": "copy" for part in ("access_key", "secret_key", "memo", "headers")},
    **{f"verify_{what}_action": "shield-check" for what in ("now", "account", "vault")},
    **{f"theme_{theme}_action": "sun" for theme in ("system", "light", "dark")},
    "lock_action": "lock",
    "search_action": "search",
    "filter_action": "search",
    "settings_action": "sliders",
    "add_key_set_action": "plus",
    "add_account_action": "plus",
    "recycle_action": "trash",
    "undo_action": "undo",
    "redo_action": "refresh",
    "shortcuts_action": "keyboard",
    "open_vault_action": "folder",
    "about_action": "info",
    "how_stored_action": "shield",
}


def commands_of(bar: QMenuBar) -> Iterator[tuple[tuple[str, ...], QAction]]:
    """Walk through the menus; yields each command with the words of the menus that lead to it."""
    for head in bar.actions():
        menu = head.menu()
        if isinstance(menu, QMenu):
            yield from _inside(menu, (plain(head),))


def _inside(menu: QMenu, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], QAction]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _inside(inner, (*path, plain(action)))
        elif not action.isSeparator():
            yield path, action


def plain(action: QAction) -> str:
    """Return the words of a command, without its key and without marks of the menu."""
    whole: str = action.property(WHOLE_WORDS) or action.text()
    words = whole.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
    return words.removesuffix("…")


def name_of(action: QAction) -> str:
    """Return what a command is called whatever it would act on now: "Undo", not what would be undone."""
    name: str | None = action.property(NAME_WORDS)
    return name or plain(action)


def english_of(action: QAction) -> str:
    """Return what a command is called in English: by it, it is found in every language."""
    said: str | None = action.property(ENGLISH_WORDS)
    return said or action.objectName().removesuffix("_action").replace("_", " ")


def keys_of(action: QAction) -> tuple[str, ...]:
    """Return the keys of a command as they are called on this system; what its menu shows comes first."""
    shown = action.text().partition("\t")[2]
    bound = [each.toString(each.SequenceFormat.NativeText) for each in action.shortcuts()]
    return (*([shown] if shown else ()), *bound)


class Sources:
    """Knows where entries come from; those of key sets are kept as long as the rows are the same."""

    def __init__(self, bar: QMenuBar, targets: Targets) -> None:
        self._bar = bar
        self._targets = targets
        self._rows: tuple[KeySetRow, ...] = ()
        self._key_sets: tuple[Entry, ...] = ()

    def entries(self) -> tuple[Entry, ...]:
        """Return all that there is now."""
        targets = self._targets
        return (
            *self._commands(),
            *self._of_key_sets(targets.rows),
            *self._accounts(),
            *self._endpoints(),
            *self._settings(),
        )

    def forget(self) -> None:
        """Drop every name; the vault was locked."""
        self._rows = self._key_sets = ()

    def _commands(self) -> Iterator[Entry]:
        chosen = self._targets.chosen_label
        for path, action in commands_of(self._bar):
            name = action.objectName()
            if name == "palette_action":
                continue
            title, place = plain(action), " · ".join(path)
            page = _PAGES.get(name)
            if page is not None:
                place = translate("Palette", "of {name}").format(name=chosen) if chosen else place
            place = self._targets.word_of(name) or place
            yield Entry(
                kind=Kind.PAGE if page is not None else Kind.COMMAND,
                id=name,
                title=title,
                place=place,
                icon_name=page.icon_name if page is not None else _ICONS.get(name, "enter"),
                go=partial(self._targets.run, action),
                title_folded=title.casefold(),
                more_folded=" ".join((*path, place)).casefold(),
                keys=next(iter(keys_of(action)), ""),
                enabled=action.isEnabled(),
                english_folded=_other_than(title, english_of(action)),
            )

    def _of_key_sets(self, rows: tuple[KeySetRow, ...]) -> tuple[Entry, ...]:
        if rows is not self._rows:
            words = {status: status_word(status) for status in Status}
            chips = {status: RowChip(words[status], _STATUS_CHIP[status]) for status in Status}
            go = self._targets.show_key_set
            self._rows = rows
            self._key_sets = tuple(
                Entry(
                    Kind.KEY_SET,
                    row.id,
                    row.name,
                    f"{row.account_label} · {row.hint}" if row.hint else row.account_label,
                    "key",
                    partial(go, row.id),
                    row.name.casefold(),
                    f"{row.facts.account} {row.hint}",
                    chip=chips[row.status],
                )
                for row in rows
            )
        return self._key_sets

    def _accounts(self) -> Iterator[Entry]:
        places: dict[tuple[str, str], str] = {}  # few, of accounts that may be thousands
        for account in self._targets.accounts:
            home = account.exchange, account.environment
            if home not in places:
                places[home] = self._targets.environment_of(account)
            yield self._account(account, places[home])

    def _account(self, account: Account, where: str) -> Entry:
        return Entry(
            kind=Kind.ACCOUNT,
            id=account.id,
            title=account.label,
            place=where,
            icon_name="user",
            go=partial(self._targets.show_account, account.id),
            title_folded=account.label.casefold(),
            more_folded=where.casefold(),
        )

    def _endpoints(self) -> Iterator[Entry]:
        exchange = self._targets.exchange
        if exchange is None:
            return
        possible = self._targets.can_call
        for endpoint in exchange.catalogue.endpoints:
            yield self._endpoint(exchange, endpoint, possible=possible)

    def _endpoint(self, exchange: Exchange, endpoint: Endpoint, *, possible: bool) -> Entry:
        from vault_app.ui.pages.endpoint_words import EFFECT_LOOKS, effect_word

        title = translated(exchange.name, endpoint.title)
        effect = endpoint.effect
        chip = RowChip(effect_word(effect), EFFECT_LOOKS[effect][0]) if effect is not Effect.READ else None
        return Entry(
            kind=Kind.ENDPOINT,
            id=f"endpoint {endpoint.id}",
            title=title,
            place=f"{endpoint.method} {endpoint.path}",
            icon_name="send",
            go=partial(self._targets.show_endpoint, endpoint.id),
            title_folded=title.casefold(),
            more_folded=f"{endpoint.method} {endpoint.path} {endpoint.id}".casefold(),
            chip=chip,
            enabled=possible,
            english_folded=_other_than(title, endpoint.title),
        )

    def _settings(self) -> Iterator[Entry]:
        place = translate("Palette", "Settings")
        for page_id, word in settings_pages(has_vault=self._targets.has_vault).items():
            yield Entry(
                kind=Kind.SETTING,
                id=f"settings {page_id}",
                title=word,
                place=place,
                icon_name="sliders",
                go=partial(self._targets.show_settings, page_id),
                title_folded=word.casefold(),
                more_folded=place.casefold(),
                english_folded=_other_than(word, PAGE_NAMES[page_id]),
            )


def _other_than(title: str, english: str) -> str:
    folded = english.casefold()
    return "" if folded == title.casefold() else folded
