"""The connection doctor: the steps of one connection with their times, the one that failed, and why that may be."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.faults import Cause, Finding
from smconfig_gui.views.doctor_rows import State, StepRow, Steps, act_title, steps_of
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.cards import Card
from smconfig_gui.views.fields.labels import ColouredLabel, column_header, label, muted, note, section, wrapped
from smconfig_gui.views.icons import NORMAL, paint_icon
from smconfig_gui.views.texts import step_time_text, translate
from smconfig_gui.views.theme import BODY, current_tokens, set_font

if TYPE_CHECKING:
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.runner.doctor import Report

ROW_HEIGHT, DENSE_HEIGHT, TITLE_WIDTH, INDENT = 32, 24, 128, 28
LOW_WINDOW = 768
_COLOURS = {State.DONE: "ok", State.FAILED: "bad", State.NOT_USED: "muted", State.NOT_REACHED: "muted"}


class DoctorView(QWidget):
    """Hidden while there is no report; `act_wanted` tells the act of the cause whose link was pressed."""

    act_wanted = Signal(str)
    closed = Signal()
    help_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._report: Report | None = None
        self._rows: QWidget | None = None
        self._summary = note()
        self._summary.setObjectName(f"{name}.summary")
        self._close = tool_button(f"{name}.close", self.tr("Close the connection doctor"), "x")
        self._close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(section(self.tr("Connection doctor")), 1)
        head.addWidget(self._summary)
        explain = tool_button(f"{name}.help", self.tr("Help on connections"), "circle-help")
        explain.clicked.connect(self.help_wanted)
        head.addWidget(explain)
        head.addWidget(self._close)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addLayout(head)
        self._layout.addStretch(1)
        self.hide()

    def show_report(self, report: "Report | None", meter: "Meter | None") -> None:
        """Show what was seen with this card; nothing hides the view."""
        if report is self._report and report is not None:
            return
        self._report = report
        self.setVisible(report is not None and meter is not None)
        if self._rows is not None:
            self._layout.removeWidget(self._rows)
            self._rows.deleteLater()
            self._rows = None
        if report is None or meter is None:
            return
        steps = steps_of(report, meter)
        self._summary.setText(self._summed_up(steps))
        self.setAccessibleName(f"{self.tr('Connection doctor')}, {self._summary.text()}")
        self._rows = self._make_rows(steps, report.finding, meter)
        self._layout.insertWidget(1, self._rows)
        self._fit()

    def summary(self) -> str:
        """Return where it stopped, in words."""
        return self._summary.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Draw the rows closer together in a low window, so that the causes are seen without scrolling."""
        height = ROW_HEIGHT if self.window().height() >= LOW_WINDOW else DENSE_HEIGHT
        for row in self.findChildren(_StepLine):
            row.setMinimumHeight(height)

    def _summed_up(self, steps: Steps) -> str:
        if steps.stopped_at:
            return self.tr("Stopped at step {number} of {total}").format(number=steps.stopped_at, total=steps.total)
        return self.tr("All {total} steps done").format(total=steps.total)

    def _make_rows(self, steps: Steps, finding: Finding | None, meter: "Meter") -> QWidget:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for number, row in enumerate(steps.rows):
            is_last = number == len(steps.rows) - 1
            rows.addWidget(_StepLine(f"{self.objectName()}.step_{number + 1}", row, has_next=not is_last))
            if row.state is State.FAILED and finding is not None:
                rows.addWidget(self._causes(finding, meter))
        return whole

    def _causes(self, finding: Finding, meter: "Meter") -> QWidget:
        card = Card(padding=16)
        card.setObjectName(f"{self.objectName()}.causes")
        card.set_fill("surface_alt")
        head = self.tr("Likely causes, most likely first") if len(finding.causes) > 1 else self.tr("Likely cause")
        card.body.addWidget(column_header(head))
        if finding.note is not None:
            said = wrapped(muted(translate(finding.note)))
            said.setObjectName(f"{self.objectName()}.note")
            said.setContentsMargins(0, 4, 0, 0)
            card.body.addWidget(said)
        grid = QGridLayout()
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for number, cause in enumerate(finding.causes):
            self._add_cause(grid, number, cause, meter)
        card.body.addLayout(grid)
        around = QWidget()
        layout = QHBoxLayout(around)
        layout.setContentsMargins(INDENT, 0, 0, 8)
        layout.addWidget(card)
        return around

    def _add_cause(self, grid: QGridLayout, number: int, cause: Cause, meter: "Meter") -> None:
        row = 3 * number
        digit = muted(str(number + 1), weight=QFont.Weight.DemiBold)
        text, step = wrapped(label(translate(cause.text))), wrapped(muted(translate(cause.step)))
        text.setObjectName(f"{self.objectName()}.cause_{number + 1}")
        grid.setRowMinimumHeight(row, 6)
        grid.addWidget(digit, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, row + 1, 1)
        grid.addWidget(step, row + 2, 1)
        words = act_title(cause.act, meter) if cause.act is not None else None
        if words is None or cause.act is None:
            return
        link = button(f"{self.objectName()}.act_{number + 1}", translate(words), role="link")
        link.setAccessibleDescription(f"{text.text()} {step.text()}")
        link.clicked.connect(lambda _=False, act=cause.act: self.act_wanted.emit(act.value))
        grid.addWidget(link, row + 1, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class _StepLine(QWidget):
    """Mark, title, sentence, time; a short line leads to the next step."""

    def __init__(self, name: str, row: StepRow, *, has_next: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumHeight(ROW_HEIGHT)
        is_bad, is_done = row.state is State.FAILED, row.state is State.DONE
        title = ColouredLabel(translate(row.title), "bad" if is_bad else "text")
        set_font(title, BODY, QFont.Weight.DemiBold if is_bad or is_done else QFont.Weight.Normal)
        title.setMinimumWidth(TITLE_WIDTH)
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        sentence: QLabel = label(translate(row.sentence)) if is_bad or is_done else muted(translate(row.sentence))
        sentence.setObjectName(f"{name}.sentence")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(_StepMark(row.state, has_next=has_next))
        layout.addWidget(title)
        layout.addWidget(wrapped(sentence), 1)
        if row.seconds is not None:
            layout.addWidget(muted(step_time_text(row.seconds)))
        self.setAccessibleName(f"{title.text()}, {sentence.text()}")


class _StepMark(QWidget):
    """The icon of a step and a line of four pixels down to the next."""

    def __init__(self, state: State, *, has_next: bool) -> None:
        super().__init__()
        self._state = state
        self._has_next = has_next
        self.setFixedWidth(NORMAL)
        self.setMinimumHeight(DENSE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        tokens, painter = current_tokens(), QPainter(self)
        place = QRectF(0, (self.height() - NORMAL) / 2, NORMAL, NORMAL)
        paint_icon(painter, self._state.value, tokens.colour(_COLOURS[self._state]), place)
        if self._has_next:
            top = place.bottom() + 3
            painter.fillRect(QRectF(NORMAL / 2 - 0.5, top, 1, self.height() - top), QColor(tokens.border))
