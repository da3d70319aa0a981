"""The style sheet for the controls that Qt draws itself; what we paint ourselves is not in it."""

from __future__ import annotations

from vault_app.services.resources import resource_path
from vault_app.ui.theme.tokens import Tokens

# No font sizes here: a size in the application's sheet would beat every setFont.
# What a page is made of has no sheet of its own, but its rule in here: Qt takes ten times as long for a sheet more.
# Nine pixels with Qt's own three, as the words of a table's head have.
_SHEET = """
QToolTip { background: %(raised)s; color: %(text1)s; border: 1px solid %(edge)s; padding: 5px 8px; }
QMenuBar { background: %(window)s; color: %(text2)s; border: none; padding: 0 12px; }
QMenuBar::item { background: transparent; padding: 6px 12px; border-radius: 6px; }
QMenuBar::item:selected { background: %(hover)s; color: %(text1)s; }
QMenuBar::item:pressed { background: %(pressed)s; color: %(text1)s; }
QMenu { background: %(raised)s; color: %(text1)s; border: 1px solid %(edge)s; padding: 5px; }
QMenu::item { background: transparent; border-radius: 6px; padding: 6px 20px 6px 12px; }
QMenu::item:selected { background: %(hover)s; color: %(text1)s; }
QMenu::item:disabled { color: %(disabled)s; }
QMenu::icon { padding-left: 10px; }
QMenu::indicator { width: 16px; height: 16px; left: 8px; }
QMenu::indicator:checked { image: url("%(tick)s"); }
QMenu::indicator:checked:disabled { image: url("%(tick_disabled)s"); }
QMenu::separator { height: 1px; background: %(line)s; margin: 5px 8px; }
QPushButton { background: %(raised)s; color: %(text1)s; border: 1px solid %(btn_line)s; border-radius: 6px;
  padding: 6px 12px; }
QDialogButtonBox QPushButton { min-width: 46px; }
QPushButton:hover { background: %(hover)s; }
QPushButton:pressed { background: %(pressed)s; }
QPushButton:focus { border: 2px solid %(focus)s; padding: 5px 11px; }
QPushButton[kind] { min-width: 0; padding: 0; border: none; }
QPushButton:disabled { background: %(sunken)s; color: %(disabled)s; border-color: %(line)s; }
QAbstractScrollArea { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit, QComboBox {
  background: %(raised)s; color: %(text1)s; border: 1px solid %(edge)s; border-radius: 6px; padding: 0 10px;
  min-height: 34px; selection-background-color: %(text_sel)s; selection-color: %(sel_text)s; }
QLineEdit { lineedit-password-character: 8226; }
QPlainTextEdit, QTextEdit { padding: 6px 7px; min-height: 48px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QDateTimeEdit:focus, QComboBox:focus { border: 2px solid %(focus)s; padding: 0 9px; min-height: 32px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 6px; min-height: 46px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled, QDateTimeEdit:disabled, QComboBox:disabled {
  background: %(sunken)s; color: %(disabled)s; border-color: %(line)s; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus, QPlainTextEdit[bare="true"], QPlainTextEdit[bare="true"]:focus,
QSpinBox[bare="true"], QSpinBox[bare="true"]:focus, QDateEdit[bare="true"], QDateEdit[bare="true"]:focus,
QComboBox[bare="true"], QComboBox[bare="true"]:focus {
  background: transparent; border: none; border-radius: 0; padding: 0; min-height: 20px; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  background: transparent; border: none; border-radius: 0; padding: 0; min-height: 20px; }
QSpinBox, QDoubleSpinBox, QDateEdit, QDateTimeEdit { min-height: 31px; }
QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus, QDateTimeEdit:focus { min-height: 29px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 30px; subcontrol-origin: border; subcontrol-position: center right; }
QComboBox::down-arrow { image: url("%(down)s"); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: %(raised)s; color: %(text1)s; border: 1px solid %(edge)s; outline: none;
  padding: 4px; selection-background-color: %(selected)s; selection-color: %(text1)s; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 3px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: %(selected)s; color: %(text1)s; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button, QDateTimeEdit::up-button,
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button, QDateTimeEdit::down-button {
  border: none; width: 22px; subcontrol-origin: border; right: 4px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button, QDateTimeEdit::up-button {
  subcontrol-position: top right; top: 2px; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button, QDateTimeEdit::down-button {
  subcontrol-position: bottom right; bottom: 2px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow, QDateTimeEdit::up-arrow {
  image: url("%(up)s"); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateTimeEdit::down-arrow {
  image: url("%(down)s"); width: 12px; height: 12px; }
QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 26px; }
QDateEdit::down-arrow { image: url("%(down)s"); width: 14px; height: 14px; }
QCheckBox, QRadioButton { color: %(text1)s; spacing: 8px; min-height: 24px; outline: none; }
QCheckBox:disabled, QRadioButton:disabled { color: %(disabled)s; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px; background: %(raised)s;
  border: 1px solid %(edge)s; border-radius: 4px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: %(hover)s; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid %(focus)s; width: 14px; height: 14px; }
QCheckBox::indicator:checked { background: %(accent)s; border-color: %(accent)s; image: url("%(check)s"); }
QRadioButton::indicator:checked { background: %(raised)s; border: 5px solid %(accent)s; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: transparent; border-color: %(btn_line)s; }
QCheckBox::indicator:checked:disabled { image: url("%(tick_disabled)s"); }
QRadioButton::indicator:checked:disabled { border-color: %(disabled)s; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: %(text2)s; border: none; border-bottom: 3px solid transparent;
  padding: 9px 0; margin-right: 26px; }
QTabBar::tab:hover { color: %(text1)s; }
QTabBar::tab:selected { color: %(accent_text)s; border-bottom-color: %(mark)s; }
QHeaderView { background: %(sunken)s; border: none; }
QHeaderView::section { background: %(sunken)s; color: %(text2)s; border: none; border-bottom: 1px solid %(line)s;
  padding: 0 12px; min-height: 28px; }
QTableCornerButton::section { background: %(sunken)s; border: none; border-bottom: 1px solid %(line)s; }
QTableView, QListView, QTreeView { background: %(raised)s; border: none; outline: none; gridline-color: %(line)s;
  selection-background-color: %(selected)s; selection-color: %(text1)s; }
QTableView[kind="card"], QTableView[kind="card"] QHeaderView { background: transparent; }
QTableView[kind="card"] QHeaderView::section:first { border-top-left-radius: 7px; }
QTableView[kind="card"] QHeaderView::section:last { border-top-right-radius: 7px; }
QTableView[kind="card"] QHeaderView[goes_on="true"]::section:last { border-top-right-radius: 0; }
QFrame[kind="head_end"] { background: %(sunken)s; border: none; border-bottom: 1px solid %(line)s;
  border-top-right-radius: 7px; }
QListView[kind="offers"] { border: 1px solid %(edge)s; padding: 2px; }
QListView[kind="offers"]::item { min-height: 28px; padding: 0 7px; border-radius: 4px; }
QListView[kind="offers"]::item:hover { background: %(hover)s; }
QListView[kind="offers"]::item:selected { background: %(selected)s; color: %(text1)s; }
#answer_raw, #answer_tree { background: transparent; }
#compare_table::item, #messages_table::item, QTableView[cells="close"]::item { padding: 0 9px; }
#code_text, #code_text:focus { background: transparent; border: none; padding: 0; min-height: 20px; }
QListView[kind="pages"] { background: transparent; }
QListView[kind="pages"]::item { height: 32px; padding-left: 8px; border-radius: 6px; }
QListView[kind="pages"]::item:hover { background: %(hover)s; }
QListView[kind="pages"]::item:selected { background: %(selected)s; color: %(text1)s; }
QListView[kind="pages"]::item:focus { border: 2px solid %(focus)s; padding-left: 6px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; border: none; }
QScrollBar::handle { background: %(edge)s; border: none; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: %(text3)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: %(line)s; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: %(mark)s; border-radius: 2px; }
QSlider:horizontal { min-height: 22px; }
QSlider::groove:horizontal { background: %(line)s; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: %(mark)s; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal { background: %(raised)s; border: 1px solid %(edge)s; width: 16px; height: 16px;
  margin: -7px 0; border-radius: 9px; }
QSlider::handle:horizontal:focus { border: 2px solid %(focus)s; width: 14px; height: 14px; }
QSplitter::handle { background: %(line)s; }
"""

_TONES = (
    "text1",
    "text2",
    "text3",
    "disabled",
    "accent_text",
    "ok_text",
    "warn_text",
    "bad_text",
    "info_text",
    "ts_text",
    "memo_text",
    "body_text",
    "on_accent",
)
# By the colour in which it is drawn: that of what is written on the accent.
_CHECKS = {"#FFFFFF": "check", "#000000": "check-black"}
# Strokes that a theme has a file of.
_DRAWN = {"down": "chevron-down", "up": "chevron-up", "tick": "tick", "tick_disabled": "tick-disabled"}
_SURFACES = ("window", "sidebar", "surface", "raised", "sunken")


def build_stylesheet(tokens: Tokens) -> str:
    """Return the application's style sheet in the colours of *tokens*.

    Labels take their colour from the dynamic property `tone`, plain containers their ground from `ground`.
    """
    values = dict(vars(tokens))
    for name, file in _DRAWN.items():
        values[name] = resource_path(f"themes/{file}-{tokens.name}.svg").as_posix()
    values["check"] = resource_path(f"themes/{_CHECKS[tokens.on_accent]}.svg").as_posix()
    rules = [_SHEET % values]
    rules += [f'QLabel[tone="{tone}"] {{ color: {values[tone]}; }}' for tone in _TONES]
    rules += [f'QPlainTextEdit[tone="{tone}"] {{ color: {values[tone]}; }}' for tone in _TONES]
    # Of a choice: what stands there while nothing is chosen.
    rules += [f'QComboBox[tone="text3"] {{ color: {tokens.text3}; }}']
    rules += [f'QComboBox[tone="text3"]:disabled {{ color: {tokens.disabled}; }}']
    rules += [f'QLabel[tone="{tone}"]:disabled {{ color: {tokens.disabled}; }}' for tone in _TONES]
    rules += [f'QWidget[ground="{ground}"] {{ background: {values[ground]}; }}' for ground in _SURFACES]
    return "\n".join(rules)
