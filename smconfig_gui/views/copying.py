"""Copying a row of a table: as text, as OBIS code, as hex."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu

from smconfig_gui.views.theme import set_font


@dataclass(frozen=True, slots=True)
class Copy:
    """One entry of the menu: name for tests, words, what a row gives; an empty text disables the entry."""

    name: str
    text: str
    of: Callable[[QModelIndex], str]
    keys: str = ""


def offer_copies(view: QAbstractItemView, copies: Sequence[Copy]) -> None:
    """Give a view a menu that copies from the current row, and the keys for it."""
    menu = QMenu(view)
    set_font(menu)
    for copy in copies:
        action = QAction(copy.text, view)
        action.setObjectName(copy.name)
        if copy.keys:
            action.setShortcut(QKeySequence(copy.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False, copy=copy: _put(copy.of(view.currentIndex())))
        view.addAction(action)
        menu.addAction(action)

    def popup(place: QPoint) -> None:
        for action, copy in zip(menu.actions(), copies, strict=True):
            action.setEnabled(bool(copy.of(view.currentIndex())))
        menu.popup(view.viewport().mapToGlobal(place))

    def enable_all() -> None:
        for action in menu.actions():
            action.setEnabled(True)  # the keys work without the menu

    menu.aboutToHide.connect(enable_all)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    view.customContextMenuRequested.connect(popup)


def _put(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)
