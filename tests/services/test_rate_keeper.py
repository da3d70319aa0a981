"""Calls leave as fast as the documented limits allow, and not faster."""

from __future__ import annotations

from vault_app.exchanges.catalogue import RateLimit
from vault_app.services.rate_keeper import RateKeeper


class Watch:
    """A clock that a test winds on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def waits(keeper: RateKeeper, limit: RateLimit | None, **whose: str) -> float:
    return keeper.wait_s("wallet", limit, **{"account": "A", "key_set": "K", **whose})


def note(keeper: RateKeeper, limit: RateLimit | None, **whose: str) -> None:
    keeper.note("wallet", limit, **{"account": "A", "key_set": "K", **whose})


def test_the_call_above_the_limit_waits_until_the_oldest_answer_is_a_window_old() -> None:
    watch, limit = Watch(), RateLimit(2, 10, "key")
    keeper = RateKeeper(watch)
    note(keeper, limit)
    watch.now += 4
    assert waits(keeper, limit) == 0
    note(keeper, limit)
    assert 6 <= waits(keeper, limit) < 6.1
    watch.now += 6.1
    assert waits(keeper, limit) == 0


def test_no_window_ever_holds_more_calls_than_allowed_however_they_come() -> None:
    watch, limit = Watch(), RateLimit(3, 2, "key")
    keeper = RateKeeper(watch)
    left: list[float] = []
    for number in range(60):
        watch.now += waits(keeper, limit) + (number % 5) * 0.1
        left.append(watch.now)
        watch.now += 0.3  # until its answer
        note(keeper, limit)
    assert all(later - earlier >= 2 for earlier, later in zip(left, left[3:], strict=False))


def test_whose_calls_are_counted_together_depends_on_the_limit() -> None:
    for per, shared in {"ip": ("other", "other"), "uid": ("A", "other"), "key": ("other", "K")}.items():
        limit = RateLimit(1, 5, per)
        keeper = RateKeeper(Watch())
        note(keeper, limit)
        account, key_set = shared
        assert waits(keeper, limit, account=account, key_set=key_set) > 0
        if per != "ip":
            assert waits(keeper, limit, account="B", key_set="L") == 0


def test_an_endpoint_without_a_documented_limit_never_waits() -> None:
    keeper = RateKeeper(Watch())
    for _ in range(100):
        note(keeper, None)
    assert waits(keeper, None) == 0
