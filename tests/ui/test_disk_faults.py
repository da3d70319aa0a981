"""What the window says of a disk that fails: never saved when it is not, and not safe when it may not be."""

from __future__ import annotations

import os

import pytest

from tests.support.disk_faults import failing
from tests.support.window import WindowDriver
from vault_app.core.key_set import Status

pytestmark = pytest.mark.system


def test_a_save_whose_folder_could_not_be_synced_is_called_saved_and_not_yet_safe(desk: WindowDriver) -> None:
    desk.choose("Reader")
    desk.trigger(f"status_{Status.RETIRING}_action")  # the first backup of all asks for a sync of its own
    desk.wait_until(lambda: desk.text_of("saved_label").startswith("Saved "), "the save before")
    with failing(os.getpid(), "fsync:error=EIO", at=desk.folder):
        desk.trigger(f"status_{Status.SPARE}_action")
        desk.wait_until(lambda: desk.text_of("saved_label").startswith("Saved, not"), "the doubt")
    assert desk.text_of("saved_label") == "Saved, not yet safe on disk"
    desk.trigger(f"status_{Status.LIVE}_action")
    desk.wait_until(
        lambda: desk.text_of("saved_label").startswith("Saved ") and "safe" not in desk.text_of("saved_label")
    )


@pytest.mark.parametrize(
    ("injection", "words"),
    [
        ("rename:error=EIO", "Not saved: the disk reported a fault."),
        ("fsync:error=ENOSPC", "Not saved: the disk is full."),
        ("link:error=EIO", "Not saved: the disk reported a fault."),
    ],
)
def test_a_save_that_the_disk_refuses_is_told_and_can_be_tried_again(
    desk: WindowDriver, injection: str, words: str
) -> None:
    desk.choose("Reader")
    with failing(os.getpid(), injection):
        desk.trigger(f"status_{Status.SPARE}_action")
        desk.wait_until(lambda: desk.is_visible("save_notice"), "the notice")
    assert desk.notice.startswith(words)
    assert desk.text_of("saved_label") == "Not saved"
    desk.click("save_again_button")
    desk.wait_until(lambda: desk.text_of("saved_label").startswith("Saved "), "the save")
