"""Finds texts that have less room than they need."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHeaderView, QLabel, QLineEdit, QTabBar, QWidget

from smconfig_gui.views.fields.labels import ElidedLabel

SLACK = 1  # pixels; sizes are rounded
PADDING = 8  # of a field, on each side
ARROW = 28  # of a field with a list, at its right


def cut_off(root: QWidget) -> list[str]:
    """Return the texts of a window that are cut off; a text that shortens itself, with the whole as its tip, is not."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.width() and not isinstance(widget, ElidedLabel):
            found += [f"{widget.objectName() or type(widget).__name__}: {text}" for text in _cut(widget)]
    return found


def _cut(widget: QWidget) -> list[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text()] if widget.text().strip() and _has_no_room(widget) else []
    if isinstance(widget, QComboBox):
        return _wider([widget.currentText()], widget, widget.width() - PADDING - ARROW)
    if isinstance(widget, QLineEdit) and not widget.text():
        return _wider([widget.placeholderText()], widget, widget.width() - 2 * PADDING)
    if isinstance(widget, QTabBar):
        shown = [each for each in range(widget.count()) if widget.isTabVisible(each)]
        return [widget.tabText(each) for each in shown if _tab_is_cut(widget, each)]
    if isinstance(widget, QHeaderView):
        return _cut_headings(widget)
    return []


def _has_no_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + SLACK
    hint = widget.sizeHint()
    is_flat = isinstance(widget, QLabel) and widget.fontMetrics().height() > widget.height() + SLACK
    return hint.width() > widget.width() + SLACK or is_flat


def _wider(texts: list[str], widget: QWidget, room: int) -> list[str]:
    return [text for text in texts if widget.fontMetrics().horizontalAdvance(text) > room + SLACK]


def _tab_is_cut(bar: QTabBar, number: int) -> bool:
    rect = bar.tabRect(number)
    return rect.right() > bar.width() + SLACK or bar.fontMetrics().horizontalAdvance(bar.tabText(number)) > rect.width()


def _cut_headings(header: QHeaderView) -> list[str]:
    model = header.model()
    if model is None or header.isHidden():
        return []
    found = []
    for section in range(header.count()):
        text = str(model.headerData(section, header.orientation()) or "")
        if not header.isSectionHidden(section) and header.visualIndex(section) >= 0:
            is_across = header.orientation() is Qt.Orientation.Horizontal
            found += _wider([text], header, header.sectionSize(section) if is_across else header.width())
    return found
