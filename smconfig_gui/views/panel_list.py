"""The list of panels of the chosen meter, with a dot for an edit that is not written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFocusEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from smconfig_gui.model.messages import Text
from smconfig_gui.views.fields.labels import column_header, surface
from smconfig_gui.views.fields.marks import Shape, paint_shape
from smconfig_gui.views.icons import NORMAL, paint_icon
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import INSET, KEYBOARD_REASONS, ROW_HEIGHT, paint_row, paint_text, row_font
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import current_tokens

GROUP_GAP = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One panel in the list."""

    key: str
    title: Text
    icon: str
    begins_group: bool = False


class _Role(IntEnum):
    ICON = Qt.ItemDataRole.UserRole + 1
    HAS_DOT = Qt.ItemDataRole.UserRole + 2
    BEGINS_GROUP = Qt.ItemDataRole.UserRole + 3
    KEY = Qt.ItemDataRole.UserRole + 4
    IS_WARNED = Qt.ItemDataRole.UserRole + 5


class PanelListModel(QAbstractListModel):
    """Panels in sidebar order; a panel that the generation lacks is disabled and says why."""

    def __init__(self, entries: Sequence[Entry], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._dots: frozenset[str] = frozenset()
        self._warned: frozenset[str] = frozenset()
        self._lacking: dict[str, Text] = {}

    def set_state(
        self, dots: frozenset[str], lacking: Mapping[str, Text], warned: frozenset[str] = frozenset()
    ) -> None:
        """Mark the edited panels and those with unfinished work, and disable the lacking ones."""
        self._dots, self._lacking, self._warned = dots, dict(lacking), warned
        self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def row_of(self, key: str) -> int:
        """Return the row of a panel."""
        return [entry.key for entry in self._entries].index(key)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._entries[index.row()].key in self._lacking:
            return Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        title = translate(entry.title)
        values: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(entry, title),
            _Role.ICON: entry.icon,
            _Role.HAS_DOT: entry.key in self._dots,
            _Role.IS_WARNED: entry.key in self._warned,
            _Role.BEGINS_GROUP: entry.begins_group,
            _Role.KEY: entry.key,
        }
        if role == Qt.ItemDataRole.ToolTipRole and entry.key in self._lacking:
            return translate(self._lacking[entry.key])
        return values.get(role)

    def _spoken(self, entry: Entry, title: str) -> str:
        if entry.key in self._lacking:
            return f"{title}, {translate(self._lacking[entry.key])}"
        if entry.key in self._warned:
            return self.tr("{panel}, unfinished work").format(panel=title)
        if entry.key in self._dots:
            return self.tr("{panel}, edited and not written").format(panel=title)
        return title


class _View(QListView):
    """Knows whether the keyboard is used, so that its place is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shows_place = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.shows_place = event.reason() in KEYBOARD_REASONS
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.shows_place = True
        super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, ROW_HEIGHT + (GROUP_GAP if index.data(_Role.BEGINS_GROUP) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole: QRect = option.rect
        view = self.parent()
        if not isinstance(view, _View):
            return
        rect = QRect(whole.left(), whole.bottom() - ROW_HEIGHT + 1, whole.width(), ROW_HEIGHT)
        tokens = current_tokens()
        chosen = view.selectionModel().isSelected(index)
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        hover = view.viewport().underMouse() and rect.contains(view.viewport().mapFromGlobal(QCursor.pos()))
        focus = view.hasFocus() and view.shows_place and view.currentIndex() == index
        paint_row(painter, rect, tokens, chosen=chosen, hover=hover and enabled, focus=focus)
        left = rect.left() + INSET + 10
        square = QRectF(left, rect.center().y() - NORMAL / 2 + 0.5, NORMAL, NORMAL)
        token = "disabled" if not enabled else "accent_text" if chosen else "muted"
        paint_icon(painter, str(index.data(_Role.ICON)), tokens.colour(token), square)
        is_marked = index.data(_Role.IS_WARNED) or index.data(_Role.HAS_DOT)
        area = QRect(left + 26, rect.top(), rect.right() - left - 26 - (30 if is_marked else INSET + 4), ROW_HEIGHT)
        colour = tokens.text if enabled else tokens.disabled
        paint_text(painter, area, str(index.data()), row_font(semibold=chosen), colour)
        if index.data(_Role.IS_WARNED):
            place = QRectF(rect.right() - INSET - 20, rect.center().y() - 5, 11, 11)
            paint_shape(painter, Shape.UNFINISHED, place, tokens)
        elif index.data(_Role.HAS_DOT):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_text))
            painter.drawEllipse(QRectF(rect.right() - INSET - 18, rect.center().y() - 3, 7, 7))
            painter.restore()


class PanelList(QWidget):
    """The second column."""

    panel_chosen = Signal(str)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, QPalette.ColorRole.Window)
        self.model = PanelListModel(entries, self)
        self.view = _View()
        self.view.setObjectName("panels.list")
        self.view.setAccessibleName(self.tr("Configuration"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_Delegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        head = column_header(self.tr("Configuration"))
        head.setIndent(16)
        head.setFixedHeight(24)
        layout.addWidget(head)
        layout.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._chosen)

    def select(self, key: str) -> None:
        """Choose a panel."""
        self.view.setCurrentIndex(self.model.index(self.model.row_of(key)))

    def chosen(self) -> str:
        """Return the key of the chosen panel."""
        return str(self.view.currentIndex().data(_Role.KEY) or "")

    def has_dot(self, key: str) -> bool:
        """Whether a panel is marked as edited."""
        return bool(self.model.index(self.model.row_of(key)).data(_Role.HAS_DOT))

    def _chosen(self, index: QModelIndex) -> None:
        self.panel_chosen.emit(str(index.data(_Role.KEY)))
