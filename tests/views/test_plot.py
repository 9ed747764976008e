"""A plot has round axes, and says in words what it shows."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from smconfig_gui.views.fields.plot import Plot, time_ticks, value_ticks
from smconfig_gui.views.theme import Theme
from smconfig_gui.views.tokens import LIGHT

START = datetime(2026, 11, 24, 13, 10)  # noqa: DTZ001 - local


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_ticks_of_values_hold_all_of_them_in_equal_steps(low: float, span: float) -> None:
    ticks = value_ticks(low, low + span)
    tolerance = (ticks[1] - ticks[0]) * 1e-6
    assert ticks[0] <= low + tolerance
    assert ticks[-1] >= low + span - tolerance
    assert 3 <= len(ticks) <= 12


@pytest.mark.parametrize(
    ("hours", "first", "count"), [(3, "14:00", 3), (30, "18:00", 5), (24 * 9, "00:00", 9), (24 * 90, "00:00", 6)]
)
def test_ticks_of_time_are_round(hours: int, first: str, count: int) -> None:
    ticks = time_ticks(START, START + timedelta(hours=hours), 9)
    assert f"{ticks[0]:%H:%M}" == first
    assert len(ticks) == count


def test_the_line_is_drawn_with_its_gaps(qapp: QApplication, theme: Theme) -> None:
    plot = Plot("plot")
    plot.resize(400, 200)
    values = [1.0, 2.0, None, None, None, None, None, None, 2.0, 1.0]
    points = [(START + timedelta(hours=number), value) for number, value in enumerate(values)]
    plot.show_points(points, "A", "Current")
    image = plot.grab().toImage()
    line = QColor(LIGHT.accent_text)

    def is_drawn(left: float, right: float) -> bool:
        columns = range(int(image.width() * left), int(image.width() * right))
        return any(
            abs(image.pixelColor(x, y).blue() - line.blue()) < 40 and image.pixelColor(x, y).red() < 120
            for x in columns
            for y in range(image.height() - 30)
        )

    assert is_drawn(0.1, 0.2)
    assert not is_drawn(0.4, 0.7)
    assert is_drawn(0.9, 0.98)
    assert plot.accessibleName() == "Current: 4 values from 1.0 to 2.0 A"


def test_too_little_is_said(qapp: QApplication, theme: Theme) -> None:
    plot = Plot("plot")
    plot.show_points([(START, None)], "", "Current")
    plot.resize(200, 180)
    assert not plot.grab().isNull()
    assert plot.accessibleName() == "Current: no values"
