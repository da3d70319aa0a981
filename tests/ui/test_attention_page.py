"""The list of findings is cut and ordered as its reader likes, and each leads to its cure."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSpinBox

from tests.support.window import WindowDriver
from vault_app.ui.attention.attention_page import AttentionPage
from vault_app.ui.widgets.segments import Segments


@pytest.fixture
def page(desk: WindowDriver) -> AttentionPage:
    """Two key sets of one memo; one may withdraw, is bound to nothing, and its memo ends with a space."""
    desk.add_key_set("Odd", access_key="b" * 40, memo="test001 ", bound_ips="9.9.9.9")
    desk.click("attention_row")
    found = desk.find("attention_page")
    assert isinstance(found, AttentionPage)
    desk.wait_until(lambda: any(row.finding.id == "odd-memo" for row in found.pressing.rows), "the findings")
    return found


def shown(page: AttentionPage) -> list[str]:
    sections = (page.pressing, page.hints, page.accepted)
    return [row.finding.id for section in sections if not section.isHidden() for row in section.rows]


def test_the_segments_count_and_choose(desk: WindowDriver, page: AttentionPage) -> None:
    segments = desk.find("kind_segments")
    assert isinstance(segments, Segments)
    assert [each.text() for each in segments.buttons][1:3] == ["Risks 1", "Troubles 1"]
    assert segments.buttons[4].text() == "Accepted"
    segments.set_chosen(1)
    assert shown(page) == ["withdraw-unbound"]
    segments.set_chosen(2)
    assert shown(page) == ["odd-memo"]
    segments.set_chosen(3)
    assert set(shown(page)) == {"never-verified"}
    segments.set_chosen(4)
    assert shown(page) == []
    assert page.empty_state.head.text() == "Nothing of this kind"
    segments.set_chosen(0)
    assert shown(page)[:2] == ["withdraw-unbound", "odd-memo"]


def test_the_order_is_chosen(desk: WindowDriver, page: AttentionPage) -> None:
    desk.choose_option("order_box", "By key set")
    whose = [row.accessibleName().split(". ")[1] for row in page.hints.rows]
    assert whose == sorted(whose, key=str.casefold)
    assert len(whose) == 3


def test_a_memo_that_looks_odd_leads_to_its_field(desk: WindowDriver, page: AttentionPage) -> None:
    row = next(each for each in page.pressing.rows if each.finding.id == "odd-memo")
    assert "The memo looks odd. It begins or ends with white space" in row.accessibleName()
    row.cure_clicked.emit(row.finding)
    desk.wait_until(lambda: desk.is_visible("details_page"), "the page")
    assert desk.text_of("name_label") == "Odd"
    assert desk.find("memo_reveal_button").hasFocus()


def test_the_same_access_key_twice_leads_to_the_other_one(desk: WindowDriver, page: AttentionPage) -> None:
    desk.add_account("Bots")
    desk.add_key_set("Twin", access_key="b" * 40)
    desk.click("attention_row")
    desk.wait_until(lambda: shown(page).count("twin") == 2, "both")
    row = next(
        each for each in page.pressing.rows if each.finding.id == "twin" and "Bots / Twin" in each.accessibleName()
    )
    row.cure_clicked.emit(row.finding)
    desk.wait_until(lambda: desk.is_visible("details_page"), "the page")
    assert desk.text_of("name_label") == "Odd"


def test_a_key_to_replace_leads_to_where_its_successor_is_added(desk: WindowDriver, page: AttentionPage) -> None:
    page.cure_asked.emit(page.pressing.rows[0].finding.key_set, "add")
    desk.wait_until(lambda: desk.is_visible("add_page"), "the page that adds")


def test_the_age_of_an_old_key_is_a_setting_that_holds_at_once(desk: WindowDriver) -> None:
    desk.window.parts.show_settings("general")
    box = desk.find("old_after_box")
    assert isinstance(box, QSpinBox)
    assert box.value() == 90
    box.setValue(30)
    desk.settle()
    assert desk.window.workspace.settings.old_after_days == 30
    assert '"old_after_days": 30' in (desk.folder / "config" / "settings.json").read_text()
