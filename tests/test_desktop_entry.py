"""The desktop finds the program, in three languages, and opens vaults with it."""

from __future__ import annotations

import configparser
import os
import re
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

_SHARE = ".data/data/share/"


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


def built(folder: Path, target: str) -> Path:
    """Return the wheel that the checkout makes, in *folder*."""
    for name in ("vault_app", "resources"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "pages"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / ".ci", folder / ".ci")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", target], cwd=folder, check=True, capture_output=True
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    return wheel


@pytest.mark.parametrize("target", ["wheel", "wheel:editable"])
def test_an_installation_puts_it_where_desktops_look(tmp_path: Path, target: str) -> None:
    with zipfile.ZipFile(built(tmp_path, target)) as wheel:
        found = {name.partition(_SHARE)[2]: wheel.read(name) for name in wheel.namelist() if _SHARE in name}
        assert not [name for name in wheel.namelist() if "_resources/desktop" in name or "pictures" in name]
    assert found == {name: path.read_bytes() for name, path in SHARED.items()}


@pytest.mark.system
def test_the_desktop_takes_it(tmp_path: Path, home: Path) -> None:
    """By the two commands of the README: a vault has its type, and the type its program."""
    subprocess.run(["desktop-file-validate", str(ENTRY)], check=True)
    with zipfile.ZipFile(built(tmp_path, "wheel:editable")) as wheel:
        for name in wheel.namelist():
            if _SHARE in name:
                path = tmp_path / ".venv" / "share" / name.partition(_SHARE)[2]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(wheel.read(name))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (commands,) = re.findall(r"```sh\n(mkdir .*\n.*\n)```", readme)
    subprocess.run(["bash", "-ec", commands], cwd=tmp_path, check=True, capture_output=True)
    share = home / ".local" / "share"
    assert (home / ".local" / "bin" / "vault-app").readlink() == tmp_path / ".venv" / "bin" / "vault-app"
    assert "application/x-vault-app:*.keyvault" in (share / "mime" / "globs").read_text(encoding="utf-8")
    assert MAGIC in (share / "mime" / "magic").read_bytes()
    assert "x-vault-app=vault-app.desktop" in (share / "applications" / "mimeinfo.cache").read_text(encoding="utf-8")
    assert {path.parent.parent.name for path in share.glob("icons/hicolor/*/apps/vault-app.svg")} == {
        "16x16",
        "scalable",
    }
