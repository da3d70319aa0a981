"""What is worth mending about an open vault: found without its passphrase, measured where seconds are named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.storage_child import created, places_in
from vault_app.services.vault_care import care_for
from vault_app.vaultfile.header import Header, SlotKind
from vault_app.vaultfile.kdf import DEFAULT_KDF, FLOOR_KDF, KIB_PER_GIB, KdfParams


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "main.keyvault"
    created(path).close()
    return path


def header_of(*params: KdfParams, kind: SlotKind = SlotKind.PASSPHRASE) -> Header:
    from vault_app.vaultfile.header import Slot

    return Header(1, bytes(16), tuple(Slot(kind, each, bytes(32)) for each in params))


def never(_params: KdfParams) -> float:
    raise AssertionError("nothing is to be measured")


def test_a_vault_in_order_needs_nothing_and_measures_nothing(path: Path) -> None:
    care = care_for(path, header_of(DEFAULT_KDF), places=places_in(path.parent), measure=never)
    assert (care.loose, care.shared, care.weak) == ((), None, None)


def test_a_cheaper_derivation_is_told_with_the_seconds_of_both(path: Path) -> None:
    care = care_for(path, header_of(DEFAULT_KDF, FLOOR_KDF), places=places_in(path.parent), measure=lambda _: 0.6)
    assert care.weak is not None
    assert (care.weak.now, care.weak.usual, care.weak.seconds_usual) == (FLOOR_KDF, DEFAULT_KDF, 0.6)
    assert care.weak.seconds_now == pytest.approx(0.6 * 38 / 768)


@pytest.mark.parametrize("params", [replace(DEFAULT_KDF, passes=2), replace(DEFAULT_KDF, memory_kib=255 * 1024)])
def test_less_memory_or_fewer_passes_each_count(path: Path, params: KdfParams) -> None:
    assert care_for(path, header_of(params), places=places_in(path.parent), measure=lambda _: 1.0).weak is not None


def test_a_recovery_key_is_never_too_cheap_to_guess(path: Path) -> None:
    header = header_of(FLOOR_KDF, kind=SlotKind.RECOVERY_KEY)
    assert care_for(path, header, places=places_in(path.parent), measure=never).weak is None


def test_what_this_computer_could_not_open_any_more_is_not_offered(path: Path) -> None:
    huge = KdfParams(4 * KIB_PER_GIB * 1024, 3, 4)
    assert care_for(path, header_of(DEFAULT_KDF), places=places_in(path.parent), usual=huge, measure=never).weak is None
