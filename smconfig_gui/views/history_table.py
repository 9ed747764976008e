"""The table of runs: dense rows, the verdict with its icon, a damaged record marked."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from smconfig_gui.views.fields.tables import DENSE_ROW, PADDING, Table, draw_text, paint_background, paint_place
from smconfig_gui.views.history_model import RUN_ROLE, Column, HistoryModel
from smconfig_gui.views.icons import SMALL, paint_icon
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import row_font
from smconfig_gui.views.texts import VERDICTS, Look
from smconfig_gui.views.theme import current_tokens

_LEAST_WITH_METER, _LEAST_WITH_DURATION = 720, 520
_DAMAGED = "triangle-alert"
_MARK = SMALL + 8


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, DENSE_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        stored = index.data(RUN_ROLE)
        if stored is None:
            return
        tokens, column = current_tokens(), Column(index.column())
        paint_background(painter, option)
        rect: QRect = option.rect
        area = rect.adjusted(PADDING, 0, -PADDING, 0)
        look: Look = VERDICTS[stored.run.verdict]
        colour, semibold = tokens.text, column is Column.TITLE
        if column in (Column.TIME, Column.METER, Column.DURATION):
            colour = tokens.muted
        if column is Column.VERDICT:
            colour, semibold = tokens.colour(look.word_colour), look.is_urgent
            icon, token = (look.icon, look.icon_colour) if stored.is_intact else (_DAMAGED, "bad")
            square = QRectF(area.left(), area.center().y() - SMALL / 2 + 0.5, SMALL, SMALL)
            paint_icon(painter, icon, tokens.colour(token), square)
            area.adjust(_MARK, 0, 0, 0)
        text, font = str(index.data() or ""), row_font(semibold=semibold)
        draw_text(painter, area, text, font, colour, right=column is Column.DURATION)
        paint_place(painter, option, index, self.parent())


class HistoryTable(Table):
    """Newest on top; several runs can be chosen for one report."""

    def __init__(self, model: HistoryModel) -> None:
        super().__init__("history.runs", DENSE_ROW)
        self.setAccessibleName(self.tr("History"))
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._fit_time()
        model.rowsInserted.connect(self._fit_time)
        model.modelReset.connect(self._fit_time)
        self.set_width(Column.DURATION, "00 min 00 s", row_font())
        self.set_width(Column.VERDICT, self.tr("Nothing to write"), row_font(), _MARK)
        self.set_width(Column.METER, "E0000000000000000", row_font())
        self.stretch(Column.TITLE)

    def _fit_time(self) -> None:
        """Leave the room of dates to the titles while all runs are of today; the oldest run stands last."""
        model = self.model()
        oldest = str(model.index(model.rowCount() - 1, Column.TIME).data() or "") if model is not None else ""
        self.set_width(Column.TIME, max(oldest, "00:00:00", key=len), row_font())

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width()
        self.setColumnHidden(Column.METER, width < _LEAST_WITH_METER)
        self.setColumnHidden(Column.DURATION, width < _LEAST_WITH_DURATION)
        super().resizeEvent(event)
