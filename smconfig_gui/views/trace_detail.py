"""One trace record beside the table: what is in it as a tree, and its bytes decrypted or as they went over the wire."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from smconfig_gui.dlms.trace import TraceRecord
from smconfig_gui.dlms.trace_apdu import Member
from smconfig_gui.dlms.trace_details import Node, details
from smconfig_gui.model.messages import Text
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.hex_pane import HexPane
from smconfig_gui.views.fields.labels import Line, surface
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.icons import SMALL, paint_icon
from smconfig_gui.views.row_painting import row_font
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import current_tokens

LINE_HEIGHT = 20
_VALUE_ROLE = Qt.ItemDataRole.UserRole + 1
_MASKED_ROLE = Qt.ItemDataRole.UserRole + 2
NameOf = Callable[[TraceRecord], Callable[[Member], Text]]


class NodeDelegate(QStyledItemDelegate):
    """A muted label and its value behind it; a lock where bytes are masked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        label = QFontMetrics(row_font(small=True)).horizontalAdvance(str(index.data() or ""))
        value = QFontMetrics(row_font(semibold=True, small=True)).horizontalAdvance(str(index.data(_VALUE_ROLE) or ""))
        return QSize(label + value + 40, LINE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, font = current_tokens(), row_font(small=True)
        rect: QRect = option.rect
        label, value = str(index.data() or ""), str(index.data(_VALUE_ROLE) or "")
        left = rect.left() + 4
        painter.setFont(font)
        painter.setPen(tokens.muted)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, rect.top(), rect.width(), rect.height()), middle, label)
        left += QFontMetrics(font).horizontalAdvance(label) + 10
        if index.data(_MASKED_ROLE):
            square = QRectF(left, rect.center().y() - SMALL / 2 + 0.5, SMALL, SMALL)
            paint_icon(painter, "lock", tokens.muted, square)
            left += SMALL + 6
        bold = row_font(semibold=True, small=True)
        painter.setFont(bold)
        painter.setPen(tokens.text)
        room = QRect(left, rect.top(), max(0, rect.right() - left), rect.height())
        painter.drawText(room, middle, QFontMetrics(bold).elidedText(value, Qt.TextElideMode.ElideRight, room.width()))


class NodeTree(QTreeView):
    """A tree of labels and values, all open; a hint stands in its place while it is empty."""

    def __init__(self, name: str, accessible_name: str, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hint = hint
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(NodeDelegate(self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(16)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.viewport().setAutoFillBackground(False)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw none: everything is open, and the indentation says what is inside what."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._items.rowCount() or not self._hint:
            return
        painter = QPainter(self.viewport())
        painter.setFont(row_font())
        painter.setPen(current_tokens().muted)
        room = self.viewport().rect().adjusted(0, 4, 0, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self._hint)

    def show_node(self, node: Node | None) -> None:
        """Show another tree; None empties it."""
        self._items.clear()
        if node is not None:
            self._items.appendRow(_item(node))
            self.expandAll()

    def natural_height(self) -> int:
        """Return the height at which nothing has to be scrolled."""
        rows, index = 0, self._items.index(0, 0)
        while index.isValid():
            rows, index = rows + 1, self.indexBelow(index)
        return rows * max(self.sizeHintForRow(0), 1) + 4

    def text(self) -> str:
        """Return the whole tree as text, two spaces per level."""
        root = self._items.item(0)
        return "\n".join(_lines(root, 0)) if root is not None else ""


def _item(node: Node) -> QStandardItem:
    label, value = translate(node.label), translate(node.value)
    item = QStandardItem(label)
    item.setData(value, _VALUE_ROLE)
    item.setData(node.is_masked, _MASKED_ROLE)
    item.setData(f"{label}: {value}" if value else label, Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(value if len(value) > 60 else "")
    for child in node.children:
        item.appendRow(_item(child))
    return item


def _lines(item: QStandardItem, depth: int) -> list[str]:
    own = "  " * depth + str(item.data(Qt.ItemDataRole.AccessibleTextRole))
    return [own, *(line for row in range(item.rowCount()) for line in _lines(item.child(row), depth + 1))]


class TraceDetail(QWidget):
    """Under the table: tree at the left, bytes at the right."""

    def __init__(self, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        surface(self, QPalette.ColorRole.AlternateBase)
        self.tree = NodeTree(
            "trace.details", self.tr("What the chosen row says"), hint=self.tr("Choose a row to see what it says.")
        )
        choices = [("decrypted", self.tr("Decrypted")), ("wire", self.tr("On the wire"))]
        self.side = SegmentedSwitch("trace.side", choices)
        self.hex = HexPane("trace.hex", self.tr("Bytes of the chosen row"))
        self._decrypted, self._wire = "", ""
        self._lay_out()
        self.side.chosen.connect(lambda _: self._show_bytes())

    def show_record(
        self, record: TraceRecord | None, apdu: TraceRecord | None = None, frames: tuple[TraceRecord, ...] = ()
    ) -> None:
        """Show a record with the APDU and the frames of its exchange."""
        self.tree.show_node(details(record, self._name_of(record)) if record is not None else None)
        self._decrypted = apdu.hex if apdu is not None else ""
        self._wire = "".join(frame.hex for frame in frames)
        if record is not None and record.layer == "frame":
            self.side.choose(1 if not self._decrypted else self.side.current())
        self._show_bytes()

    def _show_bytes(self) -> None:
        self.hex.show_hex(self._wire if self.side.current() == 1 else self._decrypted)
        self._copy.setEnabled(bool(self.hex.hex_text()))

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(16, 6, 12, 4)
        column.setSpacing(4)
        self._copy = tool_button("trace.copy_hex", self.tr("Copy the bytes"), "copy")
        self._copy.clicked.connect(self.hex.copy_all)
        row = QHBoxLayout()
        row.addWidget(self.side)
        row.addStretch(1)
        row.addWidget(self._copy)
        column.addLayout(row)
        column.addWidget(self.hex, 1)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(20, 6, 8, 4)
        inner.addWidget(self.tree)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setObjectName("trace.parts")
        parts.setHandleWidth(1)
        parts.setChildrenCollapsible(False)
        parts.addWidget(left)
        parts.addWidget(right)
        parts.setSizes([472, 376])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line())
        whole.addWidget(parts, 1)
