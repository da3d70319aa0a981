"""The first page loads only what it shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication(["vault-app"])
from vault_app.services.paths import Places
from vault_app.ui.application import World, open_window
folder = Path(sys.argv[1])
window = open_window(app, World(places=Places(folder, folder, folder, folder)))
window.show()
app.processEvents()
window.grab()
print(json.dumps(sorted(sys.modules)))
"""
NOT_YET = (
    "cryptography",
    "ssl",
    "zxcvbn",
    "websockets",
    "http.client",
    "PySide6.QtNetwork",
    "vault_app.vaultfile",
    "vault_app.practice",
    "vault_app.exchanges",
    "vault_app.ui.unlocked_page",
    "vault_app.ui.pages.details",
)


def test_the_first_page_is_painted_without_cryptography_network_or_any_later_page(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    loaded = set(json.loads(result.stdout.splitlines()[-1]))
    assert loaded.isdisjoint(NOT_YET), loaded & set(NOT_YET)
