"""A key file is made for its user alone, and what cannot be one is refused with the reason."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from vault_app.core.errors import AlreadyExists, KeyFileNotFound, KeyFileRefused, NotSaved
from vault_app.services.key_files import MAX_KEY_FILE, key_file_digest, make_key_file


def test_a_new_one_has_32_random_bytes_for_its_user_alone(tmp_path: Path) -> None:
    one, other = tmp_path / "one.key", tmp_path / "other.key"
    make_key_file(one)
    make_key_file(other)
    assert len(one.read_bytes()) == 32
    assert one.read_bytes() != other.read_bytes()
    assert one.stat().st_mode & 0o777 == 0o600
    assert key_file_digest(one) == hashlib.sha256(one.read_bytes()).digest()
    assert [each.name for each in sorted(tmp_path.iterdir())] == ["one.key", "other.key"]


def test_one_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "one.key"
    path.write_bytes(b"of another vault")
    with pytest.raises(AlreadyExists):
        make_key_file(path)
    assert path.read_bytes() == b"of another vault"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotSaved, match="is not there"):
        make_key_file(tmp_path / "gone" / "one.key")


def test_any_file_will_do_and_its_every_byte_counts(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"x" * 100_000)
    before = key_file_digest(picture)
    picture.write_bytes(b"x" * 99_999 + b"y")
    assert key_file_digest(picture) != before


def test_a_link_leads_to_the_file_behind_it(tmp_path: Path) -> None:
    make_key_file(tmp_path / "one.key")
    (tmp_path / "link").symlink_to(tmp_path / "one.key")
    assert key_file_digest(tmp_path / "link") == key_file_digest(tmp_path / "one.key")


def test_what_cannot_be_a_key_file_is_refused_with_the_reason(tmp_path: Path) -> None:
    empty, large, shared = tmp_path / "empty", tmp_path / "large", tmp_path / "shared" / "one.key"
    empty.write_bytes(b"")
    with large.open("wb") as file:
        file.truncate(MAX_KEY_FILE + 1)
    shared.parent.mkdir()
    shared.write_bytes(b"x" * 32)
    shared.parent.chmod(0o777)
    for path, reason in (
        (empty, "it is empty"),
        (large, "larger than 16 MiB"),
        (tmp_path, "no file"),
        (shared, "others may"),
    ):
        with pytest.raises(KeyFileRefused, match=reason) as refusal:
            key_file_digest(path)
        assert refusal.value.exit_code == 2
    with pytest.raises(KeyFileRefused, match="others may write into"):
        make_key_file(shared.with_name("new.key"))


def test_a_missing_one_is_told_as_missing(tmp_path: Path) -> None:
    for path in (tmp_path / "gone", tmp_path / "gone" / "one.key"):
        with pytest.raises(KeyFileNotFound) as refusal:
            key_file_digest(path)
        assert refusal.value.exit_code == 10
