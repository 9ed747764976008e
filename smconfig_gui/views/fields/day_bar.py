"""The 24 hours of a day profile as a bar: a slim one for legends, and one whose switches can be dragged and typed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from smconfig_gui.views.calendar.colours import TARIFF_TEXT, paint_unknown, tariff_colour, tariff_name, tariff_title
from smconfig_gui.views.theme import BODY, SMALL, current_tokens, scaled_font

DAY_MINUTES = 24 * 60
SNAP_MINUTES = 5
_SCALE_HEIGHT = 24
_BAR_HEIGHT = 56
_HANDLE_HEIGHT = 16
_MARGIN = 12
_GRIP = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """One switch on a bar: minutes since midnight and the tariff from then on."""

    minute: float
    tariff: int


def stretches(marks: Sequence[Mark]) -> list[tuple[float, float, int | None]]:
    """Return begin, end and tariff of every stretch of the day, None before the first switch."""
    ordered = sorted(marks, key=lambda mark: mark.minute)
    found: list[tuple[float, float, int | None]] = []
    if not ordered or ordered[0].minute > 0:
        found.append((0, ordered[0].minute if ordered else DAY_MINUTES, None))
    for number, mark in enumerate(ordered):
        end = ordered[number + 1].minute if number + 1 < len(ordered) else DAY_MINUTES
        if end > mark.minute:
            found.append((mark.minute, end, mark.tariff))
    return found


def minute_text(minute: float) -> str:
    """Return a time of day: `07:30`."""
    whole = int(minute)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def day_words(marks: Sequence[Mark]) -> str:
    """Return a day in words, for tool tips and screen readers: `00:00 Tariff 1, low · 07:00 …`."""
    return " · ".join(f"{minute_text(begin)} {tariff_title(tariff)}" for begin, _, tariff in stretches(marks))


def paint_stretches(painter: QPainter, area: QRectF, marks: Sequence[Mark], gap: float) -> None:
    """Paint the stretches of a day into an area."""
    tokens = current_tokens()
    for begin, end, tariff in stretches(marks):
        left = area.left() + area.width() * begin / DAY_MINUTES
        right = area.left() + area.width() * end / DAY_MINUTES
        piece = QRectF(left, area.top(), max(1.0, right - left - (gap if end < DAY_MINUTES else 0)), area.height())
        if tariff is None:
            paint_unknown(painter, piece, tokens)
        else:
            painter.fillRect(piece, tariff_colour(tariff))


class DayStrip(QWidget):
    """A slim bar without words, for legends and lists; it says its day as tool tip and accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self.setFixedHeight(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, marks: Sequence[Mark]) -> None:
        """Show another day."""
        self._marks = tuple(marks)
        self.setToolTip(day_words(marks))
        self.setAccessibleName(day_words(marks))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        paint_stretches(QPainter(self), QRectF(self.rect()), self._marks, 1)


class DayBar(QWidget):
    """A bar whose switches can be dragged (5-minute steps, single minutes with Alt) or moved with the arrow keys.

    Tab of the arrows: left and right move the chosen switch, up and down choose another one, Delete removes it,
    Insert or a double click adds one. `moved` says which switch and to which minute, while the mouse is down too.
    """

    chosen = Signal(int)
    moved = Signal(int, int, bool)
    added = Signal(int)
    removed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Switches of the day"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("edits", True)
        self.setMouseTracking(True)
        self._marks: tuple[Mark, ...] = ()
        self._chosen = -1
        self._dragged: int | None = None
        self.setFixedHeight(_SCALE_HEIGHT + _BAR_HEIGHT + _HANDLE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, marks: Sequence[Mark], chosen: int) -> None:
        """Show the switches in the order of their table, and which of them is chosen (-1: none)."""
        self._marks, self._chosen = tuple(marks), chosen
        words = day_words(marks)
        if 0 <= chosen < len(marks):
            mark = marks[chosen]
            self.setAccessibleDescription(
                self.tr("Chosen: {time} {tariff}. {day}").format(
                    time=minute_text(mark.minute), tariff=tariff_title(mark.tariff), day=words
                )
            )
        else:
            self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(520, self.height())

    # --- geometry ------------------------------------------------------------------------------------------------

    def _bar(self) -> QRectF:
        return QRectF(_MARGIN, _SCALE_HEIGHT, self.width() - 2 * _MARGIN, _BAR_HEIGHT)

    def _x(self, minute: float) -> float:
        bar = self._bar()
        return bar.left() + bar.width() * minute / DAY_MINUTES

    def _minute(self, x: float, *, exact: bool) -> int:
        bar = self._bar()
        minute = (x - bar.left()) / bar.width() * DAY_MINUTES
        step = 1 if exact else SNAP_MINUTES
        return max(0, min(DAY_MINUTES - step, round(minute / step) * step))

    def _mark_at(self, x: float) -> int | None:
        near = [(abs(self._x(mark.minute) - x), number) for number, mark in enumerate(self._marks)]
        close = [item for item in near if item[0] <= _GRIP]
        return min(close)[1] if close else None

    # --- mouse and keyboard --------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        found = self._mark_at(event.position().x())
        if found is None:
            minute = self._minute(event.position().x(), exact=True)
            before = [(mark.minute, number) for number, mark in enumerate(self._marks) if mark.minute <= minute]
            found = max(before)[1] if before else None
        else:
            self._dragged = found
        if found is not None:
            self.chosen.emit(found)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._dragged is None:
            over = self._mark_at(x) is not None
            self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)
            return
        exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        minute = self._minute(x, exact=exact)
        QToolTip.showText(event.globalPosition().toPoint(), minute_text(minute), self)
        self.moved.emit(self._dragged, minute, False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is not None:
            exact = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            dragged, self._dragged = self._dragged, None
            self.moved.emit(dragged, self._minute(event.position().x(), exact=exact), True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._mark_at(event.position().x()) is None:
            self.added.emit(self._minute(event.position().x(), exact=False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, order = event.key(), sorted(range(len(self._marks)), key=lambda number: self._marks[number].minute)
        if key == Qt.Key.Key_Insert:
            self.added.emit(self._free_minute())
        elif not 0 <= self._chosen < len(self._marks):
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right) and order:
                self.chosen.emit(order[0])
            else:
                event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if event.modifiers() & Qt.KeyboardModifier.AltModifier else SNAP_MINUTES
            minute = int(self._marks[self._chosen].minute) + (step if key == Qt.Key.Key_Right else -step)
            self.moved.emit(self._chosen, max(0, min(DAY_MINUTES - 1, minute)), True)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            place = order.index(self._chosen) + (1 if key == Qt.Key.Key_Down else -1)
            self.chosen.emit(order[max(0, min(len(order) - 1, place))])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self._chosen)
        else:
            event.ignore()

    def _free_minute(self) -> int:
        """Return the middle of the longest stretch, where a new switch has most room."""
        begin, end, _ = max(stretches(self._marks), key=lambda piece: piece[1] - piece[0])
        return int((begin + end) / 2 // SNAP_MINUTES * SNAP_MINUTES)

    # --- painting ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        painter.setFont(scaled_font(SMALL))
        painter.setPen(QColor(tokens.muted))
        for hour in range(0, 25, 2):
            place = QRectF(self._x(hour * 60) - 16, 0, 32, _SCALE_HEIGHT - 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{hour:02d}")
        paint_stretches(painter, bar, self._marks, 0)
        self._paint_names(painter, bar)
        for number, mark in enumerate(self._marks):
            self._paint_handle(painter, mark, is_chosen=number == self._chosen)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent_text), 2))
            painter.drawRoundedRect(bar.adjusted(-3, -3, 3, 3), 4, 4)

    def _paint_names(self, painter: QPainter, bar: QRectF) -> None:
        painter.setFont(scaled_font(BODY, QFont.Weight.DemiBold))
        for begin, end, tariff in stretches(self._marks):
            area = QRectF(self._x(begin), bar.top(), self._x(end) - self._x(begin), bar.height())
            if area.width() > 22:
                painter.setPen(QColor(current_tokens().text if tariff is None else TARIFF_TEXT))
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, tariff_name(tariff))

    def _paint_handle(self, painter: QPainter, mark: Mark, *, is_chosen: bool) -> None:
        tokens = current_tokens()
        bar, x = self._bar(), self._x(mark.minute)
        colour = QColor(tokens.accent if is_chosen else tokens.text)
        painter.setPen(QPen(QColor(tokens.surface), 4 if is_chosen else 3))
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom() + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, bar.bottom() + 8), 5 if is_chosen else 4, 5 if is_chosen else 4)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            return True
        return super().event(event)
