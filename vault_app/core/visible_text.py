"""Makes characters visible that would hide, or turn around, what a foreign text says."""

from __future__ import annotations

import re

# Unicode's categories Cc, Cf, Cs, Zl and Zp but line break and tab: a class of its own, since an answer may have megabytes.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_HIDDEN_IN_A_LINE = re.compile(f"[\t\n]|{_HIDDEN.pattern}")


def visible(text: str) -> str:
    """Return *text* for one line, control, bidirectional and half characters as their number in angle brackets."""
    if text.isprintable():  # nearly every text is, and thousands of them are shown at once
        return text
    return _HIDDEN_IN_A_LINE.sub(lambda found: f"⟨{ord(found[0]):04X}⟩", text)


def visible_text(text: str) -> str:
    r"""Return *text* for several lines, the same characters as JSON escapes them, such as `\u202e`; line breaks and tabs stay.

    Source: Unicode Technical Report 36, section 2.2 (bidirectional spoofing).
    """
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
