"""The short style sheet: buttons, tabs, fields, menus and scroll bars.

A button chooses its manner by the property `look`: `primary`, `quiet`, `tab` or none (a plain one).
Fonts are set by the widgets, since they change with the density.
"""

from __future__ import annotations

import re

from app.ui.kit.theme import tokens

RULES = """
QToolTip { background: $raised; color: $text; border: 1px solid $line_strong; padding: 5px 8px; }
QPushButton, QToolButton { background: $control; color: $text; border: 1px solid $line_strong;
  border-radius: 6px; padding: 0 15px; min-height: 38px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 0 14px; }
QPushButton:disabled, QToolButton:disabled { background: $raised; color: $text_off; border-color: $line; }
QPushButton[look="primary"] { background: $accent_fill; border-color: $accent_fill; }
QPushButton[look="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[look="primary"]:pressed { background: $accent_press; border-color: $accent_press; }
QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton[look="primary"]:disabled { background: $raised; border-color: $line; }
QPushButton[look="quiet"], QToolButton[look="quiet"] { background: transparent; color: $text_2;
  border-color: transparent; }
QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover { background: $hover; color: $text; }
QPushButton[look="quiet"]:pressed, QToolButton[look="quiet"]:pressed { background: $pressed; }
QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled { color: $text_off; }
QPushButton[look="tab"], QToolButton[look="tab"] { background: transparent; color: $text_2;
  border: 1px solid transparent; padding: 0 10px; min-height: 32px; }
QPushButton[look="tab"]:hover, QToolButton[look="tab"]:hover { background: $raised; }
QPushButton[look="tab"]:checked, QToolButton[look="tab"]:checked { background: $control; color: $text; }
QPushButton[look="status"] { background: transparent; color: $text_2; border: 1px solid transparent;
  padding: 0 7px; min-height: 0; text-align: left; }
QPushButton[look="status"]:hover { background: $control; color: $text; }
QPushButton[look]:focus, QToolButton[look]:focus { border-color: $accent; }
QFileDialog QToolButton { padding: 0; min-width: 32px; min-height: 32px; }
QFileDialog QPushButton { min-width: 76px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QHeaderView, QHeaderView::section { background: $panel; color: $text_2; border: none; padding: 6px 8px; }
QFileDialog QTreeView, QFileDialog QListView { background: $well; selection-background-color: $accent_tint;
  selection-color: $text; outline: none; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox { background: $well; color: $text;
  border: 1px solid $line_strong; border-radius: 6px; padding: 6px 10px;
  selection-background-color: $accent_fill; selection-color: $text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 5px 9px; }
QMenu { background: $raised; color: $text; border: 1px solid $line_strong; padding: 6px; }
QMenu::item { padding: 8px 28px 8px 12px; border-radius: 5px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $text_off; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QMenu::icon { padding-left: 10px; }
QScrollArea, QAbstractScrollArea { border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: 3px; min-height: 28px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $line_strong; border-radius: 3px; min-width: 28px; margin: 2px; }
QScrollBar::handle:hover { background: $text_3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""


def sheet() -> str:
    """Return the rules with the theme's colours filled in."""
    colors: dict[str, str] = tokens()["colors"]
    return re.sub(r"\$(\w+)", lambda found: colors[found[1]], RULES)
