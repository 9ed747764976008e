"""A date and a time of day, parts of which may be open, beside each other; what else belongs to the moment is kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from smconfig_gui.model.activity_calendar import clock_text, typed_time
from smconfig_gui.model.clock import CosemDate, CosemDateTime, CosemTime
from smconfig_gui.views.fields.date_pattern import DatePatternField
from smconfig_gui.views.fields.rows import lay_in_row
from smconfig_gui.views.fields.typed import ProblemLine, Typed

TIME_WIDTH = 96


class MomentField(QWidget):
    """Edits date and time of a moment; deviation and status stay as they are. `parse_time` may refuse a time."""

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        words: str,
        today: date,
        parse_time: Callable[[str], CosemTime] = typed_time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._moment = CosemDateTime()
        called = self.tr("{name}, date").format(name=words)
        self.date = DatePatternField(f"{name}.date", today, called, has_preview=False)
        self.time = QLineEdit()
        self.time.setObjectName(f"{name}.time")
        self.time.setAccessibleName(self.tr("{name}, time of day").format(name=words))
        self.time.setFixedWidth(TIME_WIDTH)
        self.time.setProperty("edits", True)
        self.setFocusProxy(self.date.line)
        problem = ProblemLine()
        lay_in_row(self, (self.date, self.time), problem)
        self._typed = Typed(self.time, parse_time, self._take_time, problem)
        self.date.changed.connect(self._take_date)

    def show_moment(self, moment: CosemDateTime) -> None:
        """Show another moment."""
        self._moment = moment
        self.date.show_pattern(moment.date)
        self._typed.show(clock_text(moment.time))

    def moment(self) -> CosemDateTime:
        """Return the moment that is shown."""
        return self._moment

    def _take_date(self, text: str) -> None:
        self._emit(replace(self._moment, date=CosemDate.from_text(text)))

    def _take_time(self, time: CosemTime) -> None:
        self._emit(replace(self._moment, time=time))

    def _emit(self, moment: CosemDateTime) -> None:
        if moment != self._moment:
            self.changed.emit(moment)
