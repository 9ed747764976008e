"""Pictures of what is printed: the year of a calendar, and the report of a run."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QTextDocument

from smconfig_gui.model.activity_calendar import ActivityCalendars
from smconfig_gui.model.special_days import SpecialDays
from smconfig_gui.views.calendar.print_year import YearSheet
from smconfig_gui.views.calendar.today import today
from smconfig_gui.views.report_making import make_report
from smconfig_gui.views.theme import scaled_font

if TYPE_CHECKING:
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.screenshots import Photographer

_OPERATION = "GetClock"  # its answer is short
_LONG, _SHORT, _MARGIN, _FINER = 1123, 794, 53, 2  # A4 at 96 dpi, drawn finer


async def papers(photographer: "Photographer", window: "MainWindow") -> None:
    """Save both; the window has a meter whose calendar was read, and runs."""
    meter_id = window.current_meter()
    panels = window.panels.panels
    calendars = panels["calendar"].state(meter_id).draft.reading
    special = panels["special_days"].state(meter_id).draft.reading
    if isinstance(calendars, ActivityCalendars):
        days = special.special_days if isinstance(special, SpecialDays) else ()
        image = _sheet(_LONG, _SHORT)
        painter = QPainter(image)
        painter.translate(_MARGIN, _MARGIN)
        area = QRectF(0, 0, _LONG - 2 * _MARGIN, _SHORT - 2 * _MARGIN)
        YearSheet(painter, area, calendars.active, days, today().year, meter_id).paint()
        painter.end()
        photographer.keep("printed-year", image)
    stores = await window.jobs.stores()
    runs = await stores.history.search(limit=1, operation=_OPERATION)
    if runs:
        content = await make_report("html", runs, stores.history, window.jobs.operator)
        photographer.keep("printed-report", _drawn(content.decode()))


def _sheet(width: int, height: int) -> QImage:
    image = QImage(width * _FINER, height * _FINER, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINER)
    image.fill(Qt.GlobalColor.white)
    return image


def _drawn(html: str) -> QImage:
    """Return the first page of a report."""
    document = QTextDocument()
    document.setDefaultFont(scaled_font())
    document.setDocumentMargin(_MARGIN)
    document.setHtml(html)
    document.setPageSize(QSizeF(_SHORT, _LONG))
    image = _sheet(_SHORT, _LONG)
    painter = QPainter(image)
    document.drawContents(painter, QRectF(0, 0, _SHORT, _LONG))
    painter.end()
    return image
