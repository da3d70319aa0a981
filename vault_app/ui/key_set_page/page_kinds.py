"""Which pages a key set has; each is loaded when it is shown for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget

from vault_app.core.words import QT_TRANSLATE_NOOP
from vault_app.ui.workspace import Workspace


class KeySetPage(Protocol):
    """What the window asks of a page, which is a QWidget besides."""

    def show_key_set(self, key_set_id: str) -> None: ...
    def may_leave(self) -> bool: ...
    def forget(self) -> None: ...


class AddPage(Protocol):
    """What the window asks of the page that adds a key set."""

    @property
    def finished(self) -> SignalInstance: ...
    @property
    def cancelled(self) -> SignalInstance: ...
    def start(self, account_id: str, replaces: str = "") -> None: ...
    def may_leave(self) -> bool: ...
    def forget(self) -> None: ...


class ReplacePage(Protocol):
    """What the window asks of the page on which a key set is replaced."""

    @property
    def closed(self) -> SignalInstance: ...
    @property
    def paste_asked(self) -> SignalInstance: ...
    def start(self, key_set_id: str) -> None: ...
    def may_leave(self) -> bool: ...
    def forget(self) -> None: ...


class PageParts(Protocol):
    """The greater parts of a page; each is made when its attribute is read first."""

    @property
    def names(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class PageKind:
    """One page: its id, its tab, and where its class is.

    Attributes:
        parts: Module and class of what makes its greater parts, where it has too many for one turn of the window.
    """

    id: str
    icon_name: str
    word: str
    module: str
    class_name: str
    parts: tuple[str, str] | None = None

    def begun_parts(self, workspace: Workspace) -> PageParts | None:
        """Return the parts, none of which is made yet; None where the page is made in one."""
        if self.parts is None:
            return None
        return cast("PageParts", getattr(import_module(self.parts[0]), self.parts[1])(workspace))

    def make(self, workspace: Workspace, parent: QWidget | None = None, parts: PageParts | None = None) -> QWidget:
        """Load the page's module and return a new page; *parts* of it may have been made before."""
        make = getattr(import_module(self.module), self.class_name)
        page = cast("QWidget", make(workspace, parent=parent, **({} if parts is None else {"parts": parts})))
        page.setObjectName(f"{self.id}_page")
        page.setAccessibleName(QCoreApplication.translate("Pages", self.word))
        return page


PAGE_KINDS = (
    PageKind("details", "key", QT_TRANSLATE_NOOP("Pages", "Details"), "vault_app.ui.pages.details", "DetailsPage"),
    PageKind("sign", "sign", QT_TRANSLATE_NOOP("Pages", "Sign"), "vault_app.ui.pages.sign", "SignPage"),
    PageKind(
        "call",
        "send",
        QT_TRANSLATE_NOOP("Pages", "Test call"),
        "vault_app.ui.pages.test_call",
        "TestCallPage",
        ("vault_app.ui.pages.test_call.call_parts", "CallParts"),
    ),
    PageKind("verify", "shield-check", QT_TRANSLATE_NOOP("Pages", "Verify"), "vault_app.ui.pages.verify", "VerifyPage"),
    PageKind("history", "history", QT_TRANSLATE_NOOP("Pages", "History"), "vault_app.ui.pages.history", "HistoryPage"),
)
ADD_PAGE = PageKind("add", "plus", QT_TRANSLATE_NOOP("Pages", "Add key set"), "vault_app.ui.pages.add", "AddKeySetPage")
REPLACE_PAGE = PageKind(
    "replace",
    "refresh",
    QT_TRANSLATE_NOOP("Pages", "Replace"),
    "vault_app.ui.replacing.replacing_page",
    "ReplacingPage",
)


@dataclass(frozen=True)
class SpecialPage:
    """The page that adds a key set to the account *adding_to*, or else the one on which *replaces* is replaced."""

    adding_to: str = ""
    replaces: str = ""

    def can_be_shown(self, workspace: Workspace) -> bool:
        """Tell whether the account to which a key set is to be added is there, still; replacing finds its own."""
        session = workspace.session
        listed = session.vault.listed_accounts if session is not None else ()
        return not self.adding_to or any(each.id == self.adding_to for each in listed)
