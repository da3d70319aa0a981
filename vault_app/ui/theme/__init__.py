"""The design system: colours (tokens), type (fonts), sizes (metrics), icons, and what dresses Qt's own controls."""

from __future__ import annotations

from vault_app.ui.theme.current import Mode, Theme, apply_theme, change_theme, theme
from vault_app.ui.theme.fonts import font
from vault_app.ui.theme.icons import ICON_NAMES, icon, paint_icon, pixmap, tinted
from vault_app.ui.theme.tokens import Tokens, load_tokens

__all__ = [
    "ICON_NAMES",
    "Mode",
    "Theme",
    "Tokens",
    "apply_theme",
    "change_theme",
    "font",
    "icon",
    "load_tokens",
    "paint_icon",
    "pixmap",
    "theme",
    "tinted",
]
