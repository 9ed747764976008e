"""A table of texts with dense rows: a model that takes whole rows, and its view."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import paint_text, row_font
from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font

ROW_HEIGHT = 24
_GAP = 8
_WIDEST = 420

Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `colour` is the token of its texts."""

    title: str
    colour: str = "text"
    is_right: bool = False
    is_strong: bool = False
    is_code: bool = False
    stretches: bool = False


class RowsModel(QAbstractTableModel):
    """Rows of texts, given as a whole or put on top one by one."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[Row] = []

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, without rows."""
        self.beginResetModel()
        self.columns, self._rows = tuple(columns), []
        self.endResetModel()

    def put_on_top(self, row: Row, most: int) -> None:
        """Add a row above the others; the last goes when there are too many."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.insert(0, row)
        self.endInsertRows()
        if len(self._rows) > most:
            self.beginRemoveRows(QModelIndex(), most, most)
            self._rows.pop()
            self.endRemoveRows()

    def row(self, number: int) -> Row:
        """Return one row."""
        return self._rows[number]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self.columns[section].is_right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self._rows[index.row()][index.column()]


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        text = str(index.data() or "")
        width = QFontMetrics(self._font(self._column(index))).horizontalAdvance(text) + 2 * _GAP + 2
        return QSize(min(width, _WIDEST), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        tokens = current_tokens()
        view = self.parent()
        if isinstance(view, QTableView) and view.selectionModel().isSelected(index):
            painter.fillRect(rect, tokens.accent_tint)
        column = self._column(index)
        area = rect.adjusted(_GAP, 0, -_GAP, 0)
        colour = tokens.colour(column.colour)
        paint_text(painter, area, str(index.data() or ""), self._font(column), colour, right=column.is_right)

    @staticmethod
    def _column(index: Index) -> Column:
        model = index.model()
        if not isinstance(model, RowsModel):
            raise TypeError(type(model).__name__)
        return model.columns[index.column()]

    @staticmethod
    def _font(column: Column) -> QFont:
        if not column.is_code:
            return row_font(semibold=column.is_strong)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(scaled_font(SMALL).pointSizeF())
        return font


class RowsTable(QTableView):
    """Dense rows of 24 without lines; one row can be chosen."""

    row_chosen = Signal(int)

    def __init__(self, name: str, accessible_name: str, columns: Sequence[Column]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.rows = RowsModel(columns, self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        self._set_modes()
        self.rows.modelReset.connect(self._set_modes)
        self.selectionModel().currentRowChanged.connect(lambda index, _: self.row_chosen.emit(index.row()))

    def _set_modes(self) -> None:
        header = self.horizontalHeader()
        header.setResizeContentsPrecision(200)
        for number, column in enumerate(self.rows.columns):
            modes = QHeaderView.ResizeMode
            header.setSectionResizeMode(number, modes.Stretch if column.stretches else modes.ResizeToContents)
