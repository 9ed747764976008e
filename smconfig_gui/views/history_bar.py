"""The filters of the history in one bar: words, meter, operation, verdict, period."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, verbatim
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.labels import note
from smconfig_gui.views.fields.switch import SegmentedSwitch
from smconfig_gui.views.icons import icon
from smconfig_gui.views.texts import VERDICTS, count, job_title, translate
from smconfig_gui.views.theme import set_font

if TYPE_CHECKING:
    from smconfig_gui.store.history import RunFilter

TYPING_MS = 250
AROUND_TEXT = 48  # what a box has beside its text: padding and the arrow
_PERIODS = (
    (None, QT_TRANSLATE_NOOP("history", "Period")),
    (0, QT_TRANSLATE_NOOP("history", "Today")),
    (7, QT_TRANSLATE_NOOP("history", "7 days")),
    (30, QT_TRANSLATE_NOOP("history", "30 days")),
    (365, QT_TRANSLATE_NOOP("history", "A year")),
)


class HistoryBar(QWidget):
    """Says when another selection of runs is wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meter_id = ""
        self.text = QLineEdit()
        self.text.setObjectName("history.filter")
        self.text.setAccessibleName(self.tr("Filter the history"))
        self.text.setPlaceholderText(self.tr("Filter"))
        self.text.setClearButtonEnabled(True)
        self.text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.text.setMinimumWidth(80)
        self.text.setMaximumWidth(280)
        self.meter = SegmentedSwitch("history.meter", [("all", self.tr("All meters")), ("one", self.tr("This meter"))])
        self.operation = self._choice("history.operation", self.tr("Operation"))
        self.verdict = self._choice("history.verdict", self.tr("Result"))
        self.period = self._choice("history.period", self.tr("Period"))
        self._counted = note()
        self._counted.setObjectName("history.count")
        self.export = tool_button("history.export", self.tr("Export and report"), "download")
        self._fill()
        self._lay_out()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPING_MS)
        self._typed.timeout.connect(self.changed)
        self.text.textChanged.connect(lambda _: self._typed.start())
        self.meter.chosen.connect(lambda _: self.changed.emit())
        for choice in (self.operation, self.verdict, self.period):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def wanted(self) -> "RunFilter":
        """Return which runs are to be shown."""
        verdict, operation = self.verdict.currentData(), self.operation.currentData()
        return {
            "meter": self._meter_id if self.meter.current() == 1 else None,
            "operation": str(operation) if operation else None,
            "verdict": Verdict(verdict) if verdict else None,
            "text": self.text.text(),
            "since": _since(self.period.currentData()),
            "until": None,
        }

    def show_meter(self, meter_id: str) -> None:
        """Let "This meter" mean another one."""
        if meter_id != self._meter_id:
            self._meter_id = meter_id
            if self.meter.current() == 1:
                self.changed.emit()

    def show_operations(self, names: list[str]) -> None:
        """Offer these operations; the choice stays."""
        titles = sorted((job_title(verbatim(name)), name) for name in names)
        for title, name in titles:
            if self.operation.findData(name) < 0:
                self.operation.addItem(title, name)

    def show_count(self, shown: int, total: int) -> None:
        """Show how many runs fit."""
        self._counted.setText(self.tr("{shown} of {count} runs").format(shown=count(shown), count=count(total)))

    def _choice(self, name: str, accessible_name: str) -> QComboBox:
        result = QComboBox()
        result.setObjectName(name)
        result.setAccessibleName(accessible_name)
        result.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_font(result)
        result.setMinimumWidth(result.fontMetrics().horizontalAdvance(accessible_name) + AROUND_TEXT)
        result.setMaximumWidth(200)
        result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        result.setMinimumContentsLength(7)
        return result

    def _fill(self) -> None:
        self.operation.addItem(self.tr("Operation"), "")
        self.verdict.addItem(self.tr("Result"), "")
        for verdict, look in VERDICTS.items():
            self.verdict.addItem(icon(look.icon, look.icon_colour), translate(look.word), verdict.value)
        for days, text in _PERIODS:
            self.period.addItem(translate(text), days)
        for choice in (self.operation, self.verdict, self.period):
            widest = max(choice.fontMetrics().horizontalAdvance(choice.itemText(n)) for n in range(choice.count()))
            choice.view().setMinimumWidth(widest + 64)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.setSpacing(8)
        row.addWidget(self.text, 2)
        row.addWidget(self.meter)
        for choice in (self.operation, self.verdict, self.period):
            row.addWidget(choice, 1)
        row.addStretch(0)
        row.addWidget(self._counted)
        row.addWidget(self.export)


def _since(days: object) -> datetime | None:
    if not isinstance(days, int):
        return None
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=days)
