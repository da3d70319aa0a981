"""The type scale: from a role's name to a font that follows the system's text size."""

from __future__ import annotations

import sys
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

SANS: Final = ("Inter", "SF Pro Text", "Segoe UI Variable Text", "Segoe UI", "Noto Sans", "DejaVu Sans")
MONO: Final = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Consolas", "DejaVu Sans Mono")
# Many Han characters are drawn in one way on the mainland and in another in Hong Kong, so each has fonts of its own.
_HAN_SC: Final = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC")
_HAN_HK: Final = ("PingFang HK", "Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "Microsoft JhengHei UI")
_HAN_TC: Final = ("PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC")
_HAN: Final = {
    "zh_CN": (*_HAN_SC, "WenQuanYi Micro Hei", *_HAN_HK, *_HAN_TC),
    "zh_HK": (*_HAN_HK, *_HAN_TC, *_HAN_SC, "WenQuanYi Micro Hei"),
}
_MONO_HAN: Final = {
    "zh_CN": ("Noto Sans Mono CJK SC", "Noto Sans Mono CJK HK"),
    "zh_HK": ("Noto Sans Mono CJK HK", "Noto Sans Mono CJK TC", "Noto Sans Mono CJK SC"),
}
_OTHERWISE: Final = "zh_CN"


class _Forms:
    """Of which language Han characters take their forms."""

    language = _OTHERWISE


# Points at 96 dpi, and the weight a role has unless its place asks for another.
SCALE: Final[dict[str, tuple[float, int]]] = {
    "display": (22, 600),
    "number": (17, 600),
    "title": (14, 600),
    "subtitle": (11, 400),
    "section": (11, 600),
    "body": (10, 400),
    "small": (9, 400),
    "caption": (8.5, 400),
    "mono": (9.5, 400),
    "mono_small": (8.5, 400),
    "mono_title": (14, 400),
}
_MONO_ROLES: Final = frozenset({"mono", "mono_small", "mono_title"})
_SYSTEM_POINT_PROPERTY: Final = "vaultAppSystemPointSize"


def remember_system_size(app: QApplication) -> None:
    """Note the text size that the desktop asked for, before our own font replaces it."""
    if app.property(_SYSTEM_POINT_PROPERTY) is None:
        app.setProperty(_SYSTEM_POINT_PROPERTY, app.font().pointSizeF())


def text_scale() -> float:
    """Return by what the sizes of the design are multiplied; 1 or more."""
    on_mac = sys.platform == "darwin"
    app = QApplication.instance()
    size = app.property(_SYSTEM_POINT_PROPERTY) if app is not None else None
    wanted = float(size) / (13.0 if on_mac else 10.0) if size else 1.0
    return max(1.0, wanted) * (1.3 if on_mac else 1.0)


def font(role: str, weight: int | None = None) -> QFont:
    """Return the font of *role*, with *weight* (400, 500, 600, 700) instead of the role's own if given.

    Raises:
        KeyError: The type scale has no such role.
    """
    points, own_weight = SCALE[role]
    return QFont(_font(points * text_scale(), weight or own_weight, role in _MONO_ROLES, _Forms.language))


def use_forms_of(language: str) -> None:
    """Draw Han characters from now on as readers of *language* know them; every font made before keeps its own."""
    _Forms.language = language if language in _HAN else _OTHERWISE


def families(*, mono: bool = False) -> list[str]:
    """Return the fonts that are wanted for a text, best first."""
    han = _HAN[_Forms.language]
    return [*MONO, *_MONO_HAN[_Forms.language], *han] if mono else [*SANS, *han]


@lru_cache(maxsize=128)
def _font(points: float, weight: int, mono: bool, _language: str) -> QFont:
    made = QFont()
    made.setFamilies(families(mono=mono))
    made.setStyleHint(QFont.StyleHint.Monospace if mono else QFont.StyleHint.SansSerif)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight(weight))
    # Tabular numbers keep columns still; ligatures would merge characters of a key that one must be able to tell apart.
    if mono:
        made.setFeature(QFont.Tag("calt"), 0)
        made.setFeature(QFont.Tag("liga"), 0)
    else:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
