"""What another process, as root, finds of the secrets in the memory of the real program: only those that are in use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.driven_window import DrivenWindow, counted
from tests.support.lasting_folder import lasting_folder
from tests.support.memory_scan import can_read_memory, places_of, random_secret
from tests.vaultfile.independent_reader import hkdf, read
from vault_app.core.account import Account, AccountId
from vault_app.core.key_set import KeySet, KeySetId
from vault_app.core.vault import Vault
from vault_app.services.changes import edit_key_set
from vault_app.services.clock import SystemClock
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.key_set_draft import draft_from_members
from vault_app.services.practice_runner import start_practice
from vault_app.services.session import Session
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.kdf import FLOOR_KDF

pytestmark = [
    pytest.mark.system,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root may look into a process that is not dumpable"
    ),
]

ROUNDS = 3
LENGTHS = {
    "passphrase": 24,
    "wrong passphrase": 20,
    **{
        f"{name} {part}": length
        for name in ("A", "B")
        for part, length in (("access", 40), ("secret", 64), ("memo", 12))
    },
    "typed memo": 16,
    "unsaved memo": 16,
    "memo of a copy": 16,
    "typed in a dialog": 32,
    "exported passphrase": 24,
    "new passphrase": 24,
}


@pytest.fixture
def secrets() -> dict[str, str]:
    return {name: random_secret(length) for name, length in LENGTHS.items()}


@pytest.fixture
def window(home: Path, tmp_path: Path) -> Iterator[DrivenWindow]:
    """The program, with an exchange to send to, which runs in this process and not in the program's."""
    with start_practice(), DrivenWindow(tmp_path / "user") as driven:
        if not can_read_memory(driven.pid):
            pytest.skip("CAP_SYS_PTRACE is missing")
        yield driven


@pytest.fixture
def lasting() -> Iterator[Path]:
    """A folder that plain text may be exported to."""
    with lasting_folder() as folder:
        yield folder


def block(secrets: dict[str, str], name: str) -> str:
    parts = (secrets[f"{name} {part}"] for part in ("access", "secret", "memo"))
    return "Access Key: {}\nSecret Key: {}\nMemo: {}".format(*parts)


def without(secrets: dict[str, str], *names: str) -> dict[str, str]:
    return {name: secret for name, secret in secrets.items() if name not in names}


def test_a_copy_that_is_kept_is_found_whole_and_in_part(window: DrivenWindow) -> None:
    """Else the scan would prove nothing: in both encodings, and from 8 characters on."""
    secret = random_secret(64)
    window.do("plant", secret)
    assert [(copy.encoding, copy.length) for copy in window.copies({"planted": secret})] == [("UTF-8", 64)]
    for start in range(5):
        part = random_secret(64)
        window.do("plant", part[start : start + 8])
        window.do("plant", "".join(character + "\0" for character in part[start + 20 : start + 29]))
        found = {(copy.encoding, copy.length) for copy in window.copies({"part": part})}
        assert found == {("UTF-8", 8), ("UTF-16", 9)}


def test_after_a_lock_nothing_is_left_and_before_it_only_what_is_in_use(
    window: DrivenWindow, secrets: dict[str, str], tmp_path: Path, lasting: Path
) -> None:
    """A session with all that touches secrets: created, pasted, revealed, copied, edited, signed, sent, exported, failed."""
    window.do("create", secrets["passphrase"])
    for name in ("A", "B"):
        window.do("add", name, block(secrets, name))
    assert counted(window.copies(secrets)) == {}
    window.do("choose", "A")
    window.do("reveal")
    assert counted(window.copies(secrets)) == {"A access": 1, "A secret": 1, "A memo": 1}
    window.do("hide")
    assert counted(window.copies(secrets)) == {}
    window.do("copy")
    assert counted(window.copies(secrets)) == {"A secret": 1}
    window.do("drop_copied")
    assert counted(window.copies(secrets)) == {}
    window.do("edit", secrets["typed memo"])
    assert counted(window.copies(secrets)) == {}
    window.do("sign")
    window.do("drop_copied")
    window.do("send")
    assert counted(window.copies(secrets)) == {}
    for word in ("verify", "hear_socket"):
        window.do(word)
        assert counted(window.copies(secrets)) == {}, word
    window.do("export", str(tmp_path / "out"), secrets["passphrase"], secrets["exported passphrase"])
    assert counted(window.copies(secrets)) == {}
    window.do("export_as_text", str(lasting / "out"), secrets["passphrase"])
    (plain,) = lasting.glob("*PLAINTEXT*")
    assert secrets["A secret"] in plain.read_text()
    assert counted(window.copies(secrets)) == {}
    window.do("look_at_import", str(plain))
    assert counted(window.copies(secrets)) == {}
    window.do("change_passphrase", secrets["passphrase"], secrets["new passphrase"])
    assert counted(window.copies(secrets)) == {}
    secrets["passphrase"] = secrets["new passphrase"]
    window.do("lock")
    assert counted(window.copies(secrets)) == {}
    window.do("unlock", secrets["wrong passphrase"])
    assert counted(window.copies(without(secrets, "wrong passphrase"))) == {}
    window.do("unlock", secrets["passphrase"])
    assert counted(window.copies(secrets)) == {}
    window.do("choose", "B")
    window.do("fail_while_open")
    window.do("fail_elsewhere")
    assert counted(window.copies(secrets)) == {}
    window.do("reveal")
    window.do("copy")
    window.do("type_and_leave", secrets["unsaved memo"])
    assert {"B secret", "unsaved memo"} <= set(counted(window.copies(secrets)))
    window.do("lock")
    assert counted(window.copies(secrets)) == {}


def text_of_source(secrets: dict[str, str], name: str) -> str:
    """Return a table as another program exports it."""
    row = ",".join(["Second", f"Of {name}", *(secrets[f"{name} {part}"] for part in ("access", "secret", "memo"))])
    return f"account,label,access_key,secret_key,memo\n{row}\n"


def change_copy(path: Path, passphrase: str, memo: str) -> None:
    """Give A another memo, as another computer does in its copy of the vault."""
    session = Session(VaultStore.open(path, bytearray(passphrase, "ascii")))
    _, key_set = session.vault.key_set_named("A")
    exchange = exchange_named("bitmart")
    draft = draft_from_members({"memo": memo}, exchange)
    wanted = draft.applied_to(key_set, session, exchange, SystemClock().utc_now())
    session.apply(edit_key_set(key_set, wanted, exchange.slot_rule))
    session.lock()


def places_of_key(window: DrivenWindow, shown: str) -> list[str]:
    """Return where a recovery key lies in the memory, in any form: as it is shown, typed, or put together."""
    window.do("rest")
    groups = shown.split()
    texts = (shown, "-".join(groups), " ".join(groups), "".join(groups))
    return [
        place
        for text in dict.fromkeys(texts)
        for data in (text.encode(), text.encode("utf-16-le"))
        for place in places_of(window.pid, data)
    ]


def test_a_saved_import_and_a_merge_leave_nothing_either(
    window: DrivenWindow, secrets: dict[str, str], tmp_path: Path, lasting: Path
) -> None:
    window.do("create", secrets["passphrase"])
    window.do("add", "A", block(secrets, "A"))
    source = lasting / "source.csv"
    source.write_text(text_of_source(secrets, "B"))
    window.do("save_import", str(source))
    assert counted(window.copies(secrets)) == {}
    vault = window.folder / "Trading.keyvault"
    copy = vault.with_name("Trading (copy).keyvault")
    shutil.copy(vault, copy)
    change_copy(copy, secrets["passphrase"], secrets["memo of a copy"])
    window.do("choose", "A")
    window.do("edit", secrets["typed memo"])
    window.do("lock")
    window.do("unlock", secrets["passphrase"])  # which looks for copies
    window.do("bring_together")
    assert counted(window.copies(secrets)) == {}
    window.do("lock")
    assert counted(window.copies(secrets)) == {}
    window.do("unlock", secrets["passphrase"])
    window.do("choose", "A")
    window.do("reveal")
    assert counted(window.copies(secrets)) == {"A access": 1, "A secret": 1, "memo of a copy": 1}
    window.do("lock")
    assert counted(window.copies(secrets)) == {}


def test_a_recovery_key_is_in_memory_only_while_it_is_shown(
    window: DrivenWindow, secrets: dict[str, str], tmp_path: Path
) -> None:
    window.do("create", secrets["passphrase"])
    told = tmp_path / "told"
    window.do("make_recovery_key", secrets["passphrase"], str(told))
    shown = told.read_text()
    assert len(shown.split()) == 13
    assert places_of_key(window, shown)
    window.do("close_recovery_key")
    assert places_of_key(window, shown) == []
    window.do("lock")
    assert places_of_key(window, shown) == []
    window.do("recover", "-".join(shown.split()))
    assert places_of_key(window, shown) == []
    window.do("lock")
    assert places_of_key(window, shown) == []
    assert counted(window.copies(secrets)) == {}


def test_what_a_dialog_held_at_the_lock_is_kept_sealed(window: DrivenWindow, secrets: dict[str, str]) -> None:
    window.do("create", secrets["passphrase"])
    window.do("add", "A", block(secrets, "A"))
    window.do("choose", "A")
    dialogs = (("rename_action", "label_field"), ("add_account_action", "label_field"))
    for action, field in dialogs:
        window.do("type_in_dialog", action, secrets["typed in a dialog"], field)
        assert "typed in a dialog" in counted(window.copies(secrets))
        window.do("lock")
        assert counted(window.copies(secrets)) == {}
        window.do("unlock", secrets["passphrase"])
        assert counted(window.copies(secrets)) == {}
        window.do("go_on")
        assert "typed in a dialog" in counted(window.copies(secrets))
        window.do("close_dialog")
        assert counted(window.copies(secrets)) == {}


def test_no_session_leaves_more_than_the_one_before(window: DrivenWindow, secrets: dict[str, str]) -> None:
    """Locked in the middle of everything, again and again: while a secret is shown, copied, typed, and signed with."""
    window.do("create", secrets["passphrase"])
    window.do("add", "A", block(secrets, "A"))
    for _ in range(ROUNDS):
        window.do("choose", "A")
        window.do("sign")
        window.do("type_and_leave", secrets["unsaved memo"])
        window.do("lock")
        assert counted(window.copies(secrets)) == {}
        window.do("unlock", secrets["passphrase"])
        window.do("choose", "A")
        window.do("reveal")
        window.do("copy")
        assert "A secret" in counted(window.copies(secrets))
        window.do("lock")
        assert counted(window.copies(secrets)) == {}
        window.do("unlock", secrets["passphrase"])


def vault_of_many(path: Path, passphrase: str, number: int) -> dict[str, str]:
    """Make a vault of *number* key sets; return every value that it seals."""
    sealed: dict[str, str] = {}
    store = VaultStore.create(path, bytearray(passphrase, "ascii"), kdf=FLOOR_KDF)
    now = SystemClock().utc_now()
    key_sets = []
    for at in range(number):
        key_set_id = KeySetId(f"key-set-{at}")
        values = {"access_key": random_secret(40), "secret_key": random_secret(64), "memo": random_secret(12)}
        sealed.update({f"{key_set_id} {part}": value for part, value in values.items()})
        parts = {part: bytearray(value, "ascii") for part, value in values.items()}
        key_sets.append(
            KeySet(
                id=key_set_id,
                label=f"Bot {at}",
                secrets={part: store.sealer.seal(key_set_id, part, value) for part, value in parts.items()},
                hint=values["access_key"][:5] + "…" + values["access_key"][-4:],
                fingerprint=store.sealer.fingerprint(parts["access_key"]),
                created_at=now,
                changed_at=now,
            )
        )
    account = Account(
        id=AccountId("main"),
        label="Main",
        exchange="bitmart",
        environment="bitmart",
        created_at=now,
        key_sets=tuple(key_sets),
    )
    store.save(lambda _: Vault(accounts=(account,)))
    store.close()
    return sealed


def test_an_idle_unlocked_vault_of_200_key_sets_holds_no_value_in_the_open(
    window: DrivenWindow, secrets: dict[str, str], tmp_path: Path
) -> None:
    """Neither the passphrase nor one of 600 values; and the key that opens them all is in no memory that can be read."""
    path = tmp_path / "many.keyvault"
    sealed = vault_of_many(path, secrets["passphrase"], 200)
    window.do("open", str(path))
    window.do("unlock", secrets["passphrase"])
    assert counted(window.copies({**sealed, "passphrase": secrets["passphrase"]})) == {}
    window.do("choose", "Bot 150")
    window.do("reveal")
    shown = {f"key-set-150 {part}" for part in ("access_key", "secret_key", "memo")}
    assert set(counted(window.copies(sealed))) == shown
    window.do("hide")
    assert counted(window.copies(sealed)) == {}

    contents = read(path.read_bytes(), secrets["passphrase"])
    keys = [contents.data_key]
    keys += [hkdf(contents.data_key, b"", f"keyvault/1/{purpose}".encode()) for purpose in ("header", "same", "hedge")]
    keys.append(hkdf(contents.data_key, contents.file_salt, b"keyvault/1/payload"))
    assert [places_of(window.pid, key) for key in keys] == [[]] * len(keys)
    window.do("plant", contents.data_key)
    assert len(places_of(window.pid, contents.data_key)) == 1


PLAIN = ("setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace")  # of one user, but none that may do all


def look_into(pid: int) -> str:
    """Try to open the memory of *pid*, as another program of its user would; return what the system said."""
    looking = [*PLAIN, sys.executable, "-c", f"open('/proc/{pid}/mem', 'rb')"]
    return subprocess.run(looking, capture_output=True, text=True, check=False).stderr


def test_another_program_of_the_same_user_may_not_look(home: Path, tmp_path: Path) -> None:
    """It may look into any other program of that user."""
    with subprocess.Popen([*PLAIN, "sleep", "60"]) as another:
        try:
            assert look_into(another.pid) == ""
        finally:
            another.kill()
    with DrivenWindow(tmp_path / "user", before=PLAIN) as window:
        window.do("rest")
        assert "PermissionError: [Errno 13]" in look_into(window.pid)
