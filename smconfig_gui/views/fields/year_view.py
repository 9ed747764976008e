"""A year as 12 × 31 cells: colour and digit per day profile, special days ringed, starts of seasons as a line."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from smconfig_gui.model.tariff_year import Day
from smconfig_gui.views.calendar.colours import day_colours
from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font
from smconfig_gui.views.tokens import Tokens

Index = QModelIndex | QPersistentModelIndex
MONTHS, DAYS = 12, 31
SEASON_COLUMN = DAYS
LEAST_ROW, MOST_ROW = 18, 32
_HEADER = 18
_MONTH_WIDTH = 34
_SEASON_WIDTH = 22


def _iso(day: Day) -> str:
    return day.date.isoformat()


@dataclass(frozen=True)
class YearData:
    """What is shown: the days of a year, the place of each day profile in its table, and the words of each day."""

    year: int
    days: Sequence[Day] = ()
    ranks: Mapping[int, int] = field(default_factory=dict)
    words: Callable[[Day], str] = _iso
    changed: frozenset[date] = frozenset()

    def day(self, month: int, number: int) -> Day | None:
        """Return a day; None where the month is shorter."""
        try:
            ordinal = date(self.year, month, number).timetuple().tm_yday
        except ValueError:
            return None
        return self.days[ordinal - 1] if self.days else None


class YearModel(QAbstractTableModel):
    """Months down, days across, the number of the season that starts in the last column; cells speak in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = YearData(1)

    def show_year(self, shown: YearData) -> None:
        """Show another year or other days."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: ARG002
        return MONTHS

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: ARG002
        return DAYS + 1

    def day(self, index: Index) -> Day | None:
        """Return the day of a cell."""
        if not index.isValid() or index.column() == SEASON_COLUMN:
            return None
        return self.shown.day(index.row() + 1, index.column() + 1)

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day of the shown year."""
        return self.index(day.month - 1, day.day - 1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.day(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.shown.words(day)
        if role == Qt.ItemDataRole.DisplayRole:
            return "–" if day.day_id is None else str(day.day_id)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return str(section + 1) if section < DAYS else ""
        return QLocale().standaloneMonthName(section + 1, QLocale.FormatType.ShortFormat).rstrip(".")


class _Header(QHeaderView):
    """Small muted labels without lines."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(orientation, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        is_across = self.orientation() is Qt.Orientation.Horizontal
        painter.setFont(scaled_font(0.85 if is_across else SMALL))
        painter.setPen(QColor(current_tokens().muted))
        side = Qt.AlignmentFlag.AlignHCenter if is_across else Qt.AlignmentFlag.AlignLeft
        model = self.model()
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, str(model.headerData(section, self.orientation())))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self.viewport())
        is_across = self.orientation() is Qt.Orientation.Horizontal
        for section in range(self.count()):
            place, size = self.sectionViewportPosition(section), self.sectionSize(section)
            rect = QRect(place, 0, size, self.height()) if is_across else QRect(0, place, self.width(), size)
            self.paintSection(painter, rect, section)


class YearView(QTableView):
    """The year, painted in one go; every day is a cell of a table for keyboard and screen reader.

    Click, Enter and Space choose a day; dragging, or Shift with the arrows, chooses a range in the order of dates.
    """

    day_chosen = Signal(object)
    range_chosen = Signal(object, object)
    year_wanted = Signal(int)
    current_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Year"))
        self.days = YearModel(self)
        self._anchor: date | None = None
        self._is_range = False
        self.today: date | None = None
        self.setModel(self.days)
        self.setHorizontalHeader(_Header(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(_Header(Qt.Orientation.Vertical, self))
        self.horizontalHeader().setFixedHeight(_HEADER)
        self.verticalHeader().setFixedWidth(_MONTH_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(_HEADER + MOST_ROW * MONTHS + 2)

    def show_year(self, shown: YearData) -> None:
        """Show a year; the current day stays at its place in it."""
        kept = self.current_day()
        self.days.show_year(shown)
        self._fit()
        if kept is not None:
            self._set_current(_moved(kept, shown.year))

    def current_day(self) -> date | None:
        """Return the day that has the focus."""
        day = self.days.day(self.currentIndex())
        return day.date if day is not None else None

    def select_day(self, day: date) -> None:
        """Give the focus to a day of the shown year."""
        self._anchor = None
        self._set_current(day)

    def chosen_range(self) -> tuple[date, date] | None:
        """Return first and last day of the range that is being chosen."""
        current = self.current_day()
        if self._anchor is None or current is None or not self._is_range:
            return None
        return min(self._anchor, current), max(self._anchor, current)

    # --- size ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(_MONTH_WIDTH + 24 * DAYS + _SEASON_WIDTH, _HEADER + LEAST_ROW * MONTHS + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(_MONTH_WIDTH + 16 * DAYS + _SEASON_WIDTH, _HEADER + LEAST_ROW * MONTHS + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width, height = self.viewport().width() - _SEASON_WIDTH, self.viewport().height() - 2
        column = max(16, width // DAYS)
        row = max(LEAST_ROW, min(MOST_ROW, height // MONTHS))
        self.horizontalHeader().setDefaultSectionSize(column)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().resizeSection(SEASON_COLUMN, _SEASON_WIDTH)

    # --- keyboard and mouse --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = event.key(), self.current_day()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.year_wanted.emit(self.days.shown.year + (1 if key == Qt.Key.Key_PageDown else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current is not None:
            self._choose()
        elif current is not None and (step := _STEPS.get(Qt.Key(key))) is not None:
            self._step(current, step, extends=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif current is not None and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._set_current(current.replace(day=1) if key == Qt.Key.Key_Home else _last_of_month(current))
        else:
            event.ignore()

    def focusInEvent(self, event: Any) -> None:
        if self.current_day() is None and self.days.shown.days:
            today = self.today
            self._set_current(today if today and today.year == self.days.shown.year else self.days.shown.days[0].date)
        super().focusInEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.days.day(self.indexAt(event.position().toPoint()))
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self._anchor, self._is_range = day.date, False
            self._set_current(day.date)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.days.day(self.indexAt(event.position().toPoint()))
        if self._anchor is not None and event.buttons() & Qt.MouseButton.LeftButton and day is not None:
            self._is_range = self._is_range or day.date != self._anchor
            self._set_current(day.date)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._anchor is not None:
            self._choose()

    def _choose(self) -> None:
        chosen, current = self.chosen_range(), self.current_day()
        self._anchor, self._is_range = None, False
        self.viewport().update()
        if chosen is not None:
            self.range_chosen.emit(*chosen)
        elif current is not None:
            self.day_chosen.emit(current)

    def _step(self, current: date, step: int, *, extends: bool) -> None:
        if step in (-31, 31):
            month = current.month + (1 if step > 0 else -1)
            if not 1 <= month <= MONTHS:
                return
            target = min(current.day, _last_of_month(current.replace(day=1, month=month)).day)
            moved = current.replace(day=target, month=month)
        else:
            moved = date.fromordinal(current.toordinal() + step)
        if moved.year != current.year:
            return
        if extends:
            self._anchor, self._is_range = self._anchor or current, True
        else:
            self._anchor, self._is_range = None, False
        self._set_current(moved)

    def _set_current(self, day: date) -> None:
        index = self.days.index_of(day)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.current_changed.emit(day)
        self.viewport().update()

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self.viewport())
        tokens, shown = current_tokens(), self.days.shown
        cell = QSize(self.columnWidth(0), self.rowHeight(0))
        cells: dict[tuple[int | None, bool, bool], QPixmap] = {}
        for day in shown.days:
            rank = shown.ranks.get(day.day_id) if day.day_id is not None else None
            key = (day.day_id if rank is not None else None, day.is_special, day.date in shown.changed)
            if key not in cells:
                cells[key] = self._cell(cell, tokens, "–" if day.day_id is None else str(day.day_id), rank, key)
            painter.drawPixmap((day.date.day - 1) * cell.width(), (day.date.month - 1) * cell.height(), cells[key])
        self._paint_seasons(painter, cell, tokens)
        self._paint_marks(painter, cell, tokens)

    def _cell(
        self, size: QSize, tokens: Tokens, text: str, rank: int | None, key: tuple[int | None, bool, bool]
    ) -> QPixmap:
        """Return one kind of cell, drawn for this paint only."""
        _, is_special, is_changed = key
        scale = self.devicePixelRatioF()
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1)
        fill, digit = day_colours(tokens, rank)
        painter.setPen(QPen(QColor(tokens.bad), 1) if rank is None else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(area.adjusted(2.5, 2.5, -2.5, -2.5) if is_special else area, 3, 3)
        if is_special:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = scaled_font(0.85, QFont.Weight.DemiBold if is_special else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(digit)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        if is_changed:
            painter.setPen(QPen(QColor(tokens.surface), 1))
            painter.setBrush(QColor(tokens.accent_text))
            painter.drawEllipse(QPointF(area.right() - 2, area.top() + 2), 3, 3)
        painter.end()
        return pixmap

    def _paint_seasons(self, painter: QPainter, cell: QSize, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.text), 1))
        painter.setFont(scaled_font(0.85, QFont.Weight.DemiBold))
        width, height = cell.width(), cell.height()
        for day in self.days.shown.days:
            if day.season_started is None:
                continue
            left, top = (day.date.day - 1) * width, (day.date.month - 1) * height
            painter.drawLine(QPointF(left, top), QPointF(DAYS * width, top))
            if day.date.day > 1:
                painter.drawLine(QPointF(left, top), QPointF(left, top + height))
                painter.drawLine(QPointF(0, top + height), QPointF(left, top + height))
            place = QRectF(DAYS * width, top, _SEASON_WIDTH, height)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignCenter, self.tr("S{name}").format(name=day.season_started[:3])
            )

    def _paint_marks(self, painter: QPainter, cell: QSize, tokens: Tokens) -> None:
        """Mark today by a bar, the range that is being chosen by a tint, and the place of the keyboard by a ring."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.chosen_range()
        if chosen is not None:
            tint = QColor(tokens.accent)
            tint.setAlpha(90)
            for ordinal in range(chosen[0].toordinal(), chosen[1].toordinal() + 1):
                painter.fillRect(_place(date.fromordinal(ordinal), cell), tint)
        if self.today is not None and self.today.year == self.days.shown.year and self.days.shown.days:
            area = _place(self.today, cell)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.text))
            painter.drawRoundedRect(QRectF(area.left() + 1, area.bottom() - 3, area.width() - 2, 2), 1, 1)
        current = self.current_day()
        if current is not None and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent_text), 2))
            painter.drawRoundedRect(_place(current, cell).adjusted(1, 1, -1, -1), 4, 4)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()
        return super().event(event)


_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -31, Qt.Key.Key_Down: 31}


def _place(day: date, cell: QSize) -> QRectF:
    return QRectF((day.day - 1) * cell.width(), (day.month - 1) * cell.height(), cell.width(), cell.height())


def _last_of_month(day: date) -> date:
    first_of_next = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(first_of_next.toordinal() - 1)


def _moved(day: date, year: int) -> date:
    return day.replace(year=year, day=min(day.day, _last_of_month(date(year, day.month, 1)).day))
