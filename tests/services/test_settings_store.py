"""Settings survive what is wrong with them."""

from __future__ import annotations

import json
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from vault_app.core.errors import NotSaved
from vault_app.services.paths import Places
from vault_app.services.settings_store import LastPlace, Settings, SettingsStore


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_without_a_file_there_are_the_defaults(file: Path) -> None:
    settings = SettingsStore(file).load()
    assert settings == Settings()
    assert (settings.lock_after_s, settings.clipboard_clear_s, settings.theme) == (300, 15, "system")
    assert not file.exists()


def test_what_is_saved_is_loaded_and_is_for_its_user_alone(file: Path) -> None:
    chosen = Settings(
        lock_after_s=60,
        clipboard_clear_s=120,
        theme="dark",
        last_vault="/home/t/Tresor für alles.keyvault",
        recent_vaults=("/a", "/b"),
        old_after_days=30,
        key_files={"/a": "/media/stick/a.key"},
        unlock_seconds=1.5,
        last_places={"/a": "sign 0af3 9c1d"},
        tray_icon=True,
        close_to_tray=True,
        reduced_motion=True,
        hide_from_capture=False,
    )
    SettingsStore(file).save(chosen)
    assert SettingsStore(file).load() == chosen
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_what_this_version_does_not_know_survives(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "light", "of_the_future": {"a": [1]}}', "utf-8")
    store = SettingsStore(file)
    store.change(lambda settings: replace(settings, theme="dark"))
    assert json.loads(file.read_text("utf-8")) == {"theme": "dark", "of_the_future": {"a": [1]}}


def test_where_one_was_is_kept_for_the_vaults_opened_last_alone() -> None:
    first, second, here = Path("/v/a"), Path("/v/b"), LastPlace("sign", "0af3", "9c1d")
    settings = Settings().with_vault(first).with_place_in(first, here)
    assert settings.place_in(first) == here
    assert settings.place_in(second) == LastPlace()
    assert settings.with_place_in(second, here).place_in(second) == LastPlace(), "it was never noted as opened"
    odd = settings.with_place_in(first, LastPlace("sign", "Main account", "x" * 65))
    assert odd.place_in(first) == LastPlace("sign"), "what is no id of ours is not noted"
    everywhere = settings.with_vault(second).with_place_in(second, LastPlace("details", "*all"))
    assert everywhere.place_in(second) == LastPlace("details", "*all")
    assert everywhere.place_in(first) == here
    assert everywhere.without_vault(first).last_places == {"/v/b": "details *all "}


BAD: dict[str, list[object]] = {
    "last_places": [[], {"/a": 1}, {"/a": "sign"}, {"/a": "sign 0af3 Reader"}, {"/a": "sign 0af3 9c1d x"}],
    "tray_icon": [1, "yes", None],
    "lock_after_s": [59, 3601, "300", None, True, 300.5, 1e9],
    "clipboard_clear_s": [4, 121, []],
    "theme": ["pink", 1, None],
    "last_vault": [7, "a\0b", "x" * 5000],
    "recent_vaults": ["x", [1], ["x"] * 9, {}],
    "old_after_days": [6, 3651, 90.5, "90", True],
    "key_files": [[], {"/a": 1}, {"/a": "b\0"}, {str(number): "" for number in range(9)}],
    "unlock_seconds": [-1, 0.01, 11, "1", True],
    "reduced_motion": [0, "no"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in BAD.items() for value in values])
def test_a_bad_value_is_its_default_with_a_warning_and_spoils_no_other(
    file: Path, caplog: pytest.LogCaptureFixture, name: str, value: object
) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"hide_from_capture": False, name: value}), "utf-8")
    with caplog.at_level(logging.WARNING):
        assert SettingsStore(file).load() == Settings(hide_from_capture=False)
    assert name in caplog.text


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "\xff", "[" * 100_000, "{" + " " * 300_000 + "}"])
def test_a_file_that_cannot_be_read_costs_the_settings_alone(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, "latin-1")
    assert SettingsStore(file).load() == Settings()


def test_a_folder_in_the_way_is_told_and_a_change_goes_on(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    file.parent.write_bytes(b"in the way")
    with pytest.raises(NotSaved):
        SettingsStore(file).save(Settings(theme="dark"))
    assert SettingsStore(file).change(lambda settings: replace(settings, theme="dark")).theme == "dark"


def test_a_value_out_of_bounds_is_never_written(file: Path) -> None:
    with pytest.raises(ValueError, match="lock_after_s"):
        SettingsStore(file).save(Settings(lock_after_s=1))


def test_recent_vaults_are_eight_without_twins_newest_first() -> None:
    settings = Settings()
    for name in (*"abcdefghij", "c"):
        settings = settings.with_vault(Path(f"/{name}"))
    assert settings.recent_vaults == ("/c", "/j", "/i", "/h", "/g", "/f", "/e", "/d")
    assert settings.last_vault == "/c"
    assert settings.without_vault(Path("/c")).last_vault == ""
    assert "/c" not in settings.without_vault(Path("/c")).recent_vaults


def test_places_are_those_of_the_desktop(home: Path) -> None:
    places = Places.of_this_user()
    assert places.settings_file == home / ".config" / "vault-app" / "settings.json"
    assert places.default_vault == home / ".local" / "share" / "vault-app" / "vault.keyvault"
    assert places.state == home / ".local" / "state" / "vault-app"
    assert places.runtime == home / "run" / "vault-app"


def test_the_key_file_of_a_vault_is_remembered_until_it_is_opened_without_one() -> None:
    settings = Settings()
    for number in range(10):
        settings = settings.with_key_file(Path(f"/vaults/{number}.keyvault"), Path(f"/stick/{number}.key"))
    newest = Path("/vaults/9.keyvault")
    assert len(settings.key_files) == 8
    assert settings.key_file_of(newest) == Path("/stick/9.key")
    assert settings.key_file_of(Path("/vaults/0.keyvault")) is None
    assert settings.with_key_file(newest, None).key_file_of(newest) is None
