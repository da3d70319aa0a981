"""What is foreign shows its tricks, whatever it is shown in."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from vault_app.core.visible_text import visible, visible_text

HIDDEN = [
    each for each in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(each) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
]


def test_every_character_that_hides_or_turns_is_shown_as_its_number() -> None:
    assert "\u061c" in HIDDEN, "it turns letters around as \u202e does"
    for each in HIDDEN:
        assert visible(f"a{each}b") == f"a⟨{ord(each):04X}⟩b"
        expected = f"a{each}b" if each in "\n\t" else f"a\\u{ord(each):04x}b"
        assert visible_text(f"a{each}b") == expected


@pytest.mark.parametrize(
    "text", ["", "plain", "Größe İı 机器人 “…” – ⟨⟩", "עברית العربية", "👍🏽 é e\u0301", "a\u00a0b\u3000c"]
)
def test_letters_of_every_script_stay(text: str) -> None:
    assert visible(text) == text
    assert visible_text(text) == text


def test_foreign_text_cannot_turn_or_hide_letters() -> None:
    assert visible_text("a\u202eb\x00c\u200bd\ne\t") == "a\\u202eb\\u0000c\\u200bd\ne\t"
    assert visible("a\u202eb\nc") == "a⟨202E⟩b⟨000A⟩c"
