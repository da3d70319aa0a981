"""The widgets of the *Test call* page that take longest to make."""

from __future__ import annotations

from functools import cached_property

from vault_app.ui.pages.request_editor import RequestEditor
from vault_app.ui.pages.test_call.answer_view import AnswerView
from vault_app.ui.pages.test_call.socket_view import SocketView
from vault_app.ui.workspace import Workspace


class CallParts:
    """Each is made when it is asked for first, so that it may be in a turn of its own, before the page."""

    names = ("socket_view", "answer_view", "free_editor")

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @cached_property
    def socket_view(self) -> SocketView:
        return SocketView(self._workspace)

    @cached_property
    def answer_view(self) -> AnswerView:
        return AnswerView()

    @cached_property
    def free_editor(self) -> RequestEditor:
        return RequestEditor()
