"""Compiles what translators wrote when a wheel is built, so that one from a fresh checkout speaks every language as well."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledWords(BuildHookInterface):  # type: ignore[type-arg]  # the type of a configuration that is not used
    """Makes `resources/i18n/*.qm` where they are missing or older than their `.ts`; `.ci/setup` does the same for a checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling hands it in
        """Compile, unless the build is an editable one: then the checkout is what is run, and `.ci/setup` compiles there."""
        if version == "editable":
            return
        for words in sorted(Path(self.root, "resources", "i18n").glob("*.ts")):
            if _is_fresh(words):
                continue
            subprocess.run([_compiler(), "-silent", str(words), "-qm", str(_compiled(words))], check=True)  # noqa: S603 - Qt's


def _compiler() -> str:
    """Return Qt's own program: its wrapper among the scripts may belong to another environment than the build's."""
    found = find_spec("PySide6")
    folder = Path(found.origin).parent if found is not None and found.origin else Path()
    return shutil.which("lrelease", path=str(folder)) or "lrelease"


def _compiled(words: Path) -> Path:
    return words.with_suffix(".qm")


def _is_fresh(words: Path) -> bool:
    compiled = _compiled(words)
    return compiled.exists() and compiled.stat().st_mtime >= words.stat().st_mtime
