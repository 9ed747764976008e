"""A year on one page of paper: the cells, a bar for each day profile, the seasons and a legend."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QBuffer, QCoreApplication, QDate, QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from smconfig_gui.model.activity_calendar import ActivityCalendar, season_lines
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_year import Day, TariffRules, seconds
from smconfig_gui.views.calendar.board import marks_of, usage_words
from smconfig_gui.views.calendar.colours import TARIFF_TEXT, day_colours, tariff_colour, tariff_title
from smconfig_gui.views.fields.day_bar import DAY_MINUTES, minute_text, stretches
from smconfig_gui.views.texts import translate
from smconfig_gui.views.tokens import LIGHT

_RESOLUTION = 144
_MARGIN_MM = 14.0
_MONTH, _SEASON = 46.0, 34.0


def year_as_pdf(calendar: ActivityCalendar, special_days: Sequence[SpecialDay], year: int, meter: str) -> bytes:
    """Return a PDF of one landscape A4 page."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(f"{calendar.calendar_name} {year}")
    writer.setCreator("smconfig")
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter
    )
    writer.setPageLayout(page)
    painter = QPainter(writer)
    area = QRectF(0, 0, writer.width(), writer.height())
    YearSheet(painter, area, calendar, special_days, year, meter).paint()
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


class YearSheet:
    """Paints the page into any area, so that it can be shown on screen as well."""

    def __init__(
        self,
        painter: QPainter,
        area: QRectF,
        calendar: ActivityCalendar,
        special_days: Sequence[SpecialDay],
        year: int,
        meter: str,
    ) -> None:
        self._painter, self._area = painter, area
        self._calendar, self._special, self._year, self._meter = calendar, tuple(special_days), year, meter
        self._unit = area.width() / 1000

    def paint(self) -> None:
        """Paint the whole page."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._paint_heading()
        top = self._paint_year(top + 10 * self._unit)
        top = self._paint_days(top + 16 * self._unit)
        self._paint_seasons(top + 14 * self._unit)
        self._paint_footer()

    def _font(self, size: float, *, bold: bool = False) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(max(1, round(size * self._unit)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)

    def _text(self, area: QRectF, text: str, *, muted: bool = False, centre: bool = False, right: bool = False) -> None:
        side = Qt.AlignmentFlag.AlignLeft
        if centre or right:
            side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignRight
        self._painter.setPen(QColor(LIGHT.muted if muted else LIGHT.text))
        self._painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, text)

    def _paint_heading(self) -> float:
        unit, width = self._unit, self._area.width()
        self._font(24, bold=True)
        heading = QCoreApplication.translate("print", "{name}, tariffs of {year}")
        self._text(QRectF(0, 0, width, 32 * unit), heading.format(name=self._calendar.calendar_name, year=self._year))
        self._font(11)
        x = width
        for kind in ("special", "season"):
            words = {
                "special": QCoreApplication.translate("print", "special day (ring)"),
                "season": QCoreApplication.translate("print", "a season starts (line)"),
            }[kind]
            x -= self._painter.fontMetrics().horizontalAdvance(words)
            self._text(QRectF(x, 6 * unit, 200 * unit, 22 * unit), words, muted=True)
            x -= 18 * unit
        return 36 * unit

    def _paint_year(self, top: float) -> float:
        unit = self._unit
        column = (self._area.width() - (_MONTH + _SEASON) * unit) / 31
        row = 23 * unit
        self._font(9)
        for number in range(31):
            place = QRectF(_MONTH * unit + number * column, top, column, 16 * unit)
            self._text(place, str(number + 1), muted=True, centre=True)
        top += 17 * unit
        for month in range(12):
            self._font(10)
            name = QLocale().standaloneMonthName(month + 1, QLocale.FormatType.ShortFormat)
            self._text(QRectF(0, top + month * row, _MONTH * unit, row), name, muted=True)
        ranks = {day.day_id: rank for rank, day in reversed(tuple(enumerate(self._calendar.days)))}
        for day in TariffRules(self._calendar, self._special).year(self._year):
            left, upper = _MONTH * unit + (day.date.day - 1) * column, top + (day.date.month - 1) * row
            self._paint_cell(QRectF(left, upper, column, row), day, ranks)
            if day.season_started is not None:
                self._paint_start(QRectF(left, upper, column, row), day, _MONTH * unit + 31 * column)
        return top + 12 * row

    def _paint_cell(self, cell: QRectF, day: Day, ranks: dict[int, int]) -> None:
        unit = self._unit
        fill, digit = day_colours(LIGHT, ranks.get(day.day_id) if day.day_id is not None else None)
        area = cell.adjusted(unit, unit, -unit, -unit)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(fill)
        self._painter.drawRect(
            area.adjusted(2.4 * unit, 2.4 * unit, -2.4 * unit, -2.4 * unit) if day.is_special else area
        )
        if day.is_special:
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(QColor(LIGHT.text), 1.6 * unit))
            self._painter.drawRoundedRect(area, 2 * unit, 2 * unit)
        self._font(10, bold=day.is_special)
        self._painter.setPen(digit)
        text = "–" if day.day_id is None else str(day.day_id)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_start(self, cell: QRectF, day: Day, right: float) -> None:
        unit = self._unit
        self._painter.setPen(QPen(QColor(LIGHT.text), unit))
        self._painter.drawLine(cell.topLeft(), QPointF(right, cell.top()))
        if day.date.day > 1:
            self._painter.drawLine(cell.topLeft(), cell.bottomLeft())
            self._painter.drawLine(QPointF(_MONTH * unit, cell.bottom()), cell.bottomLeft())
        self._font(10, bold=True)
        name = QCoreApplication.translate("print", "S{name}").format(name=day.season_started)
        self._text(QRectF(right + 6 * unit, cell.top(), _SEASON * unit, cell.height()), name)

    def _paint_days(self, top: float) -> float:
        unit, width = self._unit, self._area.width()
        height = 34 * unit
        for rank, day in enumerate(self._calendar.days):
            upper = top + rank * height
            fill, digit = day_colours(LIGHT, rank)
            badge = QRectF(0, upper + 4 * unit, 22 * unit, 22 * unit)
            self._painter.fillRect(badge, fill)
            self._painter.setPen(digit)
            self._font(12, bold=True)
            self._painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(day.day_id))
            self._font(11)
            words = usage_words(self._calendar, self._special, day.day_id)
            self._text(QRectF(32 * unit, upper + 4 * unit, 168 * unit, 22 * unit), words)
            bar = QRectF(200 * unit, upper + 2 * unit, width - 200 * unit, 15 * unit)
            self._font(9, bold=True)
            for begin, end, tariff in stretches(marks_of(day)):
                self._paint_stretch(bar, begin, end, tariff)
            self._font(9)
            for start in sorted({seconds(each.start) / 60 for each in day.day_schedule}):
                x = bar.left() + bar.width() * start / DAY_MINUTES
                self._text(QRectF(x, bar.bottom(), 60 * unit, 12 * unit), minute_text(start), muted=True)
        return top + len(self._calendar.days) * height

    def _paint_stretch(self, bar: QRectF, begin: float, end: float, tariff: int | None) -> None:
        left, right = (bar.left() + bar.width() * minute / DAY_MINUTES for minute in (begin, end))
        piece = QRectF(left, bar.top(), right - left, bar.height())
        if tariff is None:
            self._painter.setBrush(Qt.BrushStyle.BDiagPattern)
            self._painter.setPen(QPen(QColor(LIGHT.control), self._unit))
            self._painter.drawRect(piece)
            return
        self._painter.fillRect(piece, tariff_colour(tariff))
        self._painter.setPen(QColor(TARIFF_TEXT))
        title = tariff_title(tariff)
        fits = self._painter.fontMetrics().horizontalAdvance(title) < piece.width() - 4 * self._unit
        self._painter.drawText(piece, Qt.AlignmentFlag.AlignCenter, title if fits else f"T{tariff}")

    def _paint_seasons(self, top: float) -> None:
        unit = self._unit
        self._font(11)
        lines = season_lines(self._calendar.seasons).values()
        text = "   ·   ".join(f"{translate(name)} {translate(words)}" for name, words in lines)
        self._text(QRectF(0, top, self._area.width(), 18 * unit), text)
        special = [day.date for day in TariffRules(self._calendar, self._special).year(self._year) if day.is_special]
        if special:
            dates = ", ".join(QLocale().toString(QDate(day.year, day.month, day.day), "d MMM") for day in special)
            words = QCoreApplication.translate("print", "Special days: {dates}").format(dates=dates)
            place = QRectF(0, top + 24 * unit, self._area.width(), 64 * unit)
            self._painter.drawText(place, int(Qt.TextFlag.TextWordWrap), words)

    def _paint_footer(self) -> None:
        unit = self._unit
        self._font(9)
        place = QRectF(0, self._area.height() - 14 * unit, self._area.width(), 14 * unit)
        now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
        self._text(place, self._meter, muted=True)
        self._text(
            place, QCoreApplication.translate("print", "smconfig, {time}").format(time=now), muted=True, right=True
        )
