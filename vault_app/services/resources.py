"""Finds the program's data files, installed or in a checkout."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def resource_root() -> Path:
    """Return the folder that holds the data files: `_resources` in an installed wheel, else the checkout's `resources`."""
    package = Path(str(files("vault_app")))
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource_path(name: str) -> Path:
    """Return the path of the data file *name*, such as `icons/lock.svg`; it need not exist."""
    return resource_root().joinpath(*name.split("/"))


def read_bytes(name: str) -> bytes:
    """Return the content of the data file *name*, such as `themes/light.json`.

    Raises:
        FileNotFoundError: There is no such file; the program was not installed whole.
    """
    return resource_path(name).read_bytes()
