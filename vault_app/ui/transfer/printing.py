"""Whether this computer prints, and the system's own dialog for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from vault_app.ui.transfer.paper import page_layout, print_on

# QtPrintSupport loads the printing system, so it is imported when somebody asks.


def can_print() -> bool:
    """Tell whether the system knows a printer; blocks, for the printing system may ask the network."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, html: str) -> None:
    """Ask which printer, and print the sheet on it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(page_layout())
    dialog = QPrintDialog(printer, parent)

    def on_finished(result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            print_on(printer, html)
        dialog.deleteLater()

    dialog.finished.connect(on_finished)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()
