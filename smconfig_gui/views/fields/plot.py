"""A line over time: axes with round numbers, days named, gaps where values are missing."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smconfig_gui.views.theme import SMALL, current_tokens, scaled_font

_MARGIN_TOP, _MARGIN_RIGHT, _MARGIN_BOTTOM = 12, 8, 24
_LEAST_TICKS = 4
_STEPS_S = (60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, 86_400, 2 * 86_400, 7 * 86_400, 14 * 86_400, 28 * 86_400)

Point = tuple[datetime, float | None]


class Plot(QWidget):
    """Shows one series; its colours are read when it is painted."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumHeight(176)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._points: tuple[Point, ...] = ()
        self._unit = ""

    def show_points(self, points: Sequence[Point], unit: str, title: str) -> None:
        """Show values over local time; None is a gap."""
        self._points, self._unit = tuple(points), unit
        numbers = [value for _, value in points if value is not None]
        spoken = self.tr("{title}: {count} values from {low} to {high} {unit}")
        if numbers:
            text = spoken.format(title=title, count=len(numbers), low=min(numbers), high=max(numbers), unit=unit)
        else:
            text = self.tr("{title}: no values").format(title=title)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 208)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled_font(SMALL))
        numbers = [value for _, value in self._points if value is not None]
        if len(numbers) < 2:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Nothing to draw"))
            return
        ticks = value_ticks(min(numbers), max(numbers))
        labels = [_number(tick, ticks) for tick in ticks]
        labels[-1] = f"{labels[-1]} {self._unit}".strip()
        metrics = QFontMetricsF(painter.font())
        left = max(metrics.horizontalAdvance(text) for text in labels) + 12
        area = QRectF(self.rect()).adjusted(left, _MARGIN_TOP, -_MARGIN_RIGHT, -_MARGIN_BOTTOM)
        self._paint_values(painter, area, ticks, labels)
        self._paint_times(painter, area)
        painter.setPen(QPen(QColor(tokens.accent_text), 1.5))
        for line in self._lines(area, ticks):
            painter.drawPolyline(line)

    def _paint_values(self, painter: QPainter, area: QRectF, ticks: Sequence[float], labels: Sequence[str]) -> None:
        tokens = current_tokens()
        for tick, text in zip(ticks, labels, strict=True):
            y = area.bottom() - (tick - ticks[0]) / (ticks[-1] - ticks[0]) * area.height()
            painter.setPen(QColor(tokens.hairline))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(tokens.muted))
            place = QRectF(0, y - 10, area.left() - 8, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_times(self, painter: QPainter, area: QRectF) -> None:
        tokens = current_tokens()
        first, last = self._points[0][0], self._points[-1][0]
        free = area.left()
        for tick in time_ticks(first, last, area.width() / 88):
            x = area.left() + (tick - first) / (last - first) * area.width()
            painter.setPen(QColor(tokens.hairline))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 4))
            text = _time(tick)
            width = QFontMetricsF(painter.font()).horizontalAdvance(text)
            place = min(max(x - width / 2, area.left()), area.right() - width)
            if place >= free:
                painter.setPen(QColor(tokens.muted))
                painter.drawText(QPointF(place, area.bottom() + 18), text)
                free = place + width + 12

    def _lines(self, area: QRectF, ticks: Sequence[float]) -> list[QPolygonF]:
        first, last = self._points[0][0], self._points[-1][0]
        seconds = max((last - first).total_seconds(), 1.0)
        lines: list[list[QPointF]] = [[]]
        for moment, value in self._points:
            if value is None:
                lines.append([])
                continue
            x = area.left() + (moment - first).total_seconds() / seconds * area.width()
            y = area.bottom() - (value - ticks[0]) / (ticks[-1] - ticks[0]) * area.height()
            lines[-1].append(QPointF(x, y))
        return [QPolygonF(line) for line in lines if len(line) > 1]


def value_ticks(low: float, high: float) -> list[float]:
    """Return round numbers, at least four, that hold both between them."""
    room = max(abs(low), abs(high), 1e-6) * 1e-9  # closer together than this they are one value
    if high - low <= room:
        low, high = low - max(1.0, room), high + max(1.0, room)
    rough = (high - low) / _LEAST_TICKS
    magnitude = 10 ** math.floor(math.log10(rough))
    step = next(factor * magnitude for factor in (1, 2, 2.5, 5, 10) if factor * magnitude >= rough)
    start = math.floor(low / step)
    return [number * step for number in range(start, math.ceil(high / step) + 1)]


def time_ticks(first: datetime, last: datetime, most: float) -> list[datetime]:
    """Return round local moments between two, at most about `most`."""
    span = max((last - first).total_seconds(), 1.0)
    step = next((step for step in _STEPS_S if span / step <= most), _STEPS_S[-1])
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    number = math.ceil((first - midnight).total_seconds() / step)
    found = []
    while (moment := midnight + timedelta(seconds=number * step)) <= last:
        found.append(moment)
        number += 1
    return found


def _number(value: float, ticks: Sequence[float]) -> str:
    step = ticks[1] - ticks[0]
    decimals = max(0, -math.floor(math.log10(step) + 1e-9)) if step < 1 else 0
    return QLocale().toString(value, "f", decimals)


def _time(moment: datetime) -> str:
    if (moment.hour, moment.minute) == (0, 0):
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), "d MMM")
    return f"{moment:%H:%M}"
