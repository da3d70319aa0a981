"""The README's pictures show the program as it is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.i18n.translate import build
from tests.readme_pictures import PICTURES, Picture, differences, in_few_colours, take, words_in

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
NAMES = ("workspace", "sign", "test-call", "verify", "simplified-chinese", "traditional-chinese")


@pytest.fixture(params=NAMES)
def kept(request: pytest.FixtureRequest, qapp: object) -> Picture:
    """A picture of the README, as it is in its file."""
    found = Picture.kept(request.param)
    assert found is not None
    return found


def changed(before: Picture, image: QImage | None = None, words: frozenset[str] | None = None) -> list[str]:
    """Return the differences from *before* that another picture or other words make."""
    return differences(
        before, Picture(before.name, before.image if image is None else image, words or before.words, before.fonts)
    )


def painted_over(image: QImage, x: int, y: int, width: int, height: int, colour: str) -> QImage:
    copy = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(copy)
    painter.fillRect(x, y, width, height, QColor(colour))
    painter.end()
    return copy


def moved(image: QImage, x: int, y: int) -> QImage:
    copy = QImage(image.size(), QImage.Format.Format_RGB32)
    copy.fill(image.pixelColor(0, 0))
    painter = QPainter(copy)
    painter.drawImage(x, y, image)
    painter.end()
    return copy


def test_the_pictures_show_the_program_as_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    """When the window changed: python -m tests.readme_pictures."""
    build()
    taken = list(take(tmp_path))
    assert tuple(each.name for each in taken) == NAMES
    found = []
    for each in taken:
        before = Picture.kept(each.name)
        assert before is not None
        found += differences(before, each)
    assert found == []


def test_each_picture_is_in_the_readme_and_said_in_words() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = dict(re.findall(r"!\[([^\]]{40,})\]\(resources/pictures/([\w-]+)\.png\)", readme))
    assert len(shown) == readme.count("![")
    assert sorted(shown.values()) == sorted(NAMES) == sorted(each.stem for each in PICTURES.iterdir())
    assert all(each.stat().st_size < 200_000 for each in PICTURES.iterdir())


def test_what_a_person_would_not_see_is_no_difference(kept: Picture) -> None:
    """Nor is a window that another computer draws softer, or one pixel lower."""
    size = kept.image.size()
    softer = kept.image.convertToFormat(QImage.Format.Format_RGB32).scaled(size * 0.9).scaled(size)
    assert changed(kept) == []
    assert changed(kept, in_few_colours(kept.image.convertToFormat(QImage.Format.Format_RGB32))) == []
    assert changed(kept, softer) == []
    assert changed(kept, moved(kept.image, 0, 1)) == []


def test_what_a_person_would_see_is_a_difference(kept: Picture) -> None:
    """A button more, another colour of the chosen row, everything lower by a line, a word more, one less, another theme."""
    ground = kept.image.pixelColor(0, 0)
    other = "#ffffff" if ground.lightness() < 128 else "#0f1115"
    assert changed(kept, painted_over(kept.image, 1200, 790, 90, 32, "#3450c6"))
    assert changed(kept, painted_over(kept.image, 10, 830, 220, 60, other))
    assert changed(kept, moved(kept.image, 0, 20))
    assert changed(kept, words=kept.words | {"Sell"})
    assert changed(kept, words=kept.words - {min(kept.words)})
    inverted = kept.image.convertToFormat(QImage.Format.Format_RGB32)
    inverted.invertPixels()
    assert changed(kept, inverted)


def test_other_fonts_move_things_about_but_hide_no_large_change(kept: Picture) -> None:
    other = Picture(
        kept.name, moved(kept.image, 2, 2), kept.words | {"retiring", "spare"}, ("DejaVu Sans", "DejaVu Sans Mono")
    )
    assert differences(kept, other) == []
    assert differences(kept, replace(other, words=frozenset({"Welcome"})))
    ground = "#ffffff" if kept.image.pixelColor(0, 0).lightness() < 128 else "#0f1115"
    assert differences(kept, replace(other, image=painted_over(kept.image, 600, 200, 400, 300, ground)))


def test_numbers_times_and_what_is_cut_short_are_no_words() -> None:
    texts = ["5 requests, 0.1 s", "Saved 05:37", "1bd50…878d", "Needs atten…", "已证实 刚刚", "X-BM-SIGN"]
    assert words_in(texts) == {"requests,", "s", "Saved", "Needs", *"已证实刚", "X-BM-SIGN"}
    assert words_in(["one two", "three"]) == words_in(["one", "two three"]), "however it is wrapped"
