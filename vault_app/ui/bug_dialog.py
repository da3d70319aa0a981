"""Tells of a mistake of the program, with a report that holds no value."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from vault_app.ui.theme import font
from vault_app.ui.widgets.dialog import WIDE, Dialog


class BugDialog(Dialog):
    """What happened, the report, and a button that copies it."""

    def __init__(self, parent: QWidget, report: str) -> None:
        super().__init__(
            parent,
            self.tr("The program made a mistake"),
            self.tr("What it was doing has stopped; the vault on disk is whole. The report holds places, no values."),
            WIDE,
        )
        self.report_view = QPlainTextEdit(report)
        self.report_view.setObjectName("report_view")
        self.report_view.setReadOnly(True)
        self.report_view.setFont(font("mono_small"))
        self.report_view.setAccessibleName(self.tr("Report"))
        self.report_view.setMinimumHeight(160)
        self.content.addWidget(self.report_view)
        self.cancel_button.setText(self.tr("Close"))
        self.copy_report_button = self.add_act(self.tr("Copy the report"))
        self.copy_report_button.setObjectName("copy_report_button")
        self.copy_report_button.clicked.disconnect()
        self.copy_report_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
