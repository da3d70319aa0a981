"""Which language the window speaks, how it looks and moves, and when it calls a key old."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from vault_app.ui.languages import ENGLISH, LANGUAGES, language
from vault_app.ui.settings.form import Form
from vault_app.ui.widgets.spin_box import SpinBox
from vault_app.ui.workspace import Workspace


class GeneralPage(Form):
    """Language, theme, motion, age."""

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
        self.motion_box = QCheckBox()
        self.motion_box.setObjectName("motion_box")
        self.motion_box.setChecked(workspace.settings.reduced_motion)
        self.old_after_box = SpinBox(7, 3650, self.tr("days"))
        self.old_after_box.setObjectName("old_after_box")
        self.old_after_box.setValue(workspace.settings.old_after_days)
        self.add_row(_language_word(self.tr("Language")), self.language_box)
        self.add_row(self.tr("Theme"), self.theme_box)
        self.add_row(self.tr("No animations"), self.motion_box, self.tr("What turns or slides stands still instead."))
        self.add_row(
            self.tr("A key is old after"),
            self.old_after_box,
            self.tr("Older ones are listed below “Needs attention”, with a way to their successor."),
        )
        self.old_after_box.valueChanged.connect(self._on_old_after_changed)
        self.theme_box.currentIndexChanged.connect(lambda _index: self._on_theme_changed())
        self.language_box.currentIndexChanged.connect(lambda _index: self._on_language_changed())
        self.motion_box.toggled.connect(self._on_motion_changed)

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
