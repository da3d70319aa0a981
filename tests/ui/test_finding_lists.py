"""The page of findings lists each kind in each order, and leaves out what a kind is not about."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.values import account, key_set, vault
from vault_app.core.findings import Finding, Severity
from vault_app.core.key_set_order import natural
from vault_app.ui.attention.finding_lists import (
    ACCEPTED,
    ALL,
    BY_KEY_SET,
    BY_KIND,
    BY_SEVERITY,
    FindingLists,
    finding_lists,
)

TEN, TWO, SPARE = key_set("Bot 10"), key_set("Bot 2"), key_set("Spare", accepted_findings={"old": "it is watched"})
FOUND = (
    Finding("unbound", TEN.id, Severity.RISK, "Unbound", ""),
    Finding("refused", TEN.id, Severity.WARNING, "Refused", ""),
    Finding("ended", TWO.id, Severity.WARNING, "Ended", ""),
    Finding("old", TEN.id, Severity.HINT, "Old", ""),
    Finding("old", TWO.id, Severity.HINT, "Old", ""),
)


@pytest.fixture
def lists(qapp: QApplication) -> FindingLists:
    kept = Finding("old", SPARE.id, Severity.HINT, "Old", "")
    return finding_lists(vault(account("Main", TEN, TWO, SPARE)), FOUND, (kept,), natural)


def shown(lists: FindingLists, kind: str, order: str) -> dict[str, list[tuple[str, str]]]:
    return {
        name: [(each.whose, each.finding.title) for each in section]
        for name, section in lists.of(kind, order).items()
        if section
    }


def test_the_most_pressing_comes_first(lists: FindingLists) -> None:
    assert shown(lists, ALL, BY_SEVERITY) == {
        "pressing": [("Main / Bot 10", "Unbound"), ("Main / Bot 10", "Refused"), ("Main / Bot 2", "Ended")],
        "hints": [("Main / Bot 10", "Old"), ("Main / Bot 2", "Old")],
        "accepted": [("Main / Spare", "Old")],
    }


def test_by_key_set_the_names_are_in_order_and_within_one_the_most_pressing_comes_first(lists: FindingLists) -> None:
    assert shown(lists, ALL, BY_KEY_SET)["pressing"] == [
        ("Main / Bot 2", "Ended"),
        ("Main / Bot 10", "Unbound"),
        ("Main / Bot 10", "Refused"),
    ]


def test_by_kind_the_titles_of_one_severity_are_in_order(lists: FindingLists) -> None:
    assert [title for _, title in shown(lists, ALL, BY_KIND)["pressing"]] == ["Unbound", "Ended", "Refused"]


@pytest.mark.parametrize("order", [BY_SEVERITY, BY_KEY_SET, BY_KIND])
@pytest.mark.parametrize(
    ("kind", "section", "count"),
    [(Severity.RISK, "pressing", 1), (Severity.WARNING, "pressing", 2), (Severity.HINT, "hints", 2)],
)
def test_a_kind_leaves_out_the_others(
    lists: FindingLists, kind: Severity, section: str, count: int, order: str
) -> None:
    sections = shown(lists, kind, order)
    assert {name: len(rows) for name, rows in sections.items()} == {section: count}
    assert lists.counts[kind] == count


def test_what_is_accepted_is_counted_by_itself_and_has_its_reason(lists: FindingLists) -> None:
    (kept,) = lists.of(ACCEPTED, BY_SEVERITY)["accepted"]
    assert kept.reason == "it is watched"
    assert (lists.counts[ALL], lists.counts[ACCEPTED]) == (5, 1)
