"""Settings side by side: a line for each thing that differs, one for each setting that does not; ticks choose."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem

from smconfig_gui.model.messages import Text
from smconfig_gui.model.object_names import object_name
from smconfig_gui.model.snapshot import Compared, shown_value
from smconfig_gui.views.fields.tables import PADDING, ROW, Table, draw_text, paint_background, paint_place
from smconfig_gui.views.icons import icon
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.row_painting import row_font
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import current_tokens

_BOX = 16
_INDENT = 32
_SETTING_PERCENTS = (46, 60)
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class SettingColumn(IntEnum):
    """Columns of the table."""

    SETTING = 0
    LEFT = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class Heading:
    """A row over the settings of one object."""

    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a setting; the first of a setting carries its tick. `obstacle` says why it cannot be ticked."""

    compared: Compared
    label: str
    left: str
    right: str
    is_first: bool
    obstacle: str = ""

    @property
    def key(self) -> str:
        """Which setting it is about."""
        return self.compared.key


class SettingsModel(QAbstractTableModel):
    """What two sides hold."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Line | Heading] = []
        self._titles = ("", "", "")
        self._ticks: frozenset[str] = frozenset()
        self._can_tick = False

    def show_sides(
        self,
        compared: Sequence[Compared],
        obstacles: Mapping[str, Text],
        titles: tuple[str, str],
        *,
        is_one_sided: bool,
        can_tick: bool,
    ) -> None:
        """Show other settings; with one side only its values are shown."""
        self.beginResetModel()
        self._titles = (self.tr("Setting"), *titles)
        self._can_tick = can_tick
        self._rows = []
        title = ""
        for each in compared:
            name = translate(object_name(each.object_name))
            if name != title:
                title = name
                self._rows.append(Heading(name))
            self._rows += _lines(each, obstacles.get(each.key), is_one_sided=is_one_sided)
        self.endResetModel()

    def set_ticks(self, keys: Collection[str]) -> None:
        """Tick these settings and no others."""
        if self._ticks != frozenset(keys):
            self._ticks = frozenset(keys)
            if self._rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    def row(self, number: int) -> Line | Heading | None:
        """Return what stands in a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def headings(self) -> list[int]:
        """Return the rows of the headings."""
        return [number for number, row in enumerate(self._rows) if isinstance(row, Heading)]

    def lines(self) -> list[Line]:
        """Return the rows that are no headings."""
        return [row for row in self._rows if isinstance(row, Line)]

    def can_be_ticked(self, row: Line | Heading | None) -> bool:
        """Whether a row has a tick that a person may change."""
        if not isinstance(row, Line) or not row.is_first or row.obstacle:
            return False
        return self._can_tick and not row.compared.is_same and row.compared.right is not None

    def is_ticked(self, row: Line) -> bool:
        """Whether the setting is chosen."""
        return row.key in self._ticks

    # -- what views ask

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(SettingColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row, flags = self.row(index.row()), Qt.ItemFlag.ItemIsEnabled
        if isinstance(row, Line):
            flags |= Qt.ItemFlag.ItemIsSelectable
        if index.column() == SettingColumn.SETTING and self.can_be_ticked(row):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if role == LINE_ROLE:
            return row
        if isinstance(row, Heading):
            is_title = role == Qt.ItemDataRole.DisplayRole and index.column() == SettingColumn.SETTING
            return row.title if is_title else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and self.can_be_ticked(row):
            return Qt.CheckState.Checked if self.is_ticked(row) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and row.obstacle:
            return row.obstacle
        cells = (row.label, row.left, row.right)
        return cells[index.column()] if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(row, Line) or not self.can_be_ticked(row):
            return False
        self.ticked.emit(row.key, value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value, True))
        return True


def _lines(compared: Compared, obstacle: Text | None, *, is_one_sided: bool) -> list[Line]:
    reason = translate(obstacle) if obstacle is not None else ""
    if compared.is_same:
        value = translate(shown_value(compared))
        return [Line(compared, translate(compared.short_title), value, "" if is_one_sided else value, is_first=True)]
    return [
        Line(
            compared,
            translate(change.label),
            translate(change.old),
            reason if reason and number == 0 else translate(change.new),
            is_first=number == 0,
            obstacle=reason,
        )
        for number, change in enumerate(compared.changes)
    ]


class _Delegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, rect = current_tokens(), QRect(option.rect)
        row = index.data(LINE_ROLE)
        if isinstance(row, Heading):
            painter.fillRect(rect, QColor(tokens.surface_alt))
        else:
            paint_background(painter, option)
        painter.setPen(QColor(tokens.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        area = rect.adjusted(PADDING, 0, -PADDING, 0)
        text = str(index.data() or "")
        if isinstance(row, Heading):
            draw_text(painter, area, text, row_font(semibold=True), tokens.text)
            return
        if not isinstance(row, Line):
            return
        if index.column() == SettingColumn.SETTING:
            self._paint_tick(painter, area, index)
            draw_text(painter, area.adjusted(_INDENT, 0, 0, 0), text, row_font(), tokens.text)
        else:
            is_new = index.column() == SettingColumn.RIGHT and not row.compared.is_same
            colour = tokens.warn if is_new and row.obstacle else tokens.text if is_new else tokens.muted
            draw_text(painter, area, text, row_font(semibold=is_new and not row.obstacle), colour)
        paint_place(painter, option, index, self.parent())

    @staticmethod
    def _paint_tick(painter: QPainter, area: QRect, index: Index) -> None:
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        tokens = current_tokens()
        box = QRect(area.left(), area.center().y() - _BOX // 2 + 1, _BOX, _BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = Qt.CheckState(state) is Qt.CheckState.Checked
        painter.setPen(QColor(tokens.accent if is_on else tokens.control))
        painter.setBrush(QColor(tokens.accent if is_on else tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.restore()
        if is_on:
            icon("check", "on_accent").paint(painter, box.adjusted(1, 1, -1, -1))

    def editorEvent(
        self,
        event: QEvent,
        model: object,
        option: QStyleOptionViewItem,  # noqa: ARG002 - the whole cell takes the click
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Change the tick by a click on its cell or by the space bar."""
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None or not isinstance(model, SettingsModel):
            return False
        is_click = isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease
        is_key = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        )
        if not (is_click or is_key):
            return False
        is_on = Qt.CheckState(state) is Qt.CheckState.Checked
        other = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, other, Qt.ItemDataRole.CheckStateRole)


class SettingsTable(Table):
    """The table; headings span all columns."""

    def __init__(self, name: str) -> None:
        super().__init__(name, ROW)
        self.setAccessibleName(self.tr("Settings side by side"))
        self.settings = SettingsModel(self)
        self.setItemDelegate(_Delegate(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setModel(self.settings)
        self.stretch(SettingColumn.LEFT, SettingColumn.RIGHT)
        self.settings.modelReset.connect(self._span)
        self.settings.modelReset.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        """Give the names what they need, as far as two values beside them are left enough."""
        metrics = QFontMetrics(row_font())
        names = (str(self.settings.index(row, 0).data() or "") for row in range(self.settings.rowCount()))
        needed = max(map(metrics.horizontalAdvance, names), default=0) + _INDENT + 2 * PADDING + 2
        least, most = (self.viewport().width() * percent // 100 for percent in _SETTING_PERCENTS)
        self.setColumnWidth(SettingColumn.SETTING, max(least, min(needed, most)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the space bar change the tick of the row, whatever column the keyboard is in."""
        index = self.settings.index(self.currentIndex().row(), SettingColumn.SETTING)
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.itemDelegate().editorEvent(event, self.settings, QStyleOptionViewItem(), index)
            return
        super().keyPressEvent(event)

    def _span(self) -> None:
        self.clearSpans()
        for row in self.settings.headings():
            self.setSpan(row, 0, 1, len(SettingColumn))
