"""What the *Sign* page shows: editors, prehash, signed headers in a form, countdown, and what is not covered."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from vault_app.core.environment import HostAddress
from vault_app.core.request import Level, SegmentKind
from vault_app.exchanges.copy_formats import CopyFormat
from vault_app.exchanges.protocol import Exchange
from vault_app.ui.pages.page import Sheet
from vault_app.ui.pages.request_editor import RequestEditor
from vault_app.ui.pages.sign.clock_card import ClockCard
from vault_app.ui.pages.sign.headers_well import HeadersWell
from vault_app.ui.pages.sign.signing import GetRule, Signing
from vault_app.ui.theme import metrics
from vault_app.ui.widgets.button import Button, ButtonKind
from vault_app.ui.widgets.code_well import CodeWell
from vault_app.ui.widgets.label import Prose
from vault_app.ui.widgets.notice import Notice
from vault_app.ui.widgets.prehash_view import PrehashPart, PrehashView
from vault_app.ui.widgets.secret_field import COPIED_MS
from vault_app.ui.widgets.section_head import SectionHead
from vault_app.ui.widgets.segments import Segments

_FORMS = tuple(CopyFormat)
_RULES = tuple(GetRule)
_KINDS = {SegmentKind.TIMESTAMP: "timestamp", SegmentKind.MEMO: "memo"}


class SignView(QWidget):
    """The content of the page; it decides nothing and signs nothing.

    Args:
        offset_row: Stands where it is decided how to sign.
    """

    edited = Signal()
    form_changed = Signal()
    prehash_copy_clicked = Signal()
    no_address = HostAddress("https", "HOST", 443)
    """Stands in a command as long as the account's host is not known."""

    def __init__(self, offset_row: QWidget) -> None:
        super().__init__()
        self._offset_row = offset_row
        self.request_editor = RequestEditor()
        self.rule_segments = Segments(
            (self.tr("Access key alone"), self.tr("Signed"), self.tr("Signed with the query")),
            self.tr("How a GET is signed"),
        )
        self.rule_label = Prose("", "small", "text3")
        self.warning_notice = Notice("warn", "")
        self.failure_notice = Notice("bad", "")
        self.prehash_view = PrehashView()
        self.prehash_copy_button = Button(self.tr("Copy"), ButtonKind.QUIET, "copy", metrics.BUTTON_HEIGHT_FIELD)
        self.prehash_copy_button.setToolTip(self.tr("Copies the text that is signed, with the memo in it"))
        self.prehash_copy_button.setAccessibleDescription(self.tr("Prehash, with the memo in it"))
        self.prehash_copy_button.keep_room_for(self.tr("Copied"))
        self.nothing_signed_label = Prose("", "small", "text2")
        self._form_words = (
            *(self.tr("Header lines"), self.tr("JSON"), self.tr("curl"), self.tr("Python"), self.tr("HTTPie")),
            self.tr("WebSocket"),
        )
        self.form_segments = Segments(self._form_words, self.tr("Form of the copy"))
        self.headers_well = HeadersWell()
        self.code_well = CodeWell(numbers=False, name=self.tr("Signed headers"))
        self.code_well.fit_content()
        self.shortened_label = Prose(self.tr("The access key is shortened here and copied in full."), "small", "text3")
        self.clock_card = ClockCard()
        self.not_covered_notice = Notice("warn", "")
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        for name in (
            *("request_editor", "rule_segments", "warning_notice", "failure_notice", "prehash_view"),
            *("prehash_copy_button", "form_segments", "headers_well", "code_well", "clock_card", "not_covered_notice"),
        ):
            getattr(self, name).setObjectName(name)
        self._build()
        self._connect()
        self.clear()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_8)
        self.prehash_head = SectionHead(self.tr("Prehash"))
        self.prehash_head.add_action(self.prehash_copy_button)
        self.headers_head = SectionHead(self.tr("Signed headers"))
        self.headers_head.add_action(self.form_segments)
        for widget in (
            *(
                self.request_editor,
                self.rule_segments,
                self.rule_label,
                self._offset_row,
                self.warning_notice,
                self.failure_notice,
            ),
            *(self.prehash_head, self.nothing_signed_label, self.prehash_view, self.headers_head),
            *(self.headers_well, self.code_well, self.shortened_label, self.clock_card, self.not_covered_notice),
        ):
            self._column.addWidget(widget)

    def _connect(self) -> None:
        self.request_editor.edited.connect(self._on_edited)
        self.rule_segments.chosen_changed.connect(lambda _: self.form_changed.emit())
        self.form_segments.chosen_changed.connect(self._on_form_changed)
        self.prehash_copy_button.clicked.connect(self.prehash_copy_clicked)
        self._copied.timeout.connect(self._on_copied_over)

    # What is chosen

    @property
    def is_login(self) -> bool:
        """Whether the login of the private sockets is shown instead of a request."""
        return self.form_segments.chosen == len(_FORMS)

    @property
    def copy_format(self) -> CopyFormat:
        return _FORMS[min(self.form_segments.chosen, len(_FORMS) - 1)]

    @property
    def form_word(self) -> str:
        return self._form_words[self.form_segments.chosen]

    @property
    def get_rule(self) -> GetRule:
        return _RULES[self.rule_segments.chosen]

    def set_exchange(self, exchange: Exchange) -> None:
        self.request_editor.set_exchange(exchange)
        self._show_rule()

    def _on_edited(self) -> None:
        self._show_rule()
        self.edited.emit()

    def _show_rule(self) -> None:
        without_body = self.request_editor.endpoint_edit.method in {"GET", "DELETE"} and not self.is_login
        self.rule_segments.setVisible(without_body)
        self.rule_label.setVisible(without_body)
        words = {
            GetRule.AS_ASKED: self.tr("As the exchange asks: a GET carries the access key alone."),
            GetRule.EMPTY: self.tr("Signed over an empty segment, as the official SDKs do."),
            GetRule.QUERY: self.tr("Signed over the query: the older rule of the documentation."),
        }
        self.rule_label.setText(words[self.get_rule])

    def _on_form_changed(self, _index: int) -> None:
        self.clock_card.set_copy_word(self._copy_word())
        self.request_editor.setVisible(not self.is_login)  # a login signs nothing of a request
        self._show_rule()
        self.form_changed.emit()

    def _copy_word(self) -> str:
        if self.is_login:
            return self.tr("Copy login")
        if self.copy_format in {CopyFormat.CURL, CopyFormat.HTTPIE}:
            return self.tr("Copy command")
        return self.tr("Copy code") if self.copy_format is CopyFormat.PYTHON else self.tr("Copy headers")

    # What is shown

    def show_signing(self, signing: Signing, address: HostAddress | None, *, hint: str, warning: str) -> None:
        """Show prehash and headers of a signature; *warning* is a sentence about the request, or empty."""
        self.failure_notice.hide()
        self.prehash_head.show()
        self.headers_head.show()
        self.warning_notice.set_notice("warn", warning)
        self.warning_notice.setVisible(bool(warning))
        self._show_rule()
        self._show_prehash(signing)
        signed = signing.signed
        as_lines = not self.is_login and self.copy_format is CopyFormat.HEADERS
        self.headers_well.setVisible(as_lines)
        self.code_well.setVisible(not as_lines)
        self.headers_well.set_headers(signed.headers, short=hint, timestamp=str(signed.timestamp_ms))
        if self.is_login:
            self.code_well.set_text(signing.login_text(), json=True)
        elif not as_lines:
            text = signing.text(self.copy_format, address or self.no_address)
            self.code_well.set_text(text, json=self.copy_format is CopyFormat.JSON)
        if not as_lines:  # below the last line there is room for the bar that scrolls sideways
            self.code_well.setFixedHeight(self.code_well.minimumHeight() + metrics.SPACE_12)
        self.shortened_label.setVisible(not as_lines)
        self.clock_card.copy_headers_button.set_enabled_with_reason(enabled=True)

    def _show_prehash(self, signing: Signing) -> None:
        signed = signing.signed
        is_signed = bool(signed.prehash)
        self.prehash_view.setVisible(is_signed)
        self.prehash_copy_button.setEnabled(is_signed)
        self.nothing_signed_label.setVisible(not is_signed)
        word = self._head_word(is_signed=is_signed)
        self.headers_head.title.setText(word)
        self.code_well.text.setAccessibleName(word)
        keyed = signed.request.level is Level.KEYED
        self.nothing_signed_label.setText(
            self.tr("This call asks for the access key alone, so nothing is signed.")
            if keyed
            else self.tr("This call asks for no key, so nothing is signed.")
        )
        captions = {
            SegmentKind.TIMESTAMP: self.tr("timestamp"),
            SegmentKind.MEMO: self.tr("memo, masked"),
            SegmentKind.BODY: self.tr("body"),
            SegmentKind.QUERY: self.tr("query"),
            SegmentKind.OTHER: self.tr("literal"),
        }
        parts: list[PrehashPart] = []
        for segment in signed.prehash:
            if parts:
                parts.append(PrehashPart("separator", signed.separator))
            caption = (
                captions[segment.kind] if segment.text else self.tr("{part}, empty").format(part=captions[segment.kind])
            )
            parts.append(PrehashPart(_KINDS.get(segment.kind, "body"), segment.text, caption))
        self.prehash_view.set_parts(parts)

    def _head_word(self, *, is_signed: bool) -> str:
        if self.is_login:
            return self.tr("Signed login")
        return self.tr("Signed headers") if is_signed else self.tr("Headers")

    def show_failure(self, title: str, prose: str) -> None:
        """Say why nothing was signed or copied."""
        self.clear_signature()
        self.headers_head.setVisible(self.is_login)  # or nobody could choose anything else again
        self.failure_notice.set_notice("bad", title, prose)
        self.failure_notice.show()

    def note_missing_address(self, text: str) -> None:
        """Say why a command has no host in it."""
        self.request_editor.endpoint_edit.say("warning", text)

    def show_not_covered(self, title: str, prose: str) -> None:
        """Say what the signature leaves open."""
        self.not_covered_notice.set_notice("warn", title, prose)
        self.not_covered_notice.show()

    def hide_not_covered(self) -> None:
        self.not_covered_notice.hide()

    def show_prehash_copied(self) -> None:
        self.prehash_copy_button.setText(self.tr("Copied"))
        self.prehash_copy_button.set_icon_name("check")
        self._copied.start()

    def _on_copied_over(self) -> None:
        self.prehash_copy_button.setText(self.tr("Copy"))
        self.prehash_copy_button.set_icon_name("copy")

    def clear_signature(self) -> None:
        """Show that nothing is signed."""
        for notice in (self.warning_notice, self.failure_notice, self.not_covered_notice):
            notice.hide()
        self.prehash_view.clear()
        self.headers_well.clear()
        self.code_well.clear()
        for widget in (
            *(self.prehash_head, self.prehash_view),
            *(self.headers_well, self.code_well, self.shortened_label),
        ):
            widget.hide()
        self.headers_head.show()  # the login of the sockets is chosen there, and needs no endpoint
        self.headers_head.title.setText(self.tr("Headers"))
        self.clock_card.stop()
        self.clock_card.set_validity(self.tr("Nothing is signed yet"), "")
        reason = self.tr("Choose an endpoint, or type a path")
        self.clock_card.copy_headers_button.set_enabled_with_reason(enabled=False, reason=reason)
        self.prehash_copy_button.setEnabled(False)
        self.nothing_signed_label.hide()

    def clear(self) -> None:
        """Forget every signature."""
        self.clear_signature()

    def place_card(self, sheet: Sheet | None) -> None:
        """Put the countdown into the foot of *sheet*, or back into the content."""
        card = self.clock_card
        if (sheet is not None) == (self._column.indexOf(card) < 0):
            return
        card.set_as_bar(as_bar=sheet is not None)
        if sheet is not None:
            self._column.removeWidget(card)
            sheet.add_foot(card)
        else:
            self._column.insertWidget(self._column.indexOf(self.not_covered_notice), card)
