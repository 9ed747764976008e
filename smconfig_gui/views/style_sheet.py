"""The style sheet of a theme: only what a palette cannot say (radius, height, padding, indicators)."""

from smconfig_gui.resource_files import resource_path
from smconfig_gui.views.tokens import Tokens

SCROLL_BAR_WIDTH = 10


def _image(name: str) -> str:
    return f'url("{resource_path("icons", f"{name}.svg").as_posix()}")'


def _buttons(t: Tokens) -> str:
    return f"""
    QPushButton {{
        background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; border-radius: 6px;
        min-height: 18px; padding: 6px 12px;
    }}
    QPushButton:hover {{ background: {t.hover}; }}
    QPushButton:pressed {{ background: {t.hairline}; }}
    QPushButton:focus {{ border: 2px solid {t.accent_text}; padding: 5px 11px; }}
    QPushButton:disabled {{ background: {t.canvas}; color: {t.disabled}; border-color: {t.hairline}; }}
    QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
    QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{
        background: {t.accent_hover}; border-color: {t.accent_hover};
    }}
    QPushButton[role="danger"] {{ background: {t.bad_fill}; color: {t.on_accent}; border-color: {t.bad_fill}; }}
    QPushButton[role="danger"]:hover, QPushButton[role="danger"]:pressed {{
        background: {t.bad_hover}; border-color: {t.bad_hover};
    }}
    QPushButton[role="primary"]:focus, QPushButton[role="danger"]:focus {{ border: 2px solid {t.text}; }}
    QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled {{
        background: {t.hairline}; color: {t.disabled}; border-color: {t.hairline};
    }}
    QPushButton[role="flat"] {{ background: transparent; border: 1px solid transparent; padding: 6px 8px; }}
    QPushButton[role="flat"]:hover {{ background: {t.hover}; }}
    QPushButton[is_tab="true"] {{ color: {t.muted}; }}
    QPushButton[is_tab="true"]:checked, QPushButton[is_tab="true"]:hover {{ color: {t.text}; }}
    QPushButton[role="flat"]:focus {{ border: 2px solid {t.accent_text}; padding: 5px 7px; }}
    QPushButton[role="flat"][align="left"] {{ text-align: left; }}
    QPushButton[role="link"] {{
        background: transparent; border: 1px solid transparent; color: {t.accent_text};
        min-height: 16px; padding: 3px 4px; border-radius: 4px;
    }}
    QPushButton[role="link"]:hover {{ background: {t.accent_tint}; }}
    QPushButton[role="link"]:focus {{ border: 2px solid {t.accent_text}; padding: 2px 3px; }}
    QPushButton[role="link"]:disabled {{ color: {t.disabled}; }}
    QToolButton {{
        background: transparent; border: 1px solid transparent; border-radius: 6px;
        min-width: 26px; min-height: 26px; padding: 0;
    }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton:hover {{ background: {t.hover}; }}
    QToolButton:checked {{ background: {t.accent_tint}; border-color: {t.border}; }}
    QToolButton:focus {{ border: 2px solid {t.accent_text}; }}
    QLineEdit QToolButton {{ min-width: 0; min-height: 0; border: none; padding: 0; background: transparent; }}
    """


def _inputs(t: Tokens) -> str:
    return f"""
    QLineEdit, QComboBox, QSpinBox {{
        background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; border-radius: 6px;
        min-height: 20px; padding: 5px 8px; selection-background-color: {t.accent};
        selection-color: {t.on_accent}; placeholder-text-color: {t.muted};
    }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 2px solid {t.accent_text}; padding: 4px 7px; }}
    QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
        background: {t.canvas}; color: {t.disabled}; border-color: {t.border};
    }}
    QSpinBox::up-button, QSpinBox::down-button {{ width: 0; border: none; }}
    QSpinBox QLineEdit {{ min-height: 0; border: none; padding: 0; background: transparent; }}
    QLineEdit[invalid="true"] {{ border: 2px solid {t.bad}; padding: 4px 7px; }}
    QComboBox::drop-down {{ border: none; width: 28px; }}
    QComboBox::down-arrow {{ image: {_image("arrow-" + t.name)}; width: 14px; height: 14px; }}
    QComboBox QAbstractItemView {{
        background: {t.raised}; border: 1px solid {t.border}; outline: 0; padding: 4px;
    }}
    QCheckBox, QRadioButton {{ spacing: 8px; color: {t.text}; background: transparent; min-height: 24px; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {t.disabled}; }}
    QCheckBox::indicator, QListView::indicator {{
        width: 16px; height: 16px; border: 1px solid {t.control}; border-radius: 4px; background: {t.surface};
    }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{
        background: {t.accent}; border-color: {t.accent}; image: {_image("tick-white")};
    }}
    QCheckBox::indicator:indeterminate {{ image: {_image("dash-" + t.name)}; }}
    QCheckBox::indicator:hover {{ border-color: {t.accent_text}; }}
    QCheckBox::indicator:disabled {{ border-color: {t.border}; background: {t.canvas}; }}
    QCheckBox::indicator:checked:disabled {{ image: {_image("tick-disabled-" + t.name)}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {t.accent_text}; width: 14px; height: 14px; }}
    QRadioButton::indicator {{
        width: 16px; height: 16px; border: 1px solid {t.control}; border-radius: 9px; background: {t.surface};
    }}
    QRadioButton::indicator:checked {{
        width: 8px; height: 8px; border: 5px solid {t.accent}; background: {t.on_accent};
    }}
    QRadioButton::indicator:hover {{ border-color: {t.accent_text}; }}
    QRadioButton::indicator:checked:disabled {{ border-color: {t.border}; background: {t.canvas}; }}
    QRadioButton::indicator:focus {{ border: 2px solid {t.accent_text}; width: 14px; height: 14px; }}
    QRadioButton::indicator:checked:focus {{
        border: 5px solid {t.accent_text}; width: 8px; height: 8px; background: {t.on_accent};
    }}
    """


def _bars(t: Tokens, small: float) -> str:
    return f"""
    QMenuBar {{
        background: {t.surface}; border-bottom: 1px solid {t.hairline}; padding: 7px 10px 2px 10px; spacing: 0;
    }}
    QMenuBar::item {{ background: transparent; border-radius: 6px; padding: 6px 12px; margin: 0 2px; }}
    QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {t.hover}; color: {t.text}; }}
    QMenu {{ background: {t.raised}; border: 1px solid {t.border}; padding: 4px; }}
    QMenu::item {{ padding: 7px 28px 7px 12px; border-radius: 6px; color: {t.text}; }}
    QMenu::item:selected {{ background: {t.hover}; }}
    QMenu::item:disabled {{ color: {t.disabled}; }}
    QMenu::indicator {{ width: 14px; height: 14px; margin-left: 8px; }}
    QMenu::separator {{ height: 1px; background: {t.hairline}; margin: 4px 8px; }}
    QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.border}; padding: 4px 8px; }}
    QSplitter::handle {{ background: {t.hairline}; }}
    QScrollArea, QAbstractItemView {{ border: none; outline: 0; }}
    QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR_WIDTH}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {t.border}; border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {t.control}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QHeaderView {{ background: transparent; }}
    QTableCornerButton::section {{ background: transparent; border: none; }}
    QHeaderView::section {{
        background: transparent; color: {t.muted}; border: none; border-bottom: 1px solid {t.border};
        padding: 4px 8px; text-align: left; font-weight: 600; font-size: {small:.2f}pt;
    }}
    """


def _tabs(t: Tokens) -> str:
    return f"""
    QTabBar {{ background: transparent; border: none; }}
    QTabBar::tab {{
        background: transparent; color: {t.muted}; border: none; border-bottom: 2px solid transparent;
        padding: 8px 2px 8px 2px; margin-right: 24px;
    }}
    QTabBar::tab:hover {{ color: {t.text}; }}
    QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent_text}; }}
    QTabBar::tab:focus {{ color: {t.accent_text}; border-bottom-color: {t.accent_text}; }}
    """


def style_sheet(tokens: Tokens, small: float) -> str:
    """Return the style sheet of one theme, with all colours and the size of small texts (in points) filled in."""
    return _buttons(tokens) + _inputs(tokens) + _tabs(tokens) + _bars(tokens, small)
