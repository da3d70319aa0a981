"""Takes the README's pictures of the running program: `python -m tests.readme_pictures`.

Only what looks different is written anew; `--all` writes everything, and `--check` nothing. What is in the pictures is the practice vault, whose
keys open nothing. Beside its pixels each picture keeps the words that are painted in it, and the fonts they are painted in.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["TZ"] = "UTC"

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QImage, qRgb
from PySide6.QtWidgets import QApplication

from tests.i18n.translate import build
from tests.support.painted import painted
from tests.support.window import WindowDriver, at_rest, scrolled_to_top, spin
from vault_app.ui.pages.test_call import TestCallPage
from vault_app.ui.theme import font

PICTURES = Path(__file__).parents[1] / "resources" / "pictures"
SIZE = (1440, 900)
_WORDS, _FONTS = "Words", "Fonts"  # names of texts in the PNG
_CELL = 30  # pixels of a picture that are one of its small copy
_FAR, _FAR_OF_OTHER_FONTS = 22, 60  # of 255, between the mean colours of two cells
_WORDS_OF_OTHER_FONTS, _CELLS_OF_OTHER_FONTS = 10, 20
_COLOURS = 256
_VARYING = re.compile(r"\S*(?:\d|…)\S*")  # numbers, times, keys, and what is cut short
# Whether a busy computer takes its own clock for off, and whether the window of a rate limit has passed by then.
_CHANCE = frozenset(
    {
        *("was", "ahead.", "behind.", "s", "agreed", "with", "exchange's."),
        *("快", "慢", "秒", "与", "與", "一", "致"),
        *("exchange’s", "“Remaining”", "header", "counts", "calls", "used", "window", "has", "passed"),
    }
)
_HAN = re.compile(r"([\u3000-\u9fff\uff00-\uffef])")


@dataclass(frozen=True)
class Picture:
    """One picture, as it is in a file or was just taken.

    Attributes:
        words: Every one that is painted above the status bar, but those that differ each time.
        fonts: Families that they are painted in.
    """

    name: str
    image: QImage
    words: frozenset[str]
    fonts: tuple[str, ...]

    @property
    def file(self) -> Path:
        return PICTURES / f"{self.name}.png"

    @classmethod
    def of(cls, name: str, driver: WindowDriver, *, soon: bool = False) -> Picture:
        """Take a picture of what the window shows when nothing in it moves any more, or *soon*."""
        pixels = driver.window.grab() if soon else at_rest(driver.window)
        image = pixels.toImage().convertToFormat(QImage.Format.Format_RGB32)
        families = tuple(QFontInfo(font(role)).family() for role in ("body", "mono"))
        everywhere, at_the_foot = (
            Counter(each.text for each in painted(widget)) for widget in (driver.window, driver.find("status_bar"))
        )
        return cls(name, image, words_in([*(everywhere - at_the_foot)]), families)

    @classmethod
    def kept(cls, name: str) -> Picture | None:
        """Return the one in the README; None when there is none."""
        image = QImage(str(PICTURES / f"{name}.png"))
        if image.isNull():
            return None
        words, fonts = (json.loads(image.text(key) or "[]") for key in (_WORDS, _FONTS))
        return cls(name, image, frozenset(words), tuple(fonts))

    def write(self) -> None:
        """Write it, small."""
        PICTURES.mkdir(exist_ok=True)
        image = in_few_colours(self.image)
        image.setText(_WORDS, json.dumps(sorted(self.words)))
        image.setText(_FONTS, json.dumps(self.fonts))
        assert image.save(str(self.file), quality=0)  # as small as it gets; nothing is lost


def words_in(texts: list[str]) -> frozenset[str]:
    """Return the words of *texts*, each Chinese character one, however they were wrapped into lines."""
    words = (word for text in texts for word in _HAN.sub(r" \1 ", text).split())
    return frozenset(word for word in words if not _VARYING.fullmatch(word))


def differences(before: Picture, now: Picture) -> list[str]:
    """Return in what two pictures differ, as far as a person would see it.

    Letters that another computer draws a little differently are no difference, nor are numbers, times and keys. Where it
    has other fonts, lines and what is beside them move: there only what is large counts, and more than a few words.
    """
    found = []
    same_fonts = before.fonts == now.fonts
    gone, new = (sorted(these - those - _CHANCE) for these, those in permutations((before.words, now.words)))
    if len(gone) + len(new) > (0 if same_fonts else _WORDS_OF_OTHER_FONTS):
        found.append(f"{now.name}: words that are gone: {gone}; that are new: {new}")
    if before.image.size() != now.image.size():
        return [*found, f"{now.name}: the size"]
    places = differing_cells(before.image, now.image, _FAR if same_fonts else _FAR_OF_OTHER_FONTS)
    if len(places) > (0 if same_fonts else _CELLS_OF_OTHER_FONTS):
        found.append(f"{now.name}: the look at {places[:8]}{' and more' if len(places) > 8 else ''}")
    return found


def differing_cells(before: QImage, now: QImage, tolerance: int) -> list[tuple[int, int]]:
    """Return where (in pixels) the mean colour of a small square differs by more than *tolerance* of 255.

    The status bar is left out: how much stands there is a matter of the clock.
    """
    small, other = _small(before), _small(now)
    return [
        (x * _CELL, y * _CELL)
        for y in range(small.height() - 1)
        for x in range(small.width())
        if _distance(small.pixel(x, y), other.pixel(x, y)) > tolerance
    ]


def _small(image: QImage) -> QImage:
    size = QSize(image.width() // _CELL, image.height() // _CELL)
    scaled = image.convertToFormat(QImage.Format.Format_RGB32).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return scaled.convertToFormat(QImage.Format.Format_RGB32)


def _distance(one: int, other: int) -> int:
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def in_few_colours(image: QImage) -> QImage:
    """Return *image* in the colours that are most frequent in it: a window has few, and the rest is the edges of letters."""
    pixels = array("I", bytes(image.constBits()))
    frequent = Counter(pixels).most_common()
    chosen = [colour for colour, _ in frequent[: _COLOURS // 2]]
    # Of the rest, one for each part of the colour space, so that what is rare but bright keeps its colour.
    parts = Counter[int]()
    for colour, number in frequent[_COLOURS // 2 :]:
        parts[colour & 0xE0E0E0] += number
    for part, _ in parts.most_common(_COLOURS - len(chosen)):
        chosen.append(next(colour for colour, _ in frequent[_COLOURS // 2 :] if colour & 0xE0E0E0 == part))
    table = [qRgb(colour >> 16 & 255, colour >> 8 & 255, colour & 255) for colour in chosen]
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def take(home: Path) -> Iterator[Picture]:
    """Drive the program, and take every picture on the way."""
    driver = WindowDriver.start(home, size=SIZE)
    driver.dress("light")
    driver.click("practice_button")
    driver.wait_until(lambda: driver.window.workspace.selected is not None, "the practice vault", 60)
    driver.wait_until(lambda: driver.is_visible("details_page"), "the first key set", 60)
    yield _shot(driver, "workspace")
    driver.open_page("sign")
    yield _shot(driver, "sign")
    driver.dress("dark")
    driver.open_page("call")
    page = driver.find("call_page")
    assert isinstance(page, TestCallPage)
    page.show_endpoint("account-wallet")
    driver.click("send_button")
    driver.wait_until(lambda: driver.is_visible("verdict_card"), "the answer", 60)
    driver.settle()
    yield _shot(driver, "test-call", soon=True)  # while its call counts against the rate limit
    driver.dress("light")
    driver.trigger("verify_now_action")
    driver.wait_until(lambda: _is_verified(driver), "the report", 60)
    driver.settle()
    yield _shot(driver, "verify")
    _speak(driver, "zh_CN")
    yield _shot(driver, "simplified-chinese")
    driver.dress("dark")
    driver.click("attention_row")
    _speak(driver, "zh_HK")
    yield _shot(driver, "traditional-chinese")
    driver.close()


def _is_verified(driver: WindowDriver) -> bool:
    chosen = driver.window.workspace.selected
    return chosen is not None and chosen[1].last_report is not None


def _speak(driver: WindowDriver, language: str) -> None:
    driver.speak(language)
    spin(300)


def _shot(driver: WindowDriver, name: str, *, soon: bool = False) -> Picture:
    driver.window.parts.unlocked_page().toast.hide()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    scrolled_to_top(driver.window)
    spin(200)
    return Picture.of(name, driver, soon=soon)


def main(arguments: list[str]) -> int:
    """Take them all, and write those that a person would tell from the ones that are there."""
    parser = argparse.ArgumentParser(prog="python -m tests.readme_pictures")
    parser.add_argument("--all", action="store_true", help="write everything anew")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail when something looks different")
    chosen = parser.parse_args(arguments)
    build()
    failed = 0
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"):
            os.environ[name] = home
        for picture in take(Path(home)):
            kept = Picture.kept(picture.name)
            found = ["new"] if kept is None else differences(kept, picture)
            if chosen.check:
                failed += bool(found)
            elif chosen.all or found:
                picture.write()
            sys.stdout.write(f"{picture.name}: {'; '.join(found) or 'as it was'}\n")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
