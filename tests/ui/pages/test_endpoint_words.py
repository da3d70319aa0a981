"""What is said of an endpoint is said as a person would, for one call as for many."""

from __future__ import annotations

import pytest

from tests.i18n.translate import build
from tests.support.window import app
from vault_app.exchanges.catalogue import RateLimit
from vault_app.ui.languages import ENGLISH, speak
from vault_app.ui.pages.endpoint_words import rate_words


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (RateLimit(1, 3, "uid"), "1 call in 3 s for each account"),
        (RateLimit(12, 2, "key"), "12 calls in 2 s for each key"),
        (RateLimit(1, 2, "ip"), "1 call in 2 s from one address"),
        (RateLimit(1, 5, ""), "1 call in 5 s"),
    ],
)
def test_one_call_is_a_call_and_more_are_calls(limit: RateLimit, said: str) -> None:
    assert rate_words(limit) == said


@pytest.mark.parametrize(
    ("language", "said"), [("zh_CN", "每个账户 3 秒内 1 次调用"), ("zh_HK", "每個帳戶 3 秒內 1 次呼叫")]
)
def test_a_rate_limit_is_said_in_chinese(language: str, said: str) -> None:
    build()
    speak(app(), language)
    try:
        assert rate_words(RateLimit(1, 3, "uid")) == said
    finally:
        speak(app(), ENGLISH)
