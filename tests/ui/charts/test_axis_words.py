"""What stands beside the marks of an axis of latencies."""

from __future__ import annotations

import pytest

from vault_app.ui.charts.axis_words import ms_axis_words


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ((0.0, 0.5, 1.0, 1.5, 2.0), ["0.0 ms", "0.5 ms", "1.0 ms", "1.5 ms", "2.0 ms"]),
        ((0.0, 100.0, 200.0), ["0 ms", "100 ms", "200 ms"]),
        ((0.0, 0.25, 0.5), ["0.00 ms", "0.25 ms", "0.50 ms"]),
    ],
)
def test_all_marks_have_as_many_decimals_as_the_most_exact_one_needs(marks: tuple[float, ...], said: list[str]) -> None:
    assert list(map(ms_axis_words(marks), marks)) == said
