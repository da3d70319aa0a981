"""The dialog of a run over several key sets: how far it is, what came out, and whether they belong together."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, FactVerdict
from vault_app.services.exchange_registry import exchange_named
from vault_app.services.report_records import last_verdict_of
from vault_app.ui.key_sets.key_set_rows import mismatch_words
from vault_app.ui.messages import clauses, sentences, text_of, within
from vault_app.ui.pages.history.records import verified_words
from vault_app.ui.pages.verify.words import fact_word, list_of
from vault_app.ui.theme import metrics
from vault_app.ui.verify_all.verify_all import Result, VerifyAll
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.dialog import WIDE, Dialog
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.icon_label import IconLabel
from vault_app.ui.widgets.label import Label, Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.progress import Progress
from vault_app.ui.widgets.verdicts import VerdictKind, verdict_look, verdict_word

_LIST_HEIGHT = 236
_NAME_WIDTH = 220
_SHOW_EVERY_MS = 120  # each change repaints what is below the veil, too


class VerifyAllDialog(Dialog):
    """Runs as long as it is open; *Stop* and Esc end the run, then it is closed."""

    def __init__(self, parent: QWidget, title: str, run: VerifyAll) -> None:
        super().__init__(parent, title, width=WIDE)
        self.setObjectName("verify_all_dialog")
        self.verify_run = run
        self.proxy_label = Prose(run.proxy_sentences(), "small", "text2")
        self.progress = Progress()
        self.doing_label = ElidedLabel("", "small", "text2")
        self.balance_notice = Notice("warn", "")
        self.kept_notice = Notice("warn", "")
        self._rows = QVBoxLayout()
        self._asking: tuple[int, KeySet, Fact | None] | None = None
        self._show_timer = QTimer(self, interval=_SHOW_EVERY_MS)
        self._show_timer.timeout.connect(self._show_asking)
        self.result_area = QScrollArea()
        for name in ("proxy_label", "progress", "doing_label", "balance_notice", "kept_notice", "result_area"):
            getattr(self, name).setObjectName(name)
        self.cancel_button.setObjectName("stop_button")
        self.cancel_button.setText(self.tr("Stop"))
        self.cancel_button.clicked.disconnect()
        self.cancel_button.clicked.connect(self._on_stop)
        self._fill()
        run.asking.connect(self._on_asking)
        run.one_ended.connect(self._on_one_ended)
        run.ended.connect(self._on_ended)
        run.not_kept.connect(self._on_not_kept)
        self.finished.connect(self._on_closed)

    def _fill(self) -> None:
        body = QWidget()
        body.setProperty("ground", "raised")
        self._rows = QVBoxLayout(body)
        self._rows.setContentsMargins(0, 0, metrics.SPACE_8, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        self.result_area.setWidget(body)
        self.result_area.setWidgetResizable(True)
        self.result_area.setFrameShape(QFrame.Shape.NoFrame)
        self.result_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.result_area.setAccessibleName(self.tr("Results"))
        self.result_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.result_area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.result_area.setFixedHeight(min(_LIST_HEIGHT, metrics.ROW_VERDICT * len(self.verify_run.pairs) + 4))
        self.result_area.viewport().setAutoFillBackground(False)
        self.content.addWidget(self.proxy_label)
        for widget in (self.progress, self.doing_label, self.result_area, self.balance_notice, self.kept_notice):
            self.content.addWidget(widget)
        self.proxy_label.setVisible(bool(self.proxy_label.text()))
        self.balance_notice.hide()
        self.kept_notice.hide()

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Take the focus, to be scrolled by the arrow keys, only where there is something to scroll."""
        self.result_area.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)

    def begin(self) -> None:
        """Show the dialog, and start."""
        self.progress.set_share(0.0)
        self._show_timer.start()
        self.open()
        self.verify_run.start()

    # What the run tells

    def _on_asking(self, place: int, key_set: KeySet, fact: Fact | None) -> None:
        self._asking = (place, key_set, fact)
        if fact is None:
            words = self.tr("{place} of {count}: {label}")
            announce(self, words.format(place=place + 1, count=len(self.verify_run.pairs), label=key_set.label))

    def _show_asking(self) -> None:
        if self._asking is None:
            return
        place, key_set, fact = self._asking
        self._asking = None
        count = len(self.verify_run.pairs)
        exchange = exchange_named(self.verify_run.pairs[place][0].exchange)
        what = {"place": place + 1, "count": count, "label": key_set.label}
        if fact is None:
            words = self.tr("{place} of {count}: {label}").format(**what)
        else:
            word = fact_word(fact, exchange)
            asked = word if fact is Fact.IP else within(word)
            words = self.tr("{place} of {count}: {label}, {asked}").format(**what, asked=asked)
        share = list(Fact).index(fact) / len(Fact) if fact is not None else 0.0
        self.progress.set_share((place + share) / count)
        self.doing_label.setText(words)

    def _on_one_ended(self, result: Result) -> None:
        row = _ResultRow(result)
        self._rows.insertWidget(self._rows.count() - 1, row)
        bar = self.result_area.verticalScrollBar()
        if bar.value() >= bar.maximum() - 2 * metrics.ROW_VERDICT:
            self.result_area.ensureWidgetVisible(row)
            bar.setValue(bar.maximum() + row.sizeHint().height())

    def _on_ended(self) -> None:
        self._show_timer.stop()
        self._asking = None
        run = self.verify_run
        words = self._summary()
        if run.stopped:
            left = len(run.pairs) - len(run.results)
            words = self.tr("Stopped. {summary}; {left} not begun.").format(summary=words, left=left)
        else:
            words = self.tr("{summary}.").format(summary=words)
            self.progress.set_share(1.0)
        self.doing_label.setText(words)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_button")
        self._say_strangers()
        announce(self, " ".join(part for part in (words, self.balance_notice.accessibleName()) if part))

    def _summary(self) -> str:
        kinds = [result_look(each)[0] for each in self.verify_run.results]
        counted = [f"{kinds.count(kind)} {kind.replace('-', ' ')}" for kind in VerdictKind if kind in kinds]
        parts = [verified_words(", ".join(counted))] if counted else []
        differing = sum(bool(_mismatches(each)) for each in self.verify_run.results)
        if differing:
            parts.append(self.tr("{count} with mismatches").format(count=differing))
        return clauses(*parts) or self.tr("Nothing was asked")

    def _say_strangers(self) -> None:
        strangers = self.verify_run.strangers()
        if not strangers:
            return
        lines = []
        for account, key_sets in strangers.items():
            first = self.verify_run.first_with_balances(account)
            names = list_of([each.label for each in key_sets])
            words = self.tr("{account}: {names} and {first} differ.")
            lines.append(words.format(account=account, names=names, first=first.label if first else ""))
        meaning = self.tr(
            "All keys of one account return the same data. Either they belong to different accounts, or something moved between the two calls; then verify again."
        )
        title = self.tr("Key sets of one account return different balances")
        self.balance_notice.set_notice("warn", title, sentences(*lines, meaning))
        self.balance_notice.show()

    def _on_not_kept(self, error: VaultError) -> None:
        self.kept_notice.set_notice("warn", self.tr("A report is not saved"), text_of(error))
        self.kept_notice.show()

    # Ending

    def _on_stop(self) -> None:
        if self.verify_run.is_running:
            self._show_timer.stop()
            self.doing_label.setText(self.tr("Stopping"))
            self.verify_run.stop()
        else:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_stop()
            return
        super().keyPressEvent(event)

    def _on_closed(self) -> None:
        # A lock closes every dialog, whatever it is doing.
        self._show_timer.stop()
        self.verify_run.drop()


def result_look(result: Result) -> tuple[VerdictKind, str]:
    """Return the verdict on a key set as a whole, and a few words about it."""
    if result.report is None:
        return VerdictKind.NOT_TRIED, text_of(result.error) if result.error is not None else ""
    if result.report.cancelled:
        return VerdictKind.NOT_TRIED, ""
    verdict = last_verdict_of(result.report, result.key_set.permissions)
    exchange = exchange_named(result.account.exchange)
    mismatches = mismatch_words(_mismatches(result))
    told = [
        fact_word(each.fact, exchange)
        for each in result.report.facts
        if each.verdict in {FactVerdict.REFUSED, FactVerdict.UNCLEAR} and _counts(result, each.fact)
    ]
    words = ", ".join(part for part in (mismatches, *(told if verdict.standing.value != "proven" else ())) if part)
    return VerdictKind(verdict.standing.value), words


def _counts(result: Result, fact: Fact) -> bool:
    is_permission = any(fact.value == rule.id for rule in exchange_named(result.account.exchange).permissions)
    return not is_permission or fact.value in result.key_set.permissions


def _mismatches(result: Result) -> int:
    return len(result.report.mismatches(result.key_set.permissions)) if result.report is not None else 0


class _ResultRow(QWidget):
    """Icon, key set with its account, verdict, words."""

    def __init__(self, result: Result) -> None:
        super().__init__()
        kind, words = result_look(result)
        look = verdict_look(kind)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 7, 2, 7)
        row.setSpacing(metrics.SPACE_8)
        row.addWidget(IconLabel(look.icon_name, look.text, metrics.ICON))
        name = ElidedLabel(result.key_set.label, "body", "text1", 600)
        name.setFixedWidth(_NAME_WIDTH)
        row.addWidget(name)
        word = Label(verdict_word(kind), "small", look.text, 500)
        word.setMinimumWidth(64)
        row.addWidget(word)
        told = Prose(words, "small", "bad_text" if _mismatches(result) else "text2")
        told.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(told, 1)
        self.setMinimumHeight(metrics.ROW_VERDICT)
        self.setAccessibleName(f"{result.key_set.label}: {verdict_word(kind)}. {words}")
