"""The repository is what it says: its files, its locks, its first minute, and its wheel."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

from tests.i18n.ts_files import LANGUAGES

ROOT = Path(__file__).parents[1]
TOP_LEVEL = {
    *("vault_app", "resources", "tests", ".ci"),
    *("pyproject.toml", "README.md", "LICENSE", ".gitignore", ".gitattributes", ".editorconfig"),
}
LOCKS = [ROOT / ".ci/requirements.lock", ROOT / ".ci/requirements-peers.lock"]
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;]+)(?: ; (?P<marker>[^\\]+?))? \\$", re.MULTILINE)
PYTHONS = ["3.11", "3.12", "3.13"]
REGISTRIES = re.compile(rb"\b(pypi|pythonhosted|debian|ubuntu|npmjs|anaconda)\.(org|com|io)\b|--(extra-)?index-url")


def repository_files() -> list[Path]:
    """Every file that is, or by its name would be, under version control."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_the_top_level_holds_only_what_belongs_there() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in repository_files()} <= TOP_LEVEL


def test_no_file_names_a_package_registry() -> None:
    """Where packages come from is the business of the machine that installs them, mirrors included."""
    naming = [
        str(path) for path in repository_files() if REGISTRIES.search(path.read_bytes()) and path != Path(__file__)
    ]
    assert naming == []


@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_satisfies_every_dependency(python: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    environment = {"python_version": python, "python_full_version": f"{python}.1"}
    locked = {
        pin["name"]: pin["version"]
        for pin in PINNED.finditer(LOCKS[0].read_text(encoding="utf-8"))
        if pin["marker"] is None or Marker(pin["marker"]).evaluate(environment)
    }
    for text in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate(environment):
            assert requirement.specifier.contains(locked[requirement.name.lower()]), text


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_each_locked_version_has_its_hashes_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    pins = PINNED.split(text)[4::4]
    assert len(pins) > 20
    assert all("--hash=sha256:" in hashes for hashes in pins)
    assert "://" not in text


def test_the_front_door_gives_exactly_two_commands() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^sh \.ci/setup.*$", readme, re.MULTILINE)
    assert commands == ["sh .ci/setup && .venv/bin/vault-app demo", "sh .ci/setup && .venv/bin/pytest"]


def test_the_wheel_holds_the_resources_and_no_vault(tmp_path: Path) -> None:
    """Of a fresh checkout, where no words are compiled; and a vault that somebody tested with there is never published."""
    for name in ("vault_app", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__", "*.qm"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / ".ci", tmp_path / ".ci")
    (tmp_path / "resources" / "stray.keyvault").write_bytes(b"secret")

    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=tmp_path, check=True, capture_output=True
    )

    (wheel,) = (tmp_path / "dist").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "vault_app/__main__.py" in names
    assert "vault_app/_resources/exchanges/bitmart/endpoints.json" in names
    assert {f"vault_app/_resources/i18n/{language}.qm" for language in LANGUAGES} <= {*names}
    assert not [name for name in names if name.endswith(".keyvault") or name.startswith("tests")]
