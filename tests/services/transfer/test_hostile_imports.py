"""Files that were made to do harm, or are none: refused in words, quickly, within bounds, and without a trace of them left."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import sys
import time
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import TracebackType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.transfer.stock import NOW, PASSPHRASE, ids, stocked
from tests.support.lasting_folder import lasting_folder
from tests.vaultfile.samples import forbidden, quick
from vault_app.core.errors import (
    AlteredFile,
    CostlyKdf,
    DamagedFile,
    ImportRefused,
    KdfOutOfBounds,
    NotAVault,
    NothingToImport,
    TooLarge,
    UnreadableFile,
    UnusableFile,
    UsageError,
    VaultError,
    WrongPassphrase,
)
from vault_app.core.import_preview import Relation
from vault_app.core.vault import Vault
from vault_app.services.kdf_cost import physical_memory_kib
from vault_app.services.transfer.encrypted_export import export_vault
from vault_app.services.transfer.importing import read_import, read_pasted, source_kind
from vault_app.services.transfer.plaintext_export import PLAINTEXT_WORD, PlainForm, export_plain_text, prove_consent
from vault_app.services.transfer.sources import MAX_TEXT, SourceKind
from vault_app.services.vault_store import VaultStore
from vault_app.vaultfile.header import MAGIC
from vault_app.vaultfile.kdf import FLOOR_KDF, KIB_PER_GIB

SECRET = "7c6c98544461bbe71db2bca4c6d7fd007c6c98544461bbe71db2bca4c6d7fd00"
ROW = '{"account": "Main", "label": "x", "access_key": "9961a4b5c6d7e8f90123456789abcdef01234567"}'


def refused(
    path: Path, store: VaultStore, kind: type[VaultError] | tuple[type[VaultError], ...], reason: str = ""
) -> str:
    begun = time.perf_counter()
    with pytest.raises(kind, match=reason or None) as failure:
        read_import(path, store, now=NOW, passphrase=bytearray(b"x"), derive=forbidden)
    assert time.perf_counter() - begun < 5
    return str(failure.value)


# What is no ordinary file


@pytest.mark.parametrize(
    "kind", ["pipe", "folder", "link to itself", "nothing", "device", "name with NUL", "below a file"]
)
def test_what_is_no_ordinary_file_is_refused_at_once_and_never_waited_for(
    store: VaultStore, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "source"
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "folder":
            path.mkdir()
        case "link to itself":
            path.symlink_to(path)
        case "device":
            path = Path("/dev/zero")
        case "name with NUL":
            path = tmp_path / "a\0b"
        case "below a file":
            path = store.path / "x"
    refused(path, store, UnreadableFile)
    with pytest.raises(UnreadableFile):
        source_kind(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has such files")
def test_a_file_that_has_another_length_than_the_system_says_is_refused(store: VaultStore) -> None:
    refused(Path("/proc/self/status"), store, UnreadableFile)


def test_a_socket_is_refused(store: VaultStore, tmp_path: Path) -> None:
    path = tmp_path / "socket"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        refused(path, store, UnreadableFile)


def test_more_than_five_mebibytes_are_refused_before_they_are_read(store: VaultStore, tmp_path: Path) -> None:
    path = tmp_path / "big.json"
    path.write_bytes(b" " * (MAX_TEXT + 1))
    refused(path, store, TooLarge)
    with path.open("wb") as file:
        file.truncate(1 << 40)  # sparse: a terabyte that takes no room
    tracemalloc.start()
    refused(path, store, TooLarge)
    assert tracemalloc.get_traced_memory()[1] < 4 * MAX_TEXT
    tracemalloc.stop()
    path.write_bytes(b" " * (MAX_TEXT - len(ROW)) + ROW.encode())
    assert len(read_import(path, store, now=NOW).preview(store.vault).rows) == 1
    with pytest.raises(TooLarge):
        read_pasted("x" * (MAX_TEXT + 1), store, now=NOW)


# What is no text


@pytest.mark.parametrize(
    ("data", "kind", "reason"),
    [
        (b"", NothingToImport, ""),
        (b"\xef\xbb\xbf", NothingToImport, ""),
        (b"\xff\xfe" + ROW.encode("utf-16-le"), ImportRefused, "UTF-16"),
        (b"\xfe\xff" + ROW.encode("utf-16-be"), ImportRefused, "UTF-16"),
        (ROW.encode("utf-16-le"), ImportRefused, "NUL"),
        (ROW.encode() + b"\0", ImportRefused, "NUL"),
        (b'{"access_key": "\xff"}', ImportRefused, "UTF-8"),
        (b'{"access_key": "\xed\xa0\x80"}', ImportRefused, "UTF-8"),
        (b'{"access_key": "\xc0\xaf"}', ImportRefused, "UTF-8"),
        (b"\x89PNG\r\n\x1a\n", (ImportRefused, NothingToImport), ""),
        (b"%PDF-1.7\n%\xe2\xe3", ImportRefused, "UTF-8"),
        (b"PK\x03\x04xx", NothingToImport, ""),
    ],
)
def test_what_is_no_text_in_utf_8_is_refused_with_the_reason(
    store: VaultStore, tmp_path: Path, data: bytes, kind: type[VaultError], reason: str
) -> None:
    path = tmp_path / "source"
    path.write_bytes(data)
    assert "Nothing was saved" in refused(path, store, kind, reason)


def test_a_byte_order_mark_is_passed_over(store: VaultStore, tmp_path: Path) -> None:
    path = tmp_path / "source.json"
    path.write_bytes(b"\xef\xbb\xbf" + ROW.encode())
    assert read_import(path, store, now=NOW).preview(store.vault).counts.added == 1


# Vaults


@pytest.fixture
def vault_file(store: VaultStore, tmp_path: Path) -> Path:
    return export_vault(
        store,
        tmp_path / "out",
        ids(store),
        passphrase=bytearray(PASSPHRASE),
        new_passphrase=bytearray(b"x"),
        kdf=FLOOR_KDF,
        derive=quick,
    ).path


def _with_cost(path: Path, memory_kib: int, passes: int) -> None:
    data = bytearray(path.read_bytes())
    data[84:88] = memory_kib.to_bytes(4, "little")
    data[88:92] = passes.to_bytes(4, "little")
    data[-32:] = hashlib.sha256(data[:-32]).digest()
    path.write_bytes(data)


def test_a_costly_vault_is_not_opened_before_somebody_agreed_whatever_the_passphrase(
    store: VaultStore, vault_file: Path
) -> None:
    if physical_memory_kib() < 2 * KIB_PER_GIB:
        pytest.skip("a computer with less memory refuses such a vault for that reason")
    _with_cost(vault_file, KIB_PER_GIB, 9)
    refused(vault_file, store, CostlyKdf, "costly")
    with pytest.raises(CostlyKdf):
        read_import(vault_file, store, now=NOW, derive=forbidden)
    with pytest.raises(WrongPassphrase):  # agreed: it is tried, and it is the wrong one, for the header was changed
        read_import(vault_file, store, now=NOW, passphrase=bytearray(b"x"), costly_allowed=True, derive=quick)


@pytest.mark.parametrize(
    ("memory_kib", "passes"), [(0, 0), (8, 1), (1 << 31, 3), (FLOOR_KDF.memory_kib, 2_000_000_000)]
)
def test_a_derivation_out_of_bounds_is_never_run(
    store: VaultStore, vault_file: Path, memory_kib: int, passes: int
) -> None:
    _with_cost(vault_file, memory_kib, passes)
    refused(vault_file, store, KdfOutOfBounds, "out of bounds")


def test_a_damaged_vault_is_called_damaged_and_a_forged_one_altered(store: VaultStore, vault_file: Path) -> None:
    whole = vault_file.read_bytes()
    for wrong in (whole[:-1], whole[:200], MAGIC, whole + b"x", whole[:300] + b"\xff" + whole[301:]):
        vault_file.write_bytes(wrong)
        refused(vault_file, store, DamagedFile)
    forged = bytearray(whole[:-32])
    forged[-20] ^= 1
    vault_file.write_bytes(forged + hashlib.sha256(forged).digest())
    with pytest.raises(AlteredFile):
        read_import(vault_file, store, now=NOW, passphrase=bytearray(b"x"), derive=quick)
    assert source_kind(vault_file) is SourceKind.VAULT


def test_a_seal_that_was_swapped_makes_its_row_unusable_and_no_other(store: VaultStore, tmp_path: Path) -> None:
    def swap(vault: Vault) -> Vault:
        (main, lab) = vault.accounts
        (reader, payout) = main.key_sets
        secrets = {**reader.secrets, "memo": payout.secrets["memo"]}
        return replace(vault, accounts=(replace(main, key_sets=(replace(reader, secrets=secrets), payout)), lab))

    store.save(swap)
    source = read_import(store.path, store, now=NOW, passphrase=bytearray(PASSPHRASE), derive=quick)
    rows = source.preview(store.vault).rows
    assert [each.relation for each in rows] == [Relation.UNUSABLE, Relation.SAME_KEY, Relation.SAME_KEY]
    assert "does not open" in rows[0].reason


# Bytes that nobody thought of


@pytest.fixture(scope="module")
def module_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VaultStore]:
    opened = stocked(tmp_path_factory.mktemp("fuzz") / "main.keyvault")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def seeds(module_store: VaultStore) -> list[bytes]:
    """What the program writes itself, to be bent."""
    found = [ROW.encode(), f"API_KEY={SECRET}\nSECRET={SECRET}\nMEMO=x\n".encode(), module_store.path.read_bytes()]
    with lasting_folder() as folder:
        for form in PlainForm:
            consent = prove_consent(module_store, bytearray(PASSPHRASE), PLAINTEXT_WORD)
            done = export_plain_text(module_store, folder / "k", ids(module_store), form, consent, now=NOW)
            found.append(done.path.read_bytes())
    return found


def _bent(data: bytes, cuts: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, put in cuts:
        place = at % (len(data) + 1)
        data = data[:place] + put + data[place + length :]
    return data


_PIECES = st.sampled_from(
    [
        b"",
        b"{",
        b"}",
        b"[",
        b"]",
        b'"',
        b",",
        b":",
        b"\n",
        b"\r",
        b"'",
        b"=",
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
        b"null",
        b"1e999",
        "\u202e".encode(),
        b'"label":"x",',
        b"NaN",
        b"\\ud800",
        b"accounts",
        b"\\",
        b"-1",
        b"\xef\xbb\xbf",
    ]
)


@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    which=st.integers(0, 4),
    cuts=st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 20), _PIECES), min_size=1, max_size=4),
    suffix=st.sampled_from(["", ".csv", ".json", ".keyvault"]),
)
def test_bent_files_are_read_or_refused_and_nothing_else(
    module_store: VaultStore,
    seeds: list[bytes],
    tmp_path: Path,
    which: int,
    cuts: list[tuple[int, int, bytes]],
    suffix: str,
) -> None:
    path = tmp_path / f"bent{suffix}"
    path.write_bytes(_bent(seeds[which], cuts))
    before = module_store.path.read_bytes()
    try:
        source = read_import(path, module_store, now=NOW, passphrase=bytearray(PASSPHRASE), derive=quick)
    except (UsageError, UnusableFile, TooLarge, WrongPassphrase, NotAVault):
        pass
    else:
        source.preview(module_store.vault)
    assert module_store.path.read_bytes() == before


@settings(max_examples=200, deadline=2000)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")))
def test_any_bytes_are_read_or_refused(module_store: VaultStore, data: bytes) -> None:
    try:
        read_pasted(data.decode("utf-8", "surrogateescape"), module_store, now=NOW)
    except VaultError:
        return


# What a failure holds


def _held(failure: BaseException) -> str:
    """Return what the frames and causes of a failure hold, those of this test left out."""
    held = []
    trace: TracebackType | None = failure.__traceback__
    while trace is not None:
        if "test_hostile_imports" not in trace.tb_frame.f_code.co_filename:
            held.append(repr(trace.tb_frame.f_locals))
        trace = trace.tb_next
    for cause in (failure.__cause__, failure.__context__):
        if cause is not None:
            held += [repr(cause), repr(vars(cause)), _held(cause)]
    return " ".join([*held, repr(failure), str(failure)])


@pytest.mark.parametrize(
    "text",
    [
        f'{{"secret_key": "{SECRET}"',
        f'{{"secret_key": "{SECRET}", "secret_key": ""}}',
        f'{{"secret_key": "{SECRET}", "x": 1}}',
        f'{{"secret_key": "{SECRET}", "{SECRET}": ""}}',
        f'{{"format": "{SECRET}"}}',
        f"A_KEY=1\nA_KEY=2\nA_SECRET={SECRET}\n",
        f'"account","secret_key"\n"a","{SECRET}","x"\n',
        f'"account","secret_key"\n"a","{SECRET}"x\n',
    ],
)
def test_a_failure_holds_nothing_of_what_was_read(store: VaultStore, tmp_path: Path, text: str) -> None:
    path = tmp_path / "source"
    path.write_text(text)
    with pytest.raises((ImportRefused, UsageError)) as failure:
        read_import(path, store, now=NOW)
    assert SECRET not in _held(failure.value)


def test_the_search_of_a_failure_finds_a_planted_secret(store: VaultStore) -> None:
    def fail() -> None:
        text = json.dumps({"secret_key": SECRET})
        namespace: dict[str, object] = {"text": text}
        exec(compile("def go(text):\n    return 1 / 0\ngo(text)", "planted.py", "exec"), namespace)

    with pytest.raises(ZeroDivisionError) as failure:
        fail()
    assert SECRET in _held(failure.value)


def test_bidirectional_and_invisible_characters_cannot_hide_in_a_name(store: VaultStore) -> None:
    rows = [
        {"account": "Main", "label": label, "access_key": "9"}
        for label in ("a\u202eb", "a\u200bb", "a\u2066b", "\ufeffa")
    ]
    for row in read_pasted(json.dumps(rows), store, now=NOW).preview(store.vault).rows:
        assert (row.relation, "cannot be seen" in row.reason) == (Relation.UNUSABLE, True)
