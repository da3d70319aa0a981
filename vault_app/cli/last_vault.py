"""Remembers which vault was opened last, in the settings that both front ends share."""

from __future__ import annotations

from pathlib import Path

from vault_app.services.paths import Places
from vault_app.services.settings_store import SettingsStore


def last_vault() -> Path | None:
    """Return the vault last opened, or None."""
    remembered = _settings().load().last_vault
    return Path(remembered) if remembered else None


def remember_vault(path: Path) -> None:
    """Note *path* as the one last opened; a settings file that cannot be written costs a line in the log, no more."""
    settings = _settings()
    whole = path.absolute()
    if settings.load().last_vault != str(whole):
        settings.change(lambda before: before.with_vault(whole))


def _settings() -> SettingsStore:
    return SettingsStore(Places.of_this_user().settings_file)
