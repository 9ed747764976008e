"""What the tariff year costs: working it out, and painting it."""

import os
from datetime import date
from time import perf_counter

from smconfig_gui.model.calendar_lint import lint
from smconfig_gui.model.date_days import days_in_year
from smconfig_gui.model.tariff_year import TariffRules
from tests.model.calendars import dutch_calendar, dutch_holidays

ROUNDS = 20


def quarter_hours_ms() -> float:
    """Return the best time for the tariff of every quarter of an hour of a year, nothing known before."""
    best = 1.0
    for _ in range(ROUNDS):
        days_in_year.cache_clear()
        began = perf_counter()
        TariffRules(dutch_calendar(), dutch_holidays()).quarter_hours(2027)
        best = min(best, perf_counter() - began)
    return best * 1000


def lint_ms() -> float:
    """Return the best time for all checks of a calendar."""
    best = 1.0
    for _ in range(ROUNDS):
        began = perf_counter()
        lint(dutch_calendar(), dutch_holidays(), date(2026, 6, 1))
        best = min(best, perf_counter() - began)
    return best * 1000


def painting_ms() -> tuple[float, float]:
    """Return the best times for painting the year at 1280 × 720, and for taking over an edit."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from smconfig_gui.views.calendar.board import YearBoard
    from smconfig_gui.views.theme import Choice, Theme

    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication([])
    Theme(application, Choice.LIGHT)
    board = YearBoard("bench", date(2027, 6, 1))
    board.resize(800, 320)
    board.show_calendar(dutch_calendar(), dutch_holidays())
    board.show()
    application.sendPostedEvents()
    paint, edit = 1.0, 1.0
    for number in range(ROUNDS):
        began = perf_counter()
        board.view.grab()
        paint = min(paint, perf_counter() - began)
        began = perf_counter()
        board.show_calendar(dutch_calendar(), dutch_holidays()[: number % 3 + 1])
        edit = min(edit, perf_counter() - began)
    board.close()
    return paint * 1000, edit * 1000


def rows() -> list[tuple[str, str]]:
    """Return the lines of the table."""
    paint, edit = painting_ms()
    return [
        ("tariffs of a year of quarter hours (limit 50 ms)", f"{quarter_hours_ms():.1f} ms"),
        ("all checks of a calendar", f"{lint_ms():.1f} ms"),
        ("painting the year at 1280 × 720 (limit 16 ms)", f"{paint:.1f} ms"),
        ("taking over an edit in the year", f"{edit:.1f} ms"),
    ]
