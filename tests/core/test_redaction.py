"""What is logged, kept or reported holds no key, memo or signature."""

from __future__ import annotations

import pytest

from vault_app.core.redaction import redacted_headers, redacted_text

KEY = "80618e45710812162b04892c7ee5ead4a3cc3e56"


def test_headers_that_hold_a_key_or_a_signature_are_emptied() -> None:
    headers = {
        "X-BM-KEY": KEY,
        "X-BM-SIGN": "ab",
        "X-BM-TIMESTAMP": "1589793796145",
        "Content-Type": "application/json",
    }
    assert redacted_headers(headers) == {**headers, "X-BM-KEY": "…", "X-BM-SIGN": "…"}


@pytest.mark.parametrize(
    "text",
    [
        f"key {KEY} failed",
        f'{{"memo": "my memo", "k":"{KEY}"}}',
        r'{"memo": "a \"quoted\" my memo"}',
        f"{{'memo': 'my memo', 'k': '{KEY}'}}",
        r"{'passphrase': 'it\'s seven-herons'}",
        "passphrase=seven-herons",
        "X-BM-SIGN: abc",
    ],
)
def test_a_line_for_the_log_loses_what_looks_secret(text: str) -> None:
    redacted = redacted_text(text)
    assert KEY not in redacted
    assert "my memo" not in redacted
    assert "seven-herons" not in redacted
    assert "abc" not in redacted


def test_ordinary_words_stay() -> None:
    assert redacted_text("open orders of BTC_USDT, HTTP 200 in 312 ms") == "open orders of BTC_USDT, HTTP 200 in 312 ms"
