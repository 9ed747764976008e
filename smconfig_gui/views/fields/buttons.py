"""Buttons in the four weights of the window, each with a stable name and an accessible one."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from smconfig_gui.views.icons import NORMAL, icon
from smconfig_gui.views.theme import BODY, set_font

_GAP = 4  # the style puts 4 between icon and text; 8 are wanted
_TOKENS = {"primary": "on_accent", "danger": "on_accent"}


def button(name: str, text: str, *, role: str = "", icon_name: str = "", parent: QWidget | None = None) -> QPushButton:
    """Return a push button; `role` is empty, "primary", "danger", "flat" or "link"."""
    result = QPushButton(text, parent)
    result.setObjectName(name)
    result.setAccessibleName(text.rstrip("…"))
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setAutoDefault(False)
    if role:
        result.setProperty("role", role)
    set_font(result, BODY, QFont.Weight.DemiBold if role in _TOKENS else QFont.Weight.Normal)
    if role == "link":
        set_font(result, BODY, QFont.Weight.Medium)
        result.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        result.setIcon(icon(icon_name, _TOKENS.get(role, "muted")))
        result.setIconSize(QSize(NORMAL + _GAP, NORMAL))
    return result


def set_role(changed: QPushButton, role: str, icon_name: str) -> None:
    """Give a button another weight."""
    if (changed.property("role") or "") == role:
        return
    changed.setProperty("role", role)
    set_font(changed, BODY, QFont.Weight.DemiBold if role in _TOKENS else QFont.Weight.Normal)
    changed.setIcon(icon(icon_name, _TOKENS.get(role, "muted")))
    changed.style().unpolish(changed)
    changed.style().polish(changed)


def is_filled(candidate: QPushButton) -> bool:
    """Whether a button stands out as the one to press now."""
    return candidate.property("role") in _TOKENS and candidate.isEnabled() and not candidate.isHidden()


def tool_button(name: str, text: str, icon_name: str, parent: QWidget | None = None) -> QToolButton:
    """Return an icon without words; the words are its tool tip and accessible name."""
    result = QToolButton(parent)
    result.setObjectName(name)
    result.setAccessibleName(text)
    result.setToolTip(text)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.setIcon(icon(icon_name))
    result.setIconSize(QSize(NORMAL, NORMAL))
    return result
