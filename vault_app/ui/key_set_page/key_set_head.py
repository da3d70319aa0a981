"""The head of the chosen key set: name, slot, verdict, and the facts that one looks for first."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from vault_app.core.key_set import KeySet, Status
from vault_app.ui.key_sets.key_set_rows import mismatch_words, mismatches_of
from vault_app.ui.messages import listed
from vault_app.ui.moments import age_in_days, ago, utc_date
from vault_app.ui.slot_words import status_word
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import IconButton
from vault_app.ui.widgets.chip import Chip
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.verdicts import verdict_look, verdict_word

_BUTTON_OVERHANG = 8  # the three dots, not the room around them, end with the page

_STATUS_KIND = {Status.LIVE: "accent", Status.SPARE: "neutral", Status.RETIRING: "warn", Status.REVOKED: "neutral"}


class KeySetHead(QWidget):
    """Two lines: name and chips ⟷ more; hint · created · used by."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_label = ElidedLabel("", "title")
        self._status_slot = QHBoxLayout()
        self.hint_label = Label("", "mono", "text2")
        self.facts_label = ElidedLabel("", "small", "text2")
        self.more_button = IconButton("more", self.tr("More"))
        for name in ("name_label", "hint_label", "facts_label", "more_button"):
            getattr(self, name).setObjectName(name)
        self._chips: list[Chip] = []
        self._chips_say: list[tuple[str, str, str]] = []
        self._build()

    def _build(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(metrics.SPACE_8)
        first.addWidget(self.name_label, 0)
        self._status_slot.setSpacing(metrics.SPACE_8)
        first.addLayout(self._status_slot)
        first.addStretch(1)
        first.addWidget(self.more_button)
        second = QHBoxLayout()
        second.setSpacing(metrics.SPACE_8)
        second.addWidget(self.hint_label)
        second.addWidget(self.facts_label, 1)
        inside = QWidget()
        inside.setMaximumWidth(metrics.PAGE_MAX_WIDTH + _BUTTON_OVERHANG)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inside, 1)
        across.addStretch(0)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(second)

    def set_menu(self, menu: QMenu) -> None:
        """Open *menu* from the three dots."""
        self.more_button.clicked.connect(
            lambda: menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        )

    def show_key_set(self, key_set: KeySet, now: datetime, *, narrow: bool) -> None:
        """Show the facts of *key_set*."""
        self.name_label.setText(key_set.label)
        self._show_chips(key_set, now)
        days = age_in_days(key_set.created_at, now)
        facts = [self.tr("created {date}").format(date=utc_date(key_set.created_at))]
        if not days:
            facts = [self.tr("created today")]
        elif not narrow:
            facts.append(self.tr("1 day old") if days == 1 else self.tr("{days} days old").format(days=days))
        if key_set.expires_at is not None:
            facts.append(self.tr("ends {date}").format(date=utc_date(key_set.expires_at)))
        if key_set.used_by:
            facts.append(self.tr("used by {names}").format(names=listed(*key_set.used_by)))
        self.hint_label.setText(key_set.hint)
        self.hint_label.setVisible(bool(key_set.hint))
        self.facts_label.setText(("·  " if key_set.hint else "") + " · ".join(facts))

    def _show_chips(self, key_set: KeySet, now: datetime) -> None:
        says = [(status_word(key_set.status), _STATUS_KIND[key_set.status], "")]
        verdict = key_set.last_verdict
        mismatches = mismatch_words(mismatches_of(key_set))
        if mismatches:
            says.append((mismatches, "bad", "warning"))
        elif verdict is not None:
            look = verdict_look(str(verdict.standing))
            word = verdict_word(str(verdict.standing))
            words = self.tr("{verdict} {age}").format(verdict=word, age=ago(verdict.at, now))
            says.append((words, look.chip, look.icon_name))
        if says == self._chips_say:
            return  # a change of another key set; nothing is painted for it
        self._chips_say = says
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(*each) for each in says]
        for chip in self._chips:
            self._status_slot.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)

    def forget(self) -> None:
        """Drop everything; the vault was locked."""
        for label in (self.name_label, self.hint_label, self.facts_label):
            label.setText("")
