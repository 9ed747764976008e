"""Copying a row of a form: as text, and as the OBIS code or the bytes of the object that it belongs to."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QWidget,
)

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.fields.labels import ElidedLabel
from smconfig_gui.views.tab_order import widgets_in_order
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import set_font

_ON, _OFF = QT_TRANSLATE_NOOP("copies", "on"), QT_TRANSLATE_NOOP("copies", "off")
_LEFT_ALONE = QT_TRANSLATE_NOOP("copies", "left alone")
ROW, OBJECT = "copies", "object"
"""Properties of widgets: that one is a row, and the name in the profile of the object that rows below one belong to."""


class RowCopies(QObject):
    """A menu on every row below a widget, and Ctrl+C on the row that has the keyboard."""

    def __init__(
        self, panel: QWidget, body: QWidget, obis_of: Callable[[str], str], bytes_of: Callable[[str], str]
    ) -> None:
        """The code of an object by its name, and its bytes as the meter gave them last."""
        super().__init__(panel)
        self._body, self._obis_of, self._bytes_of = body, obis_of, bytes_of
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what nothing inside the panel wanted for itself."""
        if isinstance(event, QContextMenuEvent):
            return self._open_menu(event.globalPos())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            row = row_of(QApplication.focusWidget())
            if event.matches(QKeySequence.StandardKey.Copy) and row is not None:
                _put(row_text(row))
                return True
        return super().eventFilter(watched, event)

    def menu(self, row: QWidget) -> QMenu:
        """Return what can be copied of a row."""
        menu = QMenu(self._body)
        set_font(menu)
        obis, raw = self._obis_of(object_of(row)), self._bytes_of(object_of(row))
        for name, words, text in (
            ("text", self.tr("Copy the row"), row_text(row)),
            ("obis", self.tr("Copy the OBIS code"), obis),
            ("bytes", self.tr("Copy the bytes on the meter"), raw),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"copy.{name}")
            action.setEnabled(bool(text))
            action.triggered.connect(lambda _=False, text=text: _put(text))
        return menu

    def row_at(self, place: QPoint) -> QWidget | None:
        """Return the smallest row at a place of the screen, also where the body only shows and takes no mouse."""
        rows = [each for each in _rows(self._body) if each.rect().contains(each.mapFromGlobal(place))]
        return min(rows, key=lambda row: row.width() * row.height(), default=None)

    def _open_menu(self, place: QPoint) -> bool:
        row = self.row_at(place)
        if row is None:
            return False
        menu = self.menu(row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
        return True


def row_of(widget: QWidget | None) -> QWidget | None:
    """Return the row that a widget is in, if any."""
    while widget is not None and not widget.property(ROW):
        widget = widget.parentWidget()
    return widget


def object_of(row: QWidget) -> str:
    """Return the name of the object that a row belongs to, empty when none is known."""
    widget: QWidget | None = row
    while widget is not None and not widget.property(OBJECT):
        widget = widget.parentWidget()
    return str(widget.property(OBJECT)) if widget is not None else ""


def row_text(row: QWidget) -> str:
    """Return what a row says, its parts between tabs; what is typed behind dots is never part of it."""
    return "\t".join(text for text in _parts(row) if text)


def _rows(body: QWidget) -> list[QWidget]:
    return [each for each in body.findChildren(QWidget) if each.property(ROW) and each.isVisible()]


def _parts(row: QWidget) -> Iterator[str]:
    inside: set[QWidget] = set()
    for widget in (row, *widgets_in_order(row)):
        if widget.parentWidget() in inside:
            inside.add(widget)
        elif isinstance(widget, QAbstractButton):
            if widget.isCheckable():
                yield widget.accessibleName() or widget.text()
                yield translate(_state(widget))
        elif isinstance(widget, QComboBox):
            inside.add(widget)
            yield widget.currentText()
        elif isinstance(widget, QSpinBox):
            inside.add(widget)
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.text() if widget.echoMode() is QLineEdit.EchoMode.Normal else ""
        elif isinstance(widget, ElidedLabel):
            yield widget.whole_text()
        elif isinstance(widget, QLabel):
            yield widget.text()


def _state(widget: QAbstractButton) -> Text:
    if isinstance(widget, QCheckBox) and widget.checkState() is Qt.CheckState.PartiallyChecked:
        return _LEFT_ALONE
    return _ON if widget.isChecked() else _OFF


def _put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
