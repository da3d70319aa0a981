"""The theme in use, the one object that every painted thing asks for its colours."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication, QStyleFactory

from vault_app.ui.theme.fonts import font, remember_system_size
from vault_app.ui.theme.palette import build_palette
from vault_app.ui.theme.stylesheet import build_stylesheet
from vault_app.ui.theme.tokens import TOKEN_NAMES, Tokens, load_tokens

if TYPE_CHECKING:  # nobody changes the look before the window is there
    from vault_app.ui.theme.redress import Redressing

Mode = Literal["light", "dark", "system"]


class Theme(QObject):
    """Colours and fonts in use; `changed` tells that all of them may be others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode: Mode = "light"
        self._tokens = load_tokens("light")
        self._colors = _colors_of(self._tokens)
        self._follows_system = False
        self._dressed: tuple[str, bool] | None = None
        self._high_contrast = False
        self._redressing: Redressing | None = None
        self.reduced_motion = False

    @property
    def mode(self) -> Mode:
        """What the user chose; "system" follows the desktop."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        return self._tokens

    @property
    def is_dark(self) -> bool:
        return self._tokens.name == "dark"

    def color(self, name: str) -> QColor:
        """Return the colour called *name*.

        Raises:
            KeyError: The design has no such colour.
        """
        # A copy: a QColor is mutable, and who makes one transparent must not bleach the theme.
        return QColor(self._colors[name])

    def font(self, role: str, weight: int | None = None) -> QFont:
        return font(role, weight)

    @property
    def is_changing(self) -> bool:
        """Whether some widgets do not wear the colours in use yet."""
        return self._redressing is not None and self._redressing.is_busy

    def set_mode(self, app: QApplication, mode: Mode, *, in_turns: bool = False) -> None:
        """Dress *app* in the theme that *mode* asks for, at once or in the turns that follow."""
        self._mode = mode
        if not self._follows_system:
            app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
            self._follows_system = True
            remember_system_size(app)
            fusion = QStyleFactory.create("Fusion")
            if fusion is not None:
                app.setStyle(fusion)
            app.setFont(font("body"))
            self._follow_contrast(app)
        self._dress(app, in_turns=in_turns)

    def _follow_contrast(self, app: QApplication) -> None:
        hints = app.styleHints()
        if not hasattr(hints, "accessibility"):  # Qt before 6.10 asks no desktop
            return
        asked = hints.accessibility()
        asked.contrastPreferenceChanged.connect(
            lambda wanted: self.set_contrast(app, high=_is_high(wanted), in_turns=True)
        )
        self._high_contrast = _is_high(asked.contrastPreference())

    def set_contrast(self, app: QApplication, *, high: bool, in_turns: bool = False) -> None:
        """Dress *app* in colours of more contrast, or in the usual ones."""
        self._high_contrast = high
        self._dress(app, in_turns=in_turns)

    def _dress(self, app: QApplication, *, in_turns: bool) -> None:
        dark = self._mode == "dark"
        if self._mode == "system":
            dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        name = "dark" if dark else "light"
        if self._dressed == (name, self._high_contrast):
            return
        self._dressed = (name, self._high_contrast)
        if in_turns or self.is_changing:
            from vault_app.ui.theme.redress import Redressing

            if self._redressing is None:
                self._redressing = Redressing(app, lambda: self._change(app), self.changed.emit)
            self._redressing.begin()
        else:
            self._change(app)
            self.changed.emit()

    def _change(self, app: QApplication) -> None:
        """Take the colours that are wanted now."""
        if self._dressed is None:
            return
        name, high_contrast = self._dressed
        self._tokens = load_tokens(name)
        if high_contrast:
            from vault_app.ui.theme.high_contrast import heightened

            self._tokens = heightened(self._tokens)
        self._colors = _colors_of(self._tokens)
        # WORKAROUND(Qt 6.11): in the place of another sheet it would be applied to each widget once for each of its
        # parents; taken off before, and put on anew, it is applied once.
        app.setStyleSheet("")
        app.setPalette(build_palette(self.color))
        app.setStyleSheet(build_stylesheet(self._tokens))

    def _on_color_scheme_changed(self) -> None:
        app = QApplication.instance()
        if self._mode == "system" and isinstance(app, QApplication):
            self._dress(app, in_turns=True)


def _is_high(wanted: object) -> bool:
    return getattr(wanted, "name", "") == "HighContrast"


def parse_color(text: str) -> QColor:
    """Return the colour written `#RRGGBB` or `#RRGGBBAA`; Qt itself would read the latter as `#AARRGGBB`."""
    digits = text.removeprefix("#")
    parts = [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]
    return QColor(*parts)


def _colors_of(tokens: Tokens) -> dict[str, QColor]:
    return {name: parse_color(getattr(tokens, name)) for name in TOKEN_NAMES}


@cache
def theme() -> Theme:
    """Return the theme in use; before `apply_theme` it is the light one."""
    return Theme()


def apply_theme(app: QApplication, mode: Mode) -> None:
    """Dress *app* in light, in dark, or in what the desktop asks for, now and whenever the desktop changes its mind."""
    theme().set_mode(app, mode)


def change_theme(app: QApplication, mode: Mode) -> None:
    """Do the same in turns, for a window that is in use: it keeps its picture until all that is in sight is dressed."""
    theme().set_mode(app, mode, in_turns=True)
