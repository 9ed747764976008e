"""What all tables have in common: whole rows, no grid, quiet headers, a place that the keyboard can see."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyleOptionViewItem, QTableView

from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.theme import current_tokens

PADDING = 8
DENSE_ROW, ROW = 24, 32


class Table(QTableView):
    """Columns keep their widths; a subclass says which stretch."""

    def __init__(self, name: str, row_height: int) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)

    def set_width(self, column: int, sample: str, font: QFont, more: int = 0) -> None:
        """Give a column the width of a sample, and some more for a mark in it."""
        self.setColumnWidth(column, QFontMetrics(font).horizontalAdvance(sample) + 2 * PADDING + 4 + more)

    def stretch(self, *columns: int) -> None:
        """Let columns share the room that is left."""
        for column in columns:
            self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)


def paint_background(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Tint a cell of a chosen row."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(current_tokens().accent_tint))


def paint_place(painter: QPainter, option: QStyleOptionViewItem, index: Index, view: object) -> None:
    """Draw lines above and below the row where the keyboard is."""
    if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
        rect: QRect = option.rect
        painter.setPen(QPen(QColor(current_tokens().accent_text), 1))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def draw_text(
    painter: QPainter, area: QRect, text: str, font: QFont, colour: str, *, right: bool = False, middle: bool = False
) -> None:
    """Draw one line, shortened at its end or in its middle when it does not fit."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    shown = QFontMetrics(font).elidedText(text, mode, area.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, shown)
