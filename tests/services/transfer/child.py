"""Programs that export to a disk that fails them, each as it would happen."""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path

from tests.services.transfer.stock import NOW, PASSPHRASE, ids, stocked
from vault_app.core.errors import VaultError
from vault_app.services.transfer import private_file
from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD, PlainForm, export_plain_text, prove_consent

NOBODY = 65534


def main(how: str, vault_folder: Path, folder: Path) -> None:
    store = stocked(vault_folder / "main.keyvault")
    consent = prove_consent(store, bytearray(PASSPHRASE), PLAINTEXT_WORD)
    sys.dont_write_bytecode = True  # half a compiled module would stay behind, and break whoever imports it next
    match how:
        case "no-room" | "no-room-named":
            resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
        case "read-only":
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
        case "killed":
            # The moment at which all is written.
            os.fsync = lambda fd: os.kill(os.getpid(), signal.SIGKILL)
    if how == "no-room-named":
        private_file._NAMELESS = 0
    try:
        export_plain_text(store, folder / "keys", ids(store), PlainForm.JSON, consent, now=NOW)
    except VaultError as refusal:
        print(refusal)
    else:
        print("exported")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
