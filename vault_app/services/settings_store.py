"""The settings that window and command line share, each declared once, kept as JSON."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from vault_app.core.errors import NotSaved
from vault_app.core.key_set_order import Order
from vault_app.services.atomic_file import not_saved, read_whole, write_atomically
from vault_app.services.paths import private_folder

MAX_RECENT = 8
MAX_SIZE = 256 * 1024  # bytes
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "zh_CN", "zh_HK")
PROXIES = ("none", "system", "own")
_PLACE = re.compile(r"[a-z]{0,16} [a-z0-9*-]{0,64} [a-z0-9-]{0,64}")
_log = logging.getLogger(__name__)

Check = Callable[[Any], bool]


def _between(low: float, high: float) -> Check:
    return lambda value: type(value) in {int, float} and low <= value <= high


def _whole(low: int, high: int) -> Check:
    return lambda value: type(value) is int and low <= value <= high


def _one_of(*choices: str) -> Check:
    return lambda value: isinstance(value, str) and value in choices


def _flag(value: Any) -> bool:
    return isinstance(value, bool)


def _path(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 4096 and "\x00" not in value


def _paths(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and len(value) <= MAX_RECENT and all(map(_path, value))


def _path_map(value: Any) -> bool:
    return isinstance(value, dict) and len(value) <= MAX_RECENT and all(map(_path, (*value.keys(), *value.values())))


def _place_map(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and len(value) <= MAX_RECENT
        and all(_path(path) and isinstance(place, str) and _PLACE.fullmatch(place) for path, place in value.items())
    )


def _public_url(value: Any) -> bool:
    """Whether it is a short address without a user name or password, which no plain file may hold."""
    return isinstance(value, str) and len(value) <= 300 and "@" not in value and value.isprintable()


@dataclass(frozen=True, slots=True)
class LastPlace:
    """Where a user was in a vault; each is an id, and empty when it is not known.

    Attributes:
        page: Of a key set, such as `sign`.
        account: Or another place of the list of accounts, such as `*all`.
    """

    page: str = ""
    account: str = ""
    key_set: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user chose; a field's metadata holds the check that a value has to pass.

    Attributes:
        lock_after_s: Without input, 60 to 3600.
        lock_when_minimised: Lock as soon as the window is minimised.
        clipboard_clear_s: After a copy, 5 to 120.
        theme: `system`, `light` or `dark`.
        language: Of the window: `system`, `en`, `zh_CN` or `zh_HK`; the command line speaks English.
        last_vault: Path of the vault last opened; empty: none.
        recent_vaults: Paths, newest first, at most 8.
        old_after_days: Age of a key from which it is worth replacing, 7 to 3650.
        key_files: Path of a vault to that of the key file that opened it last; a path is no secret.
        unlock_seconds: Wanted for a new passphrase, 0.1 to 10; 0: the default cost.
        key_set_order: What the list of key sets begins with.
        key_set_order_reversed: The other way round.
        last_places: Path of a vault to where the user was in it when it was locked last, in ids: no name, no secret.
        tray_icon: Show an icon in the desktop's tray.
        close_to_tray: Closing the window hides it, as long as that icon is there.
        reduced_motion: No animations.
        hide_from_capture: Keep the window out of screen pictures, where the system can.
        proxy: `none`, `system` (read from the environment only then) or `own`.
        proxy_url: The own one, such as `socks5://127.0.0.1:1080`; never with a user name or password.
        extra: What this version of the program does not know; it survives.
    """

    lock_after_s: int = field(default=300, metadata={"check": _whole(60, 3600)})
    lock_when_minimised: bool = field(default=False, metadata={"check": _flag})
    clipboard_clear_s: int = field(default=15, metadata={"check": _whole(5, 120)})
    theme: str = field(default="system", metadata={"check": _one_of(*THEMES)})
    language: str = field(default="system", metadata={"check": _one_of(*LANGUAGES)})
    last_vault: str = field(default="", metadata={"check": _path})
    recent_vaults: tuple[str, ...] = field(default=(), metadata={"check": _paths})
    old_after_days: int = field(default=90, metadata={"check": _whole(7, 3650)})
    key_files: Mapping[str, str] = field(default_factory=dict, metadata={"check": _path_map})
    unlock_seconds: float = field(default=0.0, metadata={"check": lambda value: value == 0 or _between(0.1, 10)(value)})
    key_set_order: str = field(default=Order.VAULT.value, metadata={"check": _one_of(*Order)})
    key_set_order_reversed: bool = field(default=False, metadata={"check": _flag})
    last_places: Mapping[str, str] = field(default_factory=dict, metadata={"check": _place_map})
    tray_icon: bool = field(default=False, metadata={"check": _flag})
    close_to_tray: bool = field(default=False, metadata={"check": _flag})
    reduced_motion: bool = field(default=False, metadata={"check": _flag})
    hide_from_capture: bool = field(default=True, metadata={"check": _flag})
    proxy: str = field(default="none", metadata={"check": _one_of(*PROXIES)})
    proxy_url: str = field(default="", metadata={"check": _public_url})
    extra: Mapping[str, object] = field(default_factory=dict)

    def with_vault(self, path: Path) -> Settings:
        """Return the settings with *path* as the vault last opened."""
        recent = (str(path), *(each for each in self.recent_vaults if each != str(path)))[:MAX_RECENT]
        return replace(self, last_vault=str(path), recent_vaults=recent)

    def key_file_of(self, path: Path) -> Path | None:
        """Return the key file that opened the vault at *path* last, or None."""
        found = self.key_files.get(str(path.absolute()))
        return Path(found) if found else None

    def with_key_file(self, path: Path, key_file: Path | None) -> Settings:
        """Return the settings with the key file of the vault at *path*; None: it was opened without one."""
        others = {each: file for each, file in self.key_files.items() if each != str(path.absolute())}
        if key_file is None:
            return replace(self, key_files=others)
        kept = dict(list(others.items())[: MAX_RECENT - 1])
        return replace(self, key_files={str(path.absolute()): str(key_file.absolute()), **kept})

    def place_in(self, path: Path) -> LastPlace:
        """Return where the user was in the vault at *path*; nowhere when that is not known."""
        page, account, key_set = self.last_places.get(str(path.absolute()), "  ").split(" ")
        return LastPlace(page, account, key_set)

    def with_place_in(self, path: Path, place: LastPlace) -> Settings:
        """Return the settings with where the user is in the vault at *path*, if that is one of those opened last.

        Ids that are none of ours, as a vault of another program may have, are not noted.
        """
        recent, where = set(self.recent_vaults), f"{place.page} {place.account} {place.key_set}"
        if not _PLACE.fullmatch(where):
            where = f"{place.page}  "
        places = {**self.last_places, str(path.absolute()): where}
        return replace(self, last_places={each: where for each, where in places.items() if each in recent})

    def without_vault(self, path: Path) -> Settings:
        """Return the settings with *path* forgotten, for a vault that is gone."""
        recent = tuple(each for each in self.recent_vaults if each != str(path))
        last = self.last_vault if self.last_vault != str(path) else ""
        places = {each: where for each, where in self.last_places.items() if each != str(path)}
        return replace(self, last_vault=last, recent_vaults=recent, last_places=places)


_DECLARED = {each.name: each for each in fields(Settings) if each.name != "extra"}


class SettingsStore:
    """Reads and writes the settings file; a file that cannot be used costs its settings, never the program's start."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Settings:
        """Return the settings; what is missing or bad is its default, with a warning in the log for what is bad."""
        try:
            raw = json.loads(read_whole(self._file, MAX_SIZE)[0])
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, RecursionError) as wrong:
            _log.warning("The settings cannot be read (%s); the defaults are used.", type(wrong).__name__)
            return Settings()
        if not isinstance(raw, dict):
            _log.warning("The settings are not an object; the defaults are used.")
            return Settings()
        good: dict[str, Any] = {}
        for name, each in _DECLARED.items():
            if name not in raw:
                continue
            value = raw.pop(name)
            if each.metadata["check"](value):
                good[name] = tuple(value) if isinstance(value, list) else value
            else:
                _log.warning("The setting %s has a value out of bounds; its default is used.", name)
        return Settings(**good, extra=raw)

    def save(self, settings: Settings) -> None:
        """Write the settings, readable by their user alone.

        Raises:
            ValueError: A field is out of its bounds; the caller's mistake.
            DiskFull, PlaceNotWritable, NotSaved: The file is as it was.
        """
        members, defaults = dict(settings.extra), Settings()
        for name, each in _DECLARED.items():
            value = getattr(settings, name)
            if not each.metadata["check"](value):
                raise ValueError(f"the setting {name} is out of bounds")
            if value != getattr(defaults, name):
                members[name] = value
        text = json.dumps(members, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
        try:
            private_folder(self._file.parent)
            write_atomically(self._file, text.encode("utf-8", "backslashreplace"))
        except OSError as wrong:
            raise not_saved(wrong, self._file.parent) from wrong

    def change(self, change: Callable[[Settings], Settings]) -> Settings:
        """Apply *change* to the settings on disk, save, and return them; a failed save is logged and changes nothing."""
        settings = change(self.load())
        try:
            self.save(settings)
        except NotSaved as wrong:
            _log.warning("The settings were not saved: %s", type(wrong).__name__)
        return settings
