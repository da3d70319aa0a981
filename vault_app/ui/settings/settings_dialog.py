"""The settings: pages at the left, a form at the right; what is changed is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from vault_app.ui.settings.about_page import AboutPage
from vault_app.ui.settings.backups_page import BackupsPage
from vault_app.ui.settings.clipboard_page import ClipboardPage
from vault_app.ui.settings.environments_page import EnvironmentsPage
from vault_app.ui.settings.general_page import GeneralPage
from vault_app.ui.settings.locking_page import LockingPage
from vault_app.ui.settings.network_page import NetworkPage
from vault_app.ui.settings.page_names import settings_pages
from vault_app.ui.settings.vault_page import VaultPage
from vault_app.ui.theme import font, metrics
from vault_app.ui.widgets.copying import GuardedView
from vault_app.ui.widgets.dialog import Dialog
from vault_app.ui.widgets.hairline import Hairline
from vault_app.ui.widgets.reading_area import ReadingArea
from vault_app.ui.workspace import Workspace

if TYPE_CHECKING:
    from vault_app.ui.vault_door import Opened

_WIDTH = 720
_LIST_WIDTH = 164
_LEAST_HEIGHT, _MOST_HEIGHT = 380, 560
_SHARE = 0.8  # of the window's height, for the dialog with its head and its foot


class SettingsDialog(Dialog):
    """720 wide; pages that are about the open vault are there while one is open."""

    def __init__(self, parent: QWidget, workspace: Workspace, opened: Opened | None) -> None:
        super().__init__(parent, "", "", _WIDTH)
        self.title.setText(self.tr("Settings"))
        self.setWindowTitle(self.tr("Settings"))
        self.setAccessibleName(self.tr("Settings"))
        self.page_list = QListWidget()
        GuardedView(self.page_list)
        self.page_list.setObjectName("page_list")
        self.page_list.setAccessibleName(self.tr("Pages of the settings"))
        self.page_list.setFixedWidth(_LIST_WIDTH)
        self.page_list.setFont(font("body"))
        self.page_list.setProperty("kind", "pages")
        self.page_stack = QStackedWidget()
        self._ids: list[str] = []
        self._placeholders: dict[str, QWidget] = {}
        self._makers: dict[str, Callable[[], QWidget]] = {
            "general": lambda: GeneralPage(workspace),
            "locking": lambda: LockingPage(workspace),
            "clipboard": lambda: ClipboardPage(workspace),
            "network": lambda: NetworkPage(workspace),
            "about": lambda: AboutPage(workspace),
        }
        if opened is not None:
            self._makers["vault"] = lambda: VaultPage(workspace, opened)
            self._makers["backups"] = lambda: BackupsPage(workspace, opened)
            self._makers["environments"] = lambda: EnvironmentsPage(workspace)
        for page_id, word in settings_pages(has_vault=opened is not None).items():
            self._ids.append(page_id)
            self.page_list.addItem(QListWidgetItem(word))
            self._placeholders[page_id] = QWidget()
            self.page_stack.addWidget(self._placeholders[page_id])
        self._arrange()
        self.page_list.currentRowChanged.connect(self._show_row)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setObjectName("close_settings_button")

    def _arrange(self) -> None:
        body = self._body = QWidget()
        body.setObjectName("settings_body")
        body.setFixedHeight(_LEAST_HEIGHT)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.page_list)
        row.addWidget(Hairline(Qt.Orientation.Vertical))
        row.addWidget(self.page_stack, 1)
        self.content.addWidget(body)

    def setVisible(self, visible: bool) -> None:
        if visible and not self.isVisible():
            self._fit_height()
            veil = self.parentWidget()
            if veil is not None:
                veil.installEventFilter(self)  # it is as large as the window
        super().setVisible(visible)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit_height()
        return False

    def _fit_height(self) -> None:
        """Be as high as a high window allows; in a low one the pages scroll."""
        veil = self.parentWidget()
        if veil is None:
            return
        around = self.sizeHint().height() - self._body.height()  # the head and the foot
        room = round(veil.height() * _SHARE) - around
        self._body.setFixedHeight(max(_LEAST_HEIGHT, min(_MOST_HEIGHT, room)))

    def _show_row(self, row: int) -> None:
        """Show a page; it is made when it is looked at for the first time."""
        page_id = self._ids[row]
        make = self._makers.pop(page_id, None)
        if make is not None:
            read_as = self.page_list.item(row).text() if page_id == "about" else ""
            self.page_stack.removeWidget(self._placeholders[page_id])
            self.page_stack.insertWidget(row, _scrolling(make(), f"{page_id}_settings", read_as))
            self._placeholders.pop(page_id).deleteLater()
        self.page_stack.setCurrentIndex(row)

    def show_page(self, page_id: str) -> None:
        """Show the page of that id, or the first one when it is not there now.

        Args:
            page_id: With `/` and the name of a part of it, such as `about/how_stored`, that part is shown.
        """
        page_id, _, part = page_id.partition("/")
        self.page_list.setCurrentRow(self._ids.index(page_id) if page_id in self._ids else 0)
        self.page_list.setFocus(Qt.FocusReason.OtherFocusReason)
        if part:
            QTimer.singleShot(0, self, lambda: self._scroll_to(part))  # once it has its size

    def _scroll_to(self, part: str) -> None:
        area = self.page_stack.currentWidget()
        assert isinstance(area, QScrollArea)
        page, found = area.widget(), area.findChild(QWidget, part)
        if page is not None and found is not None:
            bar = area.verticalScrollBar()

            def place() -> int:
                return found.mapTo(page, QPoint(0, -metrics.SPACE_12)).y()  # clear of the ring

            bar.setValue(place())
            area.setFocus(Qt.FocusReason.OtherFocusReason)
            reached = bar.value()

            def follow() -> None:
                """Go with the part when something above it grows, as long as nobody has scrolled elsewhere."""
                nonlocal reached
                if bar.value() == reached:
                    bar.setValue(place())
                    reached = bar.value()

            bar.rangeChanged.connect(lambda *_: QTimer.singleShot(0, found, follow))


def _scrolling(page: QWidget, name: str, read_as: str) -> QScrollArea:
    """Return an area for *page*; with *read_as*, its name, the keys scroll it, for there is more to read than to press."""
    page.setObjectName(name)
    holder = QWidget()
    area = ReadingArea(holder, read_as) if read_as else QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
    column = QVBoxLayout(holder)
    if read_as:  # room between the text and the ring around the whole page
        column.setContentsMargins(*[metrics.SPACE_12] * 4)
    else:
        column.setContentsMargins(0, 2, 0, 2)
        area.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(0, 2, 10 if most else 0, 2)  # a distance from the bar
        )
    layout = page.layout()
    if layout is not None:
        layout.setContentsMargins(4, 0, 0, 4)  # room for the ring around what has the focus
    column.addWidget(page)
    column.addStretch(1)
    if area.widget() is None:
        area.setWidget(holder)
    return area
