"""The desktop finds the program, in three languages, and opens vaults with it."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest

from vault_app.services.paths import VAULT_SUFFIX
from vault_app.vaultfile.header import MAGIC

ROOT = Path(__file__).parents[1]
DESKTOP = ROOT / "resources" / "desktop"
ENTRY = DESKTOP / "vault-app.desktop"
CHINESE = ("zh_CN", "zh_HK", "zh_TW")
SHARED = {
    "applications/vault-app.desktop": ENTRY,
    "mime/packages/vault-app.xml": DESKTOP / "vault-app.xml",
    "icons/hicolor/16x16/apps/vault-app.svg": DESKTOP / "vault-app-16.svg",
    "icons/hicolor/scalable/apps/vault-app.svg": ROOT / "resources" / "icons" / "app.svg",
}


def entry() -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # the documented way to keep capitals
    parser.read_string(ENTRY.read_text(encoding="utf-8"))
    return parser


def test_each_word_is_there_in_every_language() -> None:
    parser = entry()
    for section, keys in (
        ("Desktop Entry", ("GenericName", "Comment", "Keywords")),
        ("Desktop Action practice", ("Name",)),
    ):
        for key in keys:
            words = {parser[section][key], *(parser[section][f"{key}[{language}]"] for language in CHINESE)}
            assert len(words) >= 3, "English, and two kinds of Chinese"
            assert key != "Keywords" or all(each.endswith(";") for each in words)
    assert parser["Desktop Entry"]["Name"] == "Vault App"


def test_a_window_and_its_entry_know_each_other() -> None:
    """By the name that the window gives itself: on Wayland the entry's file, on X11 its class."""
    script = (
        "from PySide6.QtWidgets import QApplication; from vault_app.ui import start\n"
        "QApplication.exec = lambda *_: print(QApplication.desktopFileName(), QApplication.applicationName()) or 0\n"
        "start.run()"
    )
    shown = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert shown.stdout.split() == [ENTRY.stem, entry()["Desktop Entry"]["StartupWMClass"]]


def test_what_the_desktop_starts_is_understood(capsys: pytest.CaptureFixture[str]) -> None:
    """With a file and without one, and for the practice exchange."""
    from vault_app.cli.program import run

    parser = entry()
    opened: list[tuple[Path | None, bool]] = []

    def open_window(vault: Path | None, demo: bool) -> int:
        opened.append((vault, demo))
        return 0

    program, verb, field = parser["Desktop Entry"]["Exec"].split()
    assert (program, field) == ("vault-app", "%f")
    vault = Path(os.environ["HOME"]) / "mine.keyvault"
    vault.touch()
    for words in ([verb], [verb, str(vault)], parser["Desktop Action practice"]["Exec"].split()[1:]):
        assert run(words, open_window) == 0, capsys.readouterr().err
    assert opened == [(None, False), (vault, False), (None, True)]


def test_a_vault_is_known_by_its_name_and_by_its_first_bytes() -> None:
    kind = ET.parse(DESKTOP / "vault-app.xml").getroot()[0]
    spaces = {"": "http://www.freedesktop.org/standards/shared-mime-info"}
    assert entry()["Desktop Entry"]["MimeType"] == kind.attrib["type"] + ";"
    glob, match = kind.find("glob", spaces), kind.find("magic/match", spaces)
    assert glob is not None
    assert match is not None
    assert glob.attrib["pattern"] == f"*{VAULT_SUFFIX}"
    assert match.attrib["value"].encode("ascii").decode("unicode_escape").encode("latin-1") == MAGIC


@pytest.mark.parametrize("target", ["wheel", "editable"])
def test_an_installation_puts_it_where_desktops_look(tmp_path: Path, target: str) -> None:
    for name in ("vault_app", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "pages"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    version = "" if target == "wheel" else ":editable"
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", f"wheel{version}"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as built:
        found = {name.partition(".data/data/share/")[2]: built.read(name) for name in built.namelist()}
        assert not [name for name in built.namelist() if "_resources/desktop" in name or "pictures" in name]
    del found[""]
    assert found == {name: path.read_bytes() for name, path in SHARED.items()}


@pytest.mark.system
def test_the_desktop_takes_it(tmp_path: Path) -> None:
    """What desktops check it with finds nothing, and gives a vault its type by either sign."""
    subprocess.run(["desktop-file-validate", str(ENTRY)], check=True)
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(DESKTOP / "vault-app.xml", packages)
    subprocess.run(["update-mime-database", str(packages.parent)], check=True, capture_output=True)
    assert (packages.parent / "application" / "x-vault-app.xml").is_file()
    assert "x-vault-app:*.keyvault" in (packages.parent / "globs").read_text(encoding="utf-8")
    assert MAGIC in (packages.parent / "magic").read_bytes()
