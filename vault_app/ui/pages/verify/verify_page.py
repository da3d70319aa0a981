"""The *Verify* page: what was last found out about the chosen key set, and the button that finds out anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QWidget

from vault_app.core.account import Account
from vault_app.core.environment import Environment
from vault_app.core.errors import EnvironmentNotFound, VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.report import Fact, FactVerdict, Report
from vault_app.exchanges.protocol import Exchange
from vault_app.exchanges.verification import VerifyOptions
from vault_app.services import changes
from vault_app.services.call_watch import Limits
from vault_app.ui.messages import cure_of, text_of, title_of, translated, within
from vault_app.ui.moments import ago
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.proxy_words import proxy_sentences
from vault_app.ui.pages.verify.plan_view import PlanView
from vault_app.ui.pages.verify.probe_question import ProbeQuestion
from vault_app.ui.pages.verify.report_view import ReportView
from vault_app.ui.pages.verify.verifier import Verified, Verifier, Wanted
from vault_app.ui.place_words import place_of
from vault_app.ui.shortcuts.own_keys import STOP_VERIFYING
from vault_app.ui.widgets.announce import announce
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.workspace import Workspace

_AGE_EVERY_MS = 30_000


class VerifyPage(Sheet):
    """Shows the last report, the run under way, or what would be asked; the window never waits.

    Args:
        limits: What a call may cost; None: the usual.
    """

    def __init__(self, workspace: Workspace, parent: QWidget | None = None, *, limits: Limits | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._limits = limits
        self._account: Account | None = None
        self._key_set: KeySet | None = None
        self._exchange: Exchange | None = None
        self._runs: dict[str, Verifier] = {}
        self._unsaved: dict[str, Report] = {}
        self._question: ProbeQuestion | None = None
        self.verify_notice = Notice("bad", "")
        self.proxy_label = Prose("", "small", "text2")
        self.plan_view = PlanView()
        self.report_view: ReportView | None = None
        self.empty_state = EmptyState("shield", self.tr("No key set is chosen"), self.tr("Choose one in the list."))
        for name in ("verify_notice", "proxy_label", "plan_view"):
            getattr(self, name).setObjectName(name)
        for widget in (self.verify_notice, self.proxy_label, self.plan_view):
            self.content.addWidget(widget)
        self.content.addWidget(self.empty_state, 1)
        self.content.addStretch(0)
        self._ages = QTimer(self, interval=_AGE_EVERY_MS)
        self._ages.timeout.connect(self._show)
        self.plan_view.verify_clicked.connect(self.verify)
        workspace.vault_changed.connect(self._on_vault_changed)
        workspace.settings_changed.connect(self._show_proxy)
        self._escape = STOP_VERIFYING.on(self, self.stop)
        self._show()

    # What the window calls

    def show_key_set(self, key_set_id: str) -> None:
        """Show what is known of the key set of that id, or that none is chosen."""
        found, session = self._workspace.selected, self._workspace.session
        if not key_set_id or found is None or session is None:
            self._account = self._key_set = None
            self._show()
            return
        if self._key_set is None or self._key_set.id != found[1].id:
            self.verify_notice.hide()
            self._close_rows()
            self.scroll_area.verticalScrollBar().setValue(0)
        self._account, self._key_set = found
        self._use_exchange(session.exchange_of(found[0]))
        self._show()

    def may_leave(self) -> bool:
        """A run under way goes on and its report is kept, so nothing is lost by leaving."""
        return True

    def forget(self) -> None:
        """End every run, and drop what was shown."""
        for run in self._runs.values():
            run.drop()
        self._runs.clear()
        self._unsaved.clear()
        if self._question is not None:
            self._question.reject()
        self._account = self._key_set = None
        self.verify_notice.hide()
        if self.report_view is not None:
            self.content.removeWidget(self.report_view)
            self.report_view.hide()
            self.report_view.deleteLater()
            self.report_view = None
        self._show()

    # Verifying

    @property
    def run(self) -> Verifier | None:
        """The run of the shown key set; None while there is none."""
        return self._runs.get(self._key_set.id) if self._key_set is not None else None

    def verify(self, *, spot_trade: bool = False) -> None:
        """Verify the shown key set, unless that is under way."""
        if self._account is None or self._key_set is None or self.run is not None or self._lacking():
            return
        by_keyboard = self.plan_view.verify_button.has_ring
        wanted = Wanted(spot_trade=spot_trade)
        run = Verifier(self._workspace, self._account, self._key_set, wanted, self._limits)
        self._runs[self._key_set.id] = run
        self.verify_notice.hide()
        self._close_rows()
        run.asking.connect(lambda _fact: self._if_there(self._show_run, run))
        run.ended.connect(lambda verified: self._if_there(self._on_ended, run, verified))
        run.refused.connect(lambda error: self._if_there(self._on_refused, run, error))
        run.not_kept.connect(self._on_not_kept)
        run.kept.connect(lambda: self._unsaved.pop(run.key_set.id, None))
        self._show()
        self._focus_stop(by_keyboard)
        announce(self, self.tr("Verifying {label}").format(label=self._key_set.label))
        run.start()

    def _if_there(self, show: Callable[..., None], *what: object) -> None:
        """Call *show* unless the page went meanwhile: a run outlives it, and keeps what it finds."""
        if shiboken6.isValid(self):
            show(*what)

    def _focus_stop(self, by_keyboard: bool) -> None:
        reason = Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.MouseFocusReason
        if self.report_view is not None and not self.report_view.summary.again_button.hasFocus():
            self.report_view.summary.again_button.setFocus(reason)

    def stop(self) -> None:
        """End the run of the shown key set; what was found until now is kept."""
        if self.run is not None:
            self.run.cancel()

    def _on_ended(self, run: Verifier, verified: Verified) -> None:
        self._end(run)
        self._unsaved[run.key_set.id] = verified.report
        self._show()
        if self.report_view is not None and self._key_set is not None and self._key_set.id == run.key_set.id:
            announce(self, self.report_view.announcement())

    def _on_refused(self, run: Verifier, error: VaultError) -> None:
        self._end(run)
        if self._key_set is not None and self._key_set.id == run.key_set.id:
            self._tell(error, "warn")
        self._show()

    def _on_not_kept(self, error: VaultError) -> None:
        self.verify_notice.set_notice("warn", self.tr("The report is not saved"), text_of(error))
        self.verify_notice.show()

    def _end(self, run: Verifier) -> None:
        if self._runs.get(run.key_set.id) is run:
            del self._runs[run.key_set.id]

    def _tell(self, error: VaultError, kind: str) -> None:
        self.verify_notice.set_notice(kind, title_of(error), cure_of(error))
        self.verify_notice.show()

    # The probe and the boxes

    def ask_about_probe(self) -> None:
        """Ask whether the spot-trade probe may be sent, and verify with it."""
        session, account = self._workspace.session, self._account
        if session is None or account is None or self._exchange is None or self._key_set is None:
            return
        if self.run is not None:
            return
        options = VerifyOptions(hosts=self._hosts(), spot_trade=True)
        question = next((each for each in self._exchange.questions(options) if each.fact is Fact.SPOT_TRADE), None)
        self._question = ProbeQuestion(self, place_of(session, account), self._key_set.label, question)
        self._question.accepted.connect(lambda: self.verify(spot_trade=True))
        self._question.finished.connect(self._on_question_finished)
        self._question.open()

    def _on_question_finished(self) -> None:
        self._question = None

    def adopt(self) -> None:
        """Set the boxes to what was seen: a change of the key set, with its earlier version in the history."""
        report = self._report()
        if report is None or self._key_set is None or self._exchange is None:
            return
        base = self._key_set
        wanted = replace(base, permissions=report.adopted(base.permissions), changed_at=self._workspace.clock.utc_now())
        rule = self._exchange.slot_rule
        undo = changes.edit_key_set(wanted, replace(base, changed_at=wanted.changed_at), rule)
        text = self.tr("The boxes of “{label}” are as they were seen.").format(label=base.label)
        self._workspace.change(
            changes.edit_key_set(base, wanted, rule),
            done=lambda: self._workspace.show_toast(text, lambda: self._workspace.change(undo)),
            failed=lambda error: self._tell(error, "bad"),
        )

    # Showing

    def _use_exchange(self, exchange: Exchange) -> None:
        self._exchange = exchange
        if self.report_view is not None and self.report_view.exchange.id == exchange.id:
            return
        if self.report_view is not None:
            self.content.removeWidget(self.report_view)
            self.report_view.deleteLater()
        view = ReportView(exchange)
        view.setObjectName("report_view")
        view.hide()
        self.content.insertWidget(1, view)
        view.summary.verify_clicked.connect(self.verify)
        view.summary.stop_clicked.connect(self.stop)
        view.adopt_clicked.connect(self.adopt)
        view.probe_clicked.connect(self.ask_about_probe)
        view.show_asked.connect(self._on_show_asked)
        self.report_view = view

    def _on_show_asked(self, row: QWidget) -> None:
        # The row has its new height when the layout has been through.
        QTimer.singleShot(0, row, lambda: self.show_at(row))

    def _report(self) -> Report | None:
        if self._key_set is None:
            return None
        return self._unsaved.get(self._key_set.id) or self._key_set.last_report

    def _show(self) -> None:
        chosen = self._key_set is not None
        report, run = self._report(), self.run
        self._escape.setEnabled(run is not None)
        self.empty_state.setVisible(not chosen)
        self._show_proxy()
        self.plan_view.setVisible(chosen and report is None and run is None)
        if self.report_view is not None:
            self.report_view.setVisible(chosen and (report is not None or run is not None))
        if report is not None and run is None:
            self._ages.start()
        else:
            self._ages.stop()
        if run is not None:
            self._show_run(run)
        elif report is not None:
            self._show_report(report)
        elif chosen:
            self._show_plan()

    def _show_proxy(self) -> None:
        words = proxy_sentences(self._workspace, [self._account] if self._account is not None else [])
        self.proxy_label.setText(words)
        self.proxy_label.setVisible(bool(words))

    def _show_run(self, run: Verifier) -> None:
        if self.report_view is not None and run is self.run and self._key_set is not None:
            self.report_view.show_running(run.asked, self._key_set.permissions)

    def _show_report(self, report: Report) -> None:
        session, account = self._workspace.session, self._account
        if self.report_view is None or self._key_set is None or session is None or account is None:
            return
        signed = report[Fact.SECRET_AND_MEMO].verdict is FactVerdict.PROVEN
        self.report_view.show_report(
            report,
            self._key_set.permissions,
            age=ago(report.at, self._workspace.clock.utc_now()),
            probe_possible=signed and not self._lacking() and "spot" in self._hosts(),
            place=place_of(session, account),
        )
        lacking = self._lacking()
        self.report_view.summary.again_button.set_enabled_with_reason(not lacking, lacking)
        # Else the first picture of it would still have the widths of what was shown before.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _show_plan(self) -> None:
        if self._exchange is None or self._key_set is None:
            return
        questions = self._exchange.questions(VerifyOptions(hosts=self._hosts()))
        label, is_judged = self._key_set.label, self._key_set.last_verdict is not None
        self.plan_view.show_plan(self._exchange, label, self._host_word(), questions, is_judged=is_judged)
        lacking = self._lacking()
        self.plan_view.set_possible(not lacking, lacking)

    def _close_rows(self) -> None:
        if self.report_view is not None:
            for row in self.report_view.rows:
                row.head.setChecked(False)

    def _lacking(self) -> str:
        """Say which part is missing for signing; empty when nothing is."""
        if self._exchange is None or self._key_set is None:
            return ""
        for part in self._exchange.parts:
            if part.required and part.id not in self._key_set.secrets:
                word = within(translated(self._exchange.name, part.word))
                return self.tr("“{label}” has no {part}. Add it on the Details page.").format(
                    label=self._key_set.label, part=word
                )
        return ""

    def _environment(self) -> Environment | None:
        session, account = self._workspace.session, self._account
        if session is None or account is None:
            return None
        try:
            return session.environment_named(account.environment, account.exchange)
        except EnvironmentNotFound:
            return None

    def _hosts(self) -> frozenset[str]:
        environment = self._environment()
        if environment is None or self._exchange is None:
            return frozenset()
        # The practice exchange has its hosts while it runs, the same as the real one.
        return frozenset(self._exchange.environments[0].hosts if environment.practice else environment.hosts)

    def _host_word(self) -> str:
        environment = self._environment()
        if environment is None or self._exchange is None:
            return ""
        title = translated(self._exchange.name, environment.title)
        if environment.practice:
            return title
        try:
            return environment.address(next(iter(environment.hosts))).host
        except (VaultError, StopIteration):
            return title

    def _on_vault_changed(self, event: object) -> None:
        if self._key_set is None or getattr(event, "key_set", self._key_set.id) != self._key_set.id:
            return
        found = self._workspace.selected
        if found is None or found[1].id != self._key_set.id:
            self._account = self._key_set = None
        else:
            self._account, self._key_set = found
        self._show()
