"""The private sockets: a test login, what the exchange says to it, and its messages until one closes it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from vault_app.core.account import Account
from vault_app.core.errors import VaultError
from vault_app.core.key_set import KeySet
from vault_app.core.visible_text import visible_text
from vault_app.exchanges.verdict import VerdictKind
from vault_app.exchanges.verification import SocketOutcome
from vault_app.services.socket_call import SOCKET_HOSTS
from vault_app.ui import tasks
from vault_app.ui.messages import cure_of, sentences, title_of
from vault_app.ui.pages.environment_lookup import EnvironmentLookup, host_and_port
from vault_app.ui.pages.test_call.answer_text import AnswerText, answer_text
from vault_app.ui.pages.test_call.socket_bar import SocketBar
from vault_app.ui.pages.test_call.socket_listener import SocketListener
from vault_app.ui.pages.test_call.socket_messages import Message, MessagesModel
from vault_app.ui.place_words import Place
from vault_app.ui.shortcuts.own_keys import CLOSE_SOCKET
from vault_app.ui.theme import metrics
from vault_app.ui.theme.fonts import text_scale
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.card import Card
from vault_app.ui.widgets.code_well import CodeText, CodeWell
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.elided_label import ElidedLabel
from vault_app.ui.widgets.empty_state import EmptyState
from vault_app.ui.widgets.label import Label
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.segments import Segments
from vault_app.ui.widgets.verdict_card import VerdictCard
from vault_app.ui.workspace import Workspace

_ROW, _ROWS = 24, 9
_WELL_LINES_LEAST, _WELL_LINES_MOST = 8, 40
_ABOUT_EXCHANGE = {VerdictKind.NETWORK, VerdictKind.SERVER, VerdictKind.RATE_LIMIT}


class SocketView(QWidget):
    """Chooses the socket, logs in, shows verdict and messages; nothing is sent before *Test login*."""

    copy_requested = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._account: Account | None = None
        self._key_set: KeySet | None = None
        self._place: Place | None = None
        self._heard = 0
        self._is_paused = False
        self._workspace = workspace
        self.environments = EnvironmentLookup(workspace, self)
        self.listener = SocketListener(workspace)
        self.socket_segments = Segments((self.tr("Spot"), self.tr("Futures")), self.tr("Which socket"))
        self.bar = SocketBar(self.socket_segments)
        self.socket_notice = Notice("bad", "")
        self.socket_card = VerdictCard()
        self.not_connected = EmptyState("bolt", self.tr("Not connected"))
        self.model = MessagesModel(self)
        self.messages_table = QTableView()
        GuardedView(self.messages_table)
        self.message_well = CodeWell(numbers=False, name=self.tr("Message"))
        self.count_label = ElidedLabel("", "small", "text2")
        self.pause_button = Button(self.tr("Pause"), ButtonKind.QUIET, "pause", metrics.BUTTON_HEIGHT_FIELD)
        self.clear_button = Button(self.tr("Clear"), ButtonKind.QUIET, "trash", metrics.BUTTON_HEIGHT_FIELD)
        self.copy_button = Button(self.tr("Copy"), ButtonKind.QUIET, "copy", metrics.BUTTON_HEIGHT_FIELD)
        for name in (
            *("socket_segments", "socket_notice", "socket_card", "not_connected", "messages_table", "message_well"),
            *("count_label", "pause_button", "clear_button", "copy_button"),
        ):
            getattr(self, name).setObjectName(name if name.startswith(("socket", "message", "not")) else f"live_{name}")
        self._build()
        self._connect()
        self.forget()

    def _build(self) -> None:
        table = self.messages_table
        table.setModel(self.model)
        table.setProperty("kind", "card")
        table.viewport().setAutoFillBackground(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Messages"))
        table.horizontalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(round(_ROW * text_scale()))
        table.setColumnWidth(0, round(80 * text_scale()))
        card = Card("raised", "line")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(table)
        card.setFixedHeight(round(_ROWS * _ROW * text_scale()) + 10)
        self.message_well.setMinimumHeight(_WELL_LINES_LEAST * CodeText.line_height() + 2 * metrics.SPACE_12)
        self.message_well.setMaximumHeight(_WELL_LINES_MOST * CodeText.line_height() + 2 * metrics.SPACE_12)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_8)
        head.addWidget(Label(self.tr("Messages"), "section"))
        head.addWidget(self.count_label, 1)
        for button in (self.pause_button, self.clear_button, self.copy_button):
            head.addWidget(button)
        self._live = QWidget()
        live = QVBoxLayout(self._live)
        live.setContentsMargins(0, 0, 0, 0)
        live.setSpacing(metrics.SPACE_8)
        live.addLayout(head)
        live.addWidget(card)
        live.addWidget(self.message_well, 1)
        live.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_8)
        for widget in (self.bar, self.socket_notice, self.socket_card):
            column.addWidget(widget)
        column.addWidget(self._live, EmptyState.FILLS)
        column.addWidget(self.not_connected)
        column.addStretch(1)  # else the cards above would take a part of what is left

    def _connect(self) -> None:
        self.socket_segments.chosen_changed.connect(lambda _: self._show_target())
        self.environments.found.connect(self._show_target)
        self.environments.missing.connect(lambda _error: self._show_target())
        self.bar.login_clicked.connect(self.log_in)
        self.bar.close_clicked.connect(self.listener.stop)
        self.listener.started.connect(self._on_started)
        self.listener.logged_in.connect(self._on_logged_in)
        self.listener.arrived.connect(self._on_arrived)
        self.listener.ended.connect(self._on_ended)
        self.listener.refused.connect(self._on_refused)
        self.pause_button.clicked.connect(self._on_pause_clicked)
        self.clear_button.clicked.connect(self._clear_messages)
        self.copy_button.clicked.connect(self._copy)
        self.messages_table.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self._escape = CLOSE_SOCKET.on(self, self.listener.stop)
        self._escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the page calls

    def show_key_set(self, account: Account, key_set: KeySet, place: Place) -> None:
        """Log in with this key set from now on; another one's conversation ends."""
        if self._key_set is not None and self._key_set.id != key_set.id:
            self.forget()
        self._account, self._key_set, self._place = account, key_set, place
        self.environments.look_up(account)
        self._show_target()

    def forget(self) -> None:
        """End the conversation, and drop verdict and messages."""
        self.listener.drop()
        self.environments.forget()
        self._account = self._key_set = None
        self._heard = 0
        self._clear_messages()
        self.socket_card.set_verdict("not-tried", "", "")
        self.socket_card.set_cure(())
        for widget in (self.socket_card, self._live, self.socket_notice):
            widget.hide()
        self.bar.show_target("")  # it may name the account, and the sentence below names the key set
        self.not_connected.set_words(self.tr("Not connected"))
        self.not_connected.show()
        self._set_busy(busy=False)

    # The socket

    @property
    def host_id(self) -> str:
        """Id of the chosen socket."""
        return SOCKET_HOSTS[self.socket_segments.chosen]

    def _show_target(self) -> None:
        account, key_set = self._account, self._key_set
        if account is None or key_set is None:
            return
        known = self.environments.environment
        for place, host_id in enumerate(SOCKET_HOSTS):
            self.socket_segments.buttons[place].setEnabled(
                not self.listener.is_busy and (known is None or host_id in known.hosts)
            )
        if known is not None and self.host_id not in known.hosts:
            there = [place for place, host_id in enumerate(SOCKET_HOSTS) if host_id in known.hosts]
            if there:
                self.socket_segments.set_chosen(there[0])
                return
        address = self.environments.address(self.host_id)
        target = host_and_port(address) + address.base_path if address is not None else account.label
        self.bar.show_target(target)
        self.not_connected.set_words(
            self.tr("Not connected"),
            self.tr(
                "One signed login to {target}, with “{label}”; then its messages until you close it.\n"
                "Nothing leaves before Test login."
            ).format(target=target, label=key_set.label),
        )

    def log_in(self) -> None:
        """Log in, and listen."""
        if self._account is None or self._key_set is None or self.listener.is_busy:
            return
        self._heard = 0
        self._set_paused(paused=False)
        self._clear_messages()
        self.socket_notice.hide()
        self._set_busy(busy=True)
        self.listener.start(self._account, self._key_set, self.host_id)

    def _set_busy(self, *, busy: bool) -> None:
        self.bar.set_live(live=busy)
        for button in self.socket_segments.buttons:
            button.setEnabled(not busy)

    def _on_started(self, host: str) -> None:
        self.socket_card.hide()
        self._live.hide()
        self.not_connected.set_words(self.tr("Logging in"), self.tr("Waiting for {host}.").format(host=host))
        self.not_connected.show()

    def _on_logged_in(self, outcome: SocketOutcome) -> None:
        if outcome.accepted:
            standing, head = "proven", self.tr("Proven: secret and memo")
        elif outcome.accepted is False:
            standing, head = "refused", self.tr("The login was refused")
        else:
            standing, head = "unclear", self.tr("No answer to the login")
        says = self._place.says if self._place is not None else str
        said = [visible_text(says(outcome.explanation))]
        if outcome.message and outcome.accepted is False:
            said.append(self.tr("It says: {message}").format(message=visible_text(outcome.message)[:300]))
        self.socket_card.set_verdict(
            standing,
            head,
            sentences(*said),
            status=str(outcome.status) if outcome.status is not None else "",
            code=self.tr("code {code}").format(code=outcome.code) if outcome.code is not None else "",
            info=outcome.kind in _ABOUT_EXCHANGE,
        )
        self.socket_card.set_cure([visible_text(says(step)) for step in outcome.cure])
        self.socket_card.show()
        self.not_connected.hide()
        self._live.setVisible(bool(outcome.accepted))
        self.pause_button.setEnabled(True)
        self._show_count("")

    def _on_ended(self, why: str) -> None:
        self._set_busy(busy=False)
        self._set_paused(paused=False)
        self.pause_button.setEnabled(False)
        self._show_target()
        self._show_count(why)

    def _on_refused(self, error: VaultError) -> None:
        self._set_busy(busy=False)
        self._show_target()
        self.socket_notice.set_notice("bad", title_of(error), cure_of(error))
        self.socket_notice.show()

    # The messages

    def _on_arrived(self, messages: list[Message], heard: int) -> None:
        self._heard = heard
        bar = self.messages_table.verticalScrollBar()
        at_the_end = bar.value() >= bar.maximum()
        self.model.add(messages)
        if at_the_end:
            self.messages_table.scrollToBottom()
        self._show_count("")

    def _show_count(self, why: str) -> None:
        heard = self.tr("{count} heard").format(count=self._heard)
        if why:
            self.count_label.setText(self.tr("{heard} · closed: {why}").format(heard=heard, why=visible_text(why)))
        elif self._is_paused:
            self.count_label.setText(self.tr("{heard} · paused").format(heard=heard))
        else:
            self.count_label.setText(heard)

    def _on_pause_clicked(self) -> None:
        self._set_paused(paused=not self._is_paused)
        self.listener.set_paused(paused=self._is_paused)
        self._show_count("")

    def _set_paused(self, *, paused: bool) -> None:
        self._is_paused = paused
        self.pause_button.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self.pause_button.set_icon_name("play" if paused else "pause")

    def _clear_messages(self) -> None:
        self.model.clear()
        self.message_well.clear()
        self._show_count("")

    def _on_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        message = self.model.message(current.row()) if current.isValid() else None
        if message is None:
            self.message_well.clear()
            return
        body = message.text.encode("utf-8", "surrogatepass")

        def show(text: AnswerText) -> None:
            if self.model.message(self.messages_table.currentIndex().row()) is message:
                self.message_well.set_text(text.shown, json=text.kind == "JSON")

        tasks.run(lambda: answer_text(body), owner=self, done=show)

    def _copy(self) -> None:
        """Copy the chosen message in full, or the newest when none is chosen."""
        index = self.messages_table.currentIndex()
        message = self.model.message(index.row() if index.isValid() else self.model.rowCount() - 1)
        if message is not None:
            self.copy_requested.emit(message.text, self.tr("Message"))
