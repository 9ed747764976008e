"""The two tables of the objects panel: the list in groups, and the attributes of the chosen object."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from smconfig_gui.views.fields.hex_pane import monospace_font
from smconfig_gui.views.fields.tables import PADDING, ROW, Table, draw_text, paint_background, paint_place
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.objects_model import (
    ROW_ROLE,
    AttributeColumn,
    AttributeRow,
    AttributesModel,
    Heading,
    NamedObject,
    ObjectColumn,
    ObjectsModel,
)
from smconfig_gui.views.row_painting import row_font
from smconfig_gui.views.texts import count, translate
from smconfig_gui.views.theme import current_tokens
from smconfig_gui.views.tokens import Tokens


class _Delegate(QStyledItemDelegate):
    """Rows of 32 with a hairline under them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current_tokens()
        rect: QRect = option.rect
        is_heading = isinstance(index.data(ROW_ROLE), Heading)
        if is_heading:
            painter.fillRect(rect, QColor(tokens.surface_alt))
        else:
            paint_background(painter, option)
        painter.setPen(QColor(tokens.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self.paint_cell(painter, rect.adjusted(PADDING, 0, -PADDING, 0), index, tokens)
        if not is_heading:
            paint_place(painter, option, index, self.parent())

    def paint_cell(self, painter: QPainter, area: QRect, index: Index, tokens: Tokens) -> None:
        """Draw the text of a cell."""
        raise NotImplementedError


class _ObjectDelegate(_Delegate):
    def paint_cell(self, painter: QPainter, area: QRect, index: Index, tokens: Tokens) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, Heading):
            font, title = row_font(semibold=True), translate(row.topic.title)
            draw_text(painter, area, title, font, tokens.text)
            area = area.adjusted(QFontMetrics(font).horizontalAdvance(title) + 8, 0, 0, 0)
            draw_text(painter, area, count(row.count), row_font(small=True), tokens.muted)
            return
        column = index.column()
        is_named = isinstance(row, NamedObject) and row.is_named
        font = monospace_font() if column == ObjectColumn.OBIS else row_font()
        colour = tokens.muted if column == ObjectColumn.CLASS or not is_named else tokens.text
        is_right = column == ObjectColumn.CLASS
        draw_text(painter, area, str(index.data() or ""), font, colour, right=is_right, middle=not is_right)


class _AttributeDelegate(_Delegate):
    def paint_cell(self, painter: QPainter, area: QRect, index: Index, tokens: Tokens) -> None:
        row = index.data(ROW_ROLE)
        column, text = index.column(), str(index.data() or "")
        if not isinstance(row, AttributeRow):
            return
        is_refused = row.reading is not None and bool(row.reading.value.error)
        if column == AttributeColumn.VALUE:
            draw_text(painter, area, text, row_font(semibold=not is_refused), tokens.bad if is_refused else tokens.text)
        else:
            is_quiet = column == AttributeColumn.ACCESS or not row.is_readable
            draw_text(painter, area, text, row_font(), tokens.muted if is_quiet else tokens.text)


class ObjectsTable(Table):
    """The list; headings span all columns."""

    def __init__(self, model: ObjectsModel) -> None:
        super().__init__("objects.list", ROW)
        self.setAccessibleName(self.tr("Objects of the meter"))
        self.setItemDelegate(_ObjectDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._objects = model
        self.setModel(model)
        self.stretch(ObjectColumn.TITLE)
        self.set_width(ObjectColumn.OBIS, "0-0:00.00.000.255", monospace_font())
        self.set_width(ObjectColumn.CLASS, self.tr("Class"), row_font(semibold=True))
        model.modelReset.connect(self._span)

    def _span(self) -> None:
        self.clearSpans()
        for row in self._objects.headings():
            self.setSpan(row, 0, 1, len(ObjectColumn))


class AttributesTable(Table):
    """The attributes; as high as its rows need, up to what there is room for."""

    def __init__(self, model: AttributesModel) -> None:
        super().__init__("objects.attributes", ROW)
        self.setAccessibleName(self.tr("Attributes of the object"))
        self.setItemDelegate(_AttributeDelegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(3 * ROW)
        self.setModel(model)
        self.set_width(AttributeColumn.NUMBER, self.tr("No."), row_font(semibold=True))
        self.set_width(AttributeColumn.ACCESS, self.tr("Access"), row_font(semibold=True))
        self.stretch(AttributeColumn.TITLE, AttributeColumn.VALUE)

    def full_height(self) -> int:
        """Return the height at which every row is seen."""
        return max(self.horizontalHeader().sizeHint().height() + self.model().rowCount() * ROW + 2, 3 * ROW)
