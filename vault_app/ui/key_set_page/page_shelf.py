"""The pages of the right column, each made in turns when it is first needed, or ahead of that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from vault_app.ui.key_set_page.page_kinds import ADD_PAGE, PAGE_KINDS, REPLACE_PAGE, PageKind
from vault_app.ui.key_set_page.page_turns import PageTurns
from vault_app.ui.key_set_page.waiting_ground import WaitingGround
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.exchanges.protocol import Exchange

_KINDS = {each.id: each for each in (*PAGE_KINDS, ADD_PAGE, REPLACE_PAGE)}


@runtime_checkable
class _ForExchange(Protocol):
    """A page that is made of what an exchange declares."""

    def make_ready(self, exchange: Exchange) -> None: ...


class PageShelf(QObject):
    """Puts pages into *stack*; the empty ground stands for one that is not whole yet.

    Args:
        taken: Told of each page that was made, before it is shown.
    """

    failed = Signal()
    """The page that was asked for could not be made, and is not waited for any more."""

    def __init__(self, workspace: Workspace, stack: QStackedWidget, taken: Callable[[PageKind, QWidget], None]) -> None:
        super().__init__(stack)
        self._workspace = workspace
        self._stack = stack
        self._taken = taken
        self._pages: dict[str, QWidget] = {}
        self._then: list[Callable[[], None]] = []
        self.ground = WaitingGround()
        self.ground.setObjectName("waiting_ground")
        stack.addWidget(self.ground)
        self.turns = PageTurns(self._turns_of, self)
        self.turns.failed.connect(self._on_failed)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """Every page that there is."""
        return tuple(self._pages.values())

    def page(self, page_id: str) -> QWidget | None:
        """Return a page that is there, be it whole or not."""
        return self._pages.get(page_id)

    def whole(self, page_id: str) -> QWidget:
        """Return a page; what is still missing of it is made at once."""
        self.turns.finish(page_id)
        return self._pages[page_id]

    def shown(self, page_id: str) -> QWidget | None:
        """Return a page if it is the one in sight."""
        page = self._pages.get(page_id)
        return page if page is not None and self._stack.currentWidget() is page else None

    def _turns_of(self, page_id: str) -> Iterator[None]:
        kind = _KINDS[page_id]
        parts = kind.begun_parts(self._workspace)
        for name in parts.names if parts is not None else ():
            getattr(parts, name)
            yield
        page = kind.make(self._workspace, self._stack, parts)
        yield
        self._pages[page_id] = page
        self._stack.addWidget(page)
        self._taken(kind, page)
        if isinstance(page, _ForExchange):
            yield
            page.make_ready(self._exchange())
        yield
        page.ensurePolished()

    def _exchange(self) -> Exchange:
        chosen, session = self._workspace.selected, self._workspace.session
        if chosen is not None and session is not None:
            return session.exchange_of(chosen[0])
        from vault_app.services.exchange_registry import DEFAULT_EXCHANGE, exchange_named

        return exchange_named(DEFAULT_EXCHANGE)

    def _on_failed(self, page_id: str, was_wanted: bool) -> None:
        page = self._pages.pop(page_id, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()
        if was_wanted:
            self.end_waiting()
            self.failed.emit()

    # Waiting

    def ask(self, page_id: str, show: Callable[[], None]) -> None:
        """Call *show* once a page is whole: now, or after the turns that it takes, in which its ground is in sight."""
        if self.turns.is_whole(page_id):
            self.end_waiting()
            show()
            return
        self._then = []
        self.ground.keep()
        self.ground.setAccessibleName(QCoreApplication.translate("Pages", _KINDS[page_id].word))
        self._stack.setCurrentWidget(self.ground)
        self.turns.make(page_id, lambda: self._show(show))

    def _show(self, show: Callable[[], None]) -> None:
        then, self._then = self._then, []
        is_typed_at = self.ground.hasFocus()
        try:
            show()
            if is_typed_at:
                self.ground.hand_over()
        finally:
            if not self.turns.wanted:  # else a key has led to another page
                self.ground.forget()
        for each in then:
            each()

    def when_shown(self, then: Callable[[], None]) -> None:
        """Call *then* when the page that was asked for is in sight, unless another one is asked for before."""
        if self.turns.wanted:
            self._then.append(then)
        else:
            then()

    def end_waiting(self) -> None:
        """Nobody waits for a page any more."""
        self._then = []
        self.ground.forget()
        self.turns.end_waiting()

    def forget(self) -> None:
        """Nothing is asked for any more, and nothing is made ahead."""
        self._then = []
        self.turns.give_up()
        self.ground.forget()
