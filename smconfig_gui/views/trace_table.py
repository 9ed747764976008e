"""The table of the trace: dense rows without lines, sent and received told apart by an arrow."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from smconfig_gui.dlms.trace import TraceRecord
from smconfig_gui.views.fields.hex_pane import monospace_font
from smconfig_gui.views.fields.tables import DENSE_ROW, PADDING, Table, draw_text, paint_background, paint_place
from smconfig_gui.views.icons import SMALL, paint_icon
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import row_font
from smconfig_gui.views.theme import current_tokens
from smconfig_gui.views.tokens import Tokens
from smconfig_gui.views.trace_model import RECORD_ROLE, Column, TraceModel

_SAMPLES = {
    Column.TIME: "00:00:00.000",
    Column.SERVICE: "EXCEPTION",
    Column.OBIS: "0-0:000.000.000.255",
    Column.TOOK: "00000",
    Column.BYTES: "00000",
}
_LEAST_WITH_OBIS = 640


class TraceDelegate(QStyledItemDelegate):
    """Paints a cell; frames are of second rank, refusals in the colour of trouble."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, DENSE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        record = index.data(RECORD_ROLE)
        if not isinstance(record, TraceRecord):
            return
        tokens, column = current_tokens(), Column(index.column())
        paint_background(painter, option)
        rect: QRect = option.rect
        area = self._paint_mark(painter, rect.adjusted(PADDING, 0, -PADDING, 0), record, column, tokens)
        font, colour = self._look(record, column, tokens)
        draw_text(painter, area, str(index.data() or ""), font, colour, right=column >= Column.TOOK)
        paint_place(painter, option, index, self.parent())

    @staticmethod
    def _paint_mark(painter: QPainter, area: QRect, record: TraceRecord, column: Column, tokens: Tokens) -> QRect:
        """Draw the arrow of the direction or the lock of a masked value; return the room that is left."""
        if column is Column.SERVICE:
            is_sent = record.direction == "sent"
            name, colour = ("arrow-up-right", tokens.accent_text) if is_sent else ("arrow-down-left", tokens.ok)
        elif column is Column.VALUE and record.masked and record.layer != "note":
            name, colour = "lock", tokens.muted
        else:
            return area
        square = QRectF(area.left(), area.center().y() - SMALL / 2 + 0.5, SMALL, SMALL)
        paint_icon(painter, name, colour, square)
        return area.adjusted(SMALL + 8, 0, 0, 0)

    @staticmethod
    def _look(record: TraceRecord, column: Column, tokens: Tokens) -> tuple[QFont, str]:
        is_frame = record.layer == "frame"
        if column is Column.OBIS:
            return monospace_font(), tokens.muted
        if column in (Column.TIME, Column.TOOK, Column.BYTES):
            return row_font(), tokens.muted
        if column is Column.SERVICE:
            return row_font(semibold=not is_frame), tokens.muted if is_frame else tokens.text
        if column is Column.VALUE and record.refused:
            return row_font(), tokens.bad
        return row_font(), tokens.muted if is_frame else tokens.text


class TraceTable(Table):
    """Keeps to the end while the last row is in sight."""

    def __init__(self, model: TraceModel) -> None:
        super().__init__("trace.rows", DENSE_ROW)
        self.setAccessibleName(self.tr("Trace"))
        self.setModel(model)
        self.setItemDelegate(TraceDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        for column, sample in _SAMPLES.items():
            font = monospace_font() if column is Column.OBIS else row_font(semibold=column is Column.SERVICE)
            self.set_width(column, sample, font, SMALL + 8 if column is Column.SERVICE else 0)
        self.stretch(Column.OBJECT, Column.VALUE)
        self._follows = True
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        model.rowsInserted.connect(lambda *_: self._follow())
        model.modelReset.connect(self._follow)

    def choose(self, row: int) -> None:
        """Choose a row and bring it into sight."""
        self.setCurrentIndex(self.model().index(row, 0))
        self.scrollTo(self.model().index(row, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(Column.OBIS, self.viewport().width() < _LEAST_WITH_OBIS)
        super().resizeEvent(event)

    def _scrolled(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum()

    def _follow(self) -> None:
        if self._follows:
            self.scrollToBottom()
