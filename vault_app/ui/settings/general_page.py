"""Which language the window speaks, how it looks and moves, where it can be reached, and when it calls a key old."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from vault_app.ui.languages import ENGLISH, LANGUAGES, language
from vault_app.ui.settings.form import Form
from vault_app.ui.tray.tray_presence import TrayPresence
from vault_app.ui.widgets.spin_box import SpinBox
from vault_app.ui.workspace import Workspace


class GeneralPage(Form):
    """Language, theme, motion, age, tray."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.theme_box = QComboBox()
        self.theme_box.setObjectName("theme_box")
        for theme, word in (
            ("system", self.tr("As the desktop")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self.theme_box.addItem(word, theme)
        self.theme_box.setCurrentIndex(self.theme_box.findData(workspace.settings.theme))
        self.language_box = QComboBox()
        self.language_box.setObjectName("language_box")
        self.language_box.addItem(self.tr("As the desktop"), "system")
        for name, own_name in LANGUAGES.items():
            self.language_box.addItem(own_name, name)
        self.language_box.setCurrentIndex(self.language_box.findData(workspace.settings.language))
        self.motion_box = self._box("motion_box", workspace.settings.reduced_motion)
        self.old_after_box = SpinBox(7, 3650, self.tr("days"))
        self.old_after_box.setObjectName("old_after_box")
        self.old_after_box.setValue(workspace.settings.old_after_days)
        self._presence = TrayPresence.of(workspace)
        self.tray_box = self._box("tray_box", workspace.settings.tray_icon)
        self.close_to_tray_box = self._box("close_to_tray_box", workspace.settings.close_to_tray)
        self.add_row(_language_word(self.tr("Language")), self.language_box)
        self.add_row(self.tr("Theme"), self.theme_box)
        self.add_row(self.tr("No animations"), self.motion_box, self.tr("What turns or slides stands still instead."))
        self.add_row(
            self.tr("A key is old after"),
            self.old_after_box,
            self.tr("Older ones are listed below “Needs attention”, with a way to their successor."),
        )
        self._add_tray_rows()
        self.old_after_box.valueChanged.connect(self._on_old_after_changed)
        self.theme_box.currentIndexChanged.connect(lambda _index: self._on_theme_changed())
        self.language_box.currentIndexChanged.connect(lambda _index: self._on_language_changed())
        self.motion_box.toggled.connect(self._on_motion_changed)
        self.tray_box.toggled.connect(self._on_tray_changed)
        self.close_to_tray_box.toggled.connect(self._on_close_to_tray_changed)

    @staticmethod
    def _box(name: str, is_on: bool) -> QCheckBox:
        box = QCheckBox()
        box.setObjectName(name)
        box.setChecked(is_on)
        return box

    def _add_tray_rows(self) -> None:
        """Add what is about the tray; where there is none, the reason stands in the place of the help."""
        help_text = self.tr("From there you can lock, copy a part of a key set, and open the window.")
        if not self._presence.is_there():
            help_text = self.tr(
                "This desktop has no tray that icons can be shown in, so there is nothing to switch on."
            )
        self.add_row(self.tr("Show an icon in the tray"), self.tray_box, help_text)
        self.add_row(
            self.tr("Closing the window keeps it in the tray"),
            self.close_to_tray_box,
            self.tr("An open vault stays open then, and locks by itself as when the window is shown."),
        )
        self._enable_tray()

    def _enable_tray(self) -> None:
        """Let be switched on what would have an effect, and be switched off what is on."""
        settings = self._workspace.settings
        is_there = self._presence.is_there()
        self.tray_box.setEnabled(is_there or settings.tray_icon)
        self.close_to_tray_box.setEnabled((is_there and settings.tray_icon) or settings.close_to_tray)

    def _on_tray_changed(self, shown: bool) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, tray_icon=shown))
        self._enable_tray()

    def _on_close_to_tray_changed(self, keeps: bool) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, close_to_tray=keeps))
        self._enable_tray()

    def _on_theme_changed(self) -> None:
        theme = str(self.theme_box.currentData())
        self._workspace.change_settings(lambda settings: replace(settings, theme=theme))

    def _on_language_changed(self) -> None:
        language = str(self.language_box.currentData())
        self._workspace.change_settings(lambda settings: replace(settings, language=language))

    def _on_motion_changed(self, still: bool) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, reduced_motion=still))

    def _on_old_after_changed(self, days: int) -> None:
        self._workspace.change_settings(lambda settings: replace(settings, old_after_days=days))


def _language_word(word: str) -> str:
    """Return *word* with the English one after it, by which those find it who cannot read what is shown."""
    return word if language() == ENGLISH else f"{word} (Language)"
