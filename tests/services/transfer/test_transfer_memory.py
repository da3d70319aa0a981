"""After exports and imports of every kind no secret is left in memory, in the way in which the program runs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.services.storage_child import created
from tests.services.transfer.stock import account, sealed
from tests.support.memory_scan import copies_in, random_secret
from vault_app.core.vault import Vault
from vault_app.services.process_guard import clean_environment

ROOT = Path(__file__).parents[3]

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root may look into another process"),
]


@pytest.mark.parametrize("plant", [False, True])
def test_exports_and_imports_leave_no_secret_in_memory(tmp_path: Path, lasting: Path, plant: bool) -> None:
    """A file that the program keeps on purpose is found, or the scan would prove nothing."""
    path = tmp_path / "main.keyvault"
    store = created(path)
    wanted: dict[str, str] = {}
    key_sets = []
    for label in ("One", "Two", "Three"):
        parts = {"access_key": random_secret(40), "secret_key": random_secret(64), "memo": random_secret(16)}
        wanted |= {f"{label} {part}": text for part, text in parts.items()}
        key_sets.append(sealed(store, label, parts))
    store.save(lambda _: Vault(accounts=(account("Main", *key_sets),)))
    store.close()
    command = [
        sys.executable,
        "-m",
        "tests.services.transfer.memory_child",
        str(path),
        str(lasting),
        "plant" if plant else "",
    ]
    with subprocess.Popen(
        command, cwd=ROOT, env=clean_environment(os.environ), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        copies = copies_in(child.pid, wanted)
        child.communicate(b"\n")
    found = sorted({(each.secret, each.encoding, each.length) for each in copies})
    if plant:
        assert {name for name, _, _ in found} == set(wanted)
    else:
        assert found == [], copies
