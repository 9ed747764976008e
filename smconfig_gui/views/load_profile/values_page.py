"""What the load profile has captured: a plot of one column, a table of all, and the way into a file."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.load_profile import ProfileColumn, ProfileValues
from smconfig_gui.model.selective_access import Period
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.field_row import choice_field
from smconfig_gui.views.fields.labels import label, note
from smconfig_gui.views.fields.plot import Plot, Point
from smconfig_gui.views.fields.table import Column, RowsTable
from smconfig_gui.views.object_texts import object_text, place_text

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile

_DAYS = (1, 3, 7, 31)
_WEEKDAY = re.compile(r"^(\d{4}-\d\d-\d\d) [A-Z][a-z]{2} ")


class ValuesPage(QWidget):
    """Period and read button over plot and table."""

    read_wanted = Signal(object)
    export_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._values: ProfileValues | None = None
        self._profile: MeterProfile | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._controls())
        layout.addLayout(self._plot_controls())
        self.plot = Plot(f"{name}.plot")
        layout.addWidget(self.plot, 1)
        self.table = RowsTable(f"{name}.table", self.tr("Captured values"), ())
        self.table.setMinimumHeight(120)
        layout.addWidget(self.table, 1)

    def show_values(self, values: ProfileValues | None, profile: "MeterProfile | None") -> None:
        """Show what was read, or that nothing was."""
        if values is self._values:
            return
        self._values, self._profile = values, profile
        columns = values.columns if values is not None else ()
        with QSignalBlocker(self._series):
            self._series.clear()
            for number, column in enumerate(columns):
                if not column.is_clock:
                    self._series.addItem(self._title(column), number)
            measured = next((number for number, column in enumerate(columns) if column.unit), None)
            self._series.setCurrentIndex(max(0, self._series.findData(measured)))
        self.table.rows.set_columns(
            [Column(self._title(column), "muted" if column.is_clock else "text", is_right=not column.is_clock)
             for column in columns]
        )  # fmt: skip
        rows = values.rows if values is not None else ()
        self.table.rows.set_rows([[cell_text(cell) for cell in row] for row in reversed(rows)])
        is_there = bool(rows)
        self._export.setEnabled(is_there)
        self._count.setText(self.tr("{count} entries").format(count=len(rows)) if values is not None else "")
        self._draw()

    def set_can_read(self, can_read: bool) -> None:
        """Enable reading."""
        self._read.setEnabled(can_read)

    def table_rows(self) -> tuple[list[str], list[list[Any]]]:
        """Return headings and rows for a file, oldest first."""
        if self._values is None:
            return [], []
        header = [f"{self._title(column)} ({place_text(column.attribute)})" for column in self._values.columns]
        return header, [[_plain(cell) for cell in row] for row in self._values.rows]

    # -- parts

    def _controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._period = choice_field(f"{self._name}.period", self.tr("Period"))
        for days in _DAYS:
            text = self.tr("Last day") if days == 1 else self.tr("Last {days} days").format(days=days)
            self._period.addItem(text, days)
        self._period.addItem(self.tr("Everything"), 0)
        self._period.setCurrentIndex(1)
        row.addWidget(self._period)
        self._read = button(f"{self._name}.read", self.tr("Read values"), icon_name="download")
        self._read.clicked.connect(lambda: self.read_wanted.emit(self.period()))
        row.addWidget(self._read)
        self._count = note()
        self._count.setObjectName(f"{self._name}.count")
        row.addWidget(self._count)
        row.addStretch(1)
        self._export = button(f"{self._name}.export", self.tr("Export CSV…"))
        self._export.clicked.connect(self.export_wanted)
        row.addWidget(self._export)
        return row

    def _plot_controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Plot")))
        self._series = choice_field(f"{self._name}.series", self.tr("Plotted column"))
        self._series.currentIndexChanged.connect(self._draw)
        row.addWidget(self._series)
        row.addStretch(1)
        return row

    def period(self) -> Period:
        """Return the chosen period, up to now."""
        return last_days(self._period.currentData())

    def _title(self, column: ProfileColumn) -> str:
        if column.is_clock:
            return self.tr("Time")
        name = object_text(self._profile, column.attribute)
        if column.attribute_index != 2:
            name = f"{name}, {column.attribute_index}"
        return f"{name} [{column.unit}]" if column.unit else name

    def _draw(self) -> None:
        number = self._series.currentData()
        if self._values is None or number is None:
            self.plot.show_points((), "", self.tr("Load profile"))
            return
        column = self._values.columns[number]
        self.plot.show_points(_points(self._values, number), column.unit, self._title(column))


def last_days(days: int) -> Period:
    """Return the period of the last days up to now, everything for 0."""
    if not days:
        return Period()
    start = datetime.now().astimezone() - timedelta(days=days)
    return msgspec.convert({"from": CosemDateTime.from_datetime(start.replace(microsecond=0)).to_text()}, Period)


def cell_text(cell: Any) -> str:
    """Return a cell as one line; times without day of the week, deviation and status."""
    plain = _plain(cell)
    return "–" if plain is None else str(plain)


def _plain(cell: Any) -> Any:
    if isinstance(cell, str):
        return _WEEKDAY.sub(r"\1 ", cell.partition(" dev=")[0])
    return cell["value"] if isinstance(cell, dict) else cell


def _points(values: ProfileValues, number: int) -> Sequence[Point]:
    clocks = [place for place, column in enumerate(values.columns) if column.is_clock]
    points: list[Point] = []
    for row in values.rows:
        moment = _local(row[clocks[0]]) if clocks else None
        value = row[number]
        if moment is not None:
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            points.append((moment, float(value) if is_number else None))
    return sorted(points, key=lambda point: point[0])


def _local(text: Any) -> datetime | None:
    """Return the local time of an entry without its zone; None when it is not exact."""
    if not isinstance(text, str):
        return None
    shown = CosemDateTime.from_text(text)
    moment = shown.to_datetime()
    if moment is None:
        return None
    return (moment - timedelta(minutes=shown.deviation or 0)).replace(tzinfo=None)
