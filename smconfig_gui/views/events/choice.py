"""What to look for: a period, the logs, words; and whether what was read has it all."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.dutch_time import moment
from smconfig_gui.model.events import LOGS, EventLogCategory, FindEventsRequest
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import line_edit
from smconfig_gui.views.fields.field_row import choice_field
from smconfig_gui.views.fields.labels import ColouredLabel, label, note, wrapped
from smconfig_gui.views.icons import icon
from smconfig_gui.views.texts import translate
from smconfig_gui.views.theme import SMALL, set_font

_EVERYTHING, _FROM_TO = -1, -2
_DATE_WIDTH = 136
_USUAL_DAYS = 7


class EventChoice(QWidget):
    """Two rows: period and logs; below them words to look for, and how many events are shown."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._wrong = ""
        self._present: tuple[EventLogCategory, ...] = tuple(LOGS)
        self.period = choice_field(f"{name}.period", self.tr("Period"))
        for text, days in (
            (self.tr("Today"), 0),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Everything"), _EVERYTHING),
            (self.tr("From – to"), _FROM_TO),
        ):
            self.period.addItem(text, days)
        self.period.setCurrentIndex(self.period.findData(_USUAL_DAYS))
        self.since = self._date("since", self.tr("From"))
        self.until = self._date("until", self.tr("To, empty for now"))
        self.words = line_edit(f"{name}.filter", self.tr("Filter the events"), hint=self.tr("Time, event or code"))
        self._lay_out()
        self.period.currentIndexChanged.connect(self._choose_period)
        for edit in (self.since, self.until, self.words):
            edit.textChanged.connect(lambda _: self._change())
        self._choose_period()

    def show_logs(self, present: Sequence[EventLogCategory]) -> None:
        """Offer the logs that this meter has; those that are out of sight keep their ticks."""
        self._present = tuple(present)
        for category, action in self._actions.items():
            action.setVisible(category in self._present)
        self._name_logs()

    def show_count(self, text: str) -> None:
        """Show how many events there are."""
        self._count.setText(text)

    @property
    def is_right(self) -> bool:
        """Whether period and logs can be asked for."""
        return not self._wrong

    def chosen_logs(self) -> tuple[EventLogCategory, ...]:
        """Return the ticked logs that this meter has."""
        return tuple(each for each in self._present if self._actions[each].isChecked())

    def request(self) -> FindEventsRequest:
        """Return what asks a meter for the chosen period and logs; what cannot be asked is left out."""
        parts: dict[str, object] = {}
        try:
            parts = self._period()
            msgspec.convert(parts, FindEventsRequest)
        except ValueError:
            parts = {}
        logs = self.chosen_logs()
        if logs and logs != self._present:
            parts["eventLogCategories"] = [each.value for each in logs]
        return msgspec.convert(parts, FindEventsRequest)

    @staticmethod
    def default_request() -> FindEventsRequest:
        """Return what is asked before anybody chose: the last 7 days of all logs."""
        begin = CosemDateTime.from_datetime(_days_back(_USUAL_DAYS))
        return msgspec.convert({"from": begin.to_text()}, FindEventsRequest)

    # -- parts

    def _date(self, part: str, text: str) -> QLineEdit:
        edit = line_edit(f"{self._name}.{part}", text, hint=self.tr("2027-01-31 00:00"))
        edit.setFixedWidth(_DATE_WIDTH)
        return edit

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(8)
            whole.addLayout(row)
        first.addWidget(self.period)
        self._dash = label("–")
        for part in (self.since, self._dash, self.until):
            first.addWidget(part)
        self.logs = button(f"{self._name}.logs", "", icon_name="list-filter")
        menu = self._logs_menu()
        self.logs.clicked.connect(lambda: menu.popup(self.logs.mapToGlobal(self.logs.rect().bottomLeft())))
        first.addWidget(self.logs)
        first.addStretch(1)
        self._reason = wrapped(ColouredLabel("", "bad"))
        self._reason.setObjectName(f"{self._name}.wrong")
        set_font(self._reason, SMALL)
        whole.insertWidget(1, self._reason)
        self.words.setClearButtonEnabled(True)
        self.words.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.words.setMaximumWidth(320)
        second.addWidget(self.words, 1)
        self._count = note()
        self._count.setObjectName(f"{self._name}.count")
        second.addWidget(self._count, 1)
        second.setAlignment(self._count, Qt.AlignmentFlag.AlignVCenter)

    def _logs_menu(self) -> "_LogsMenu":
        menu = _LogsMenu(self)
        self._actions: dict[EventLogCategory, QAction] = {}
        for category, log in LOGS.items():
            action = menu.addAction(translate(log.title))
            action.setObjectName(f"{self._name}.log.{category.value}")
            action.setCheckable(True)
            action.setChecked(True)
            action.toggled.connect(self._toggle_log)
            self._actions[category] = action
        self._all = menu.addAction(self.tr("All logs"))
        self._all.setObjectName(f"{self._name}.log.all")
        self._all.triggered.connect(self._choose_all)
        return menu

    # -- choosing

    def _choose_period(self) -> None:
        is_open = self.period.currentData() == _FROM_TO
        for part in (self.since, self._dash, self.until):
            part.setVisible(is_open)
        if is_open and not self.since.text():
            with QSignalBlocker(self.since):
                self.since.setText(_days_back(_USUAL_DAYS).strftime("%Y-%m-%d %H:%M"))
        self._change()

    def _toggle_log(self) -> None:
        self._name_logs()
        self._change()

    def _choose_all(self) -> None:
        for action in self._actions.values():
            with QSignalBlocker(action):
                action.setChecked(True)
        self._toggle_log()

    def _name_logs(self) -> None:
        chosen = self.chosen_logs()
        if chosen == self._present:
            text = self.tr("All logs")
        elif len(chosen) == 1:
            text = translate(LOGS[chosen[0]].title)
        else:
            text = self.tr("{count} of {total} logs").format(count=len(chosen), total=len(self._present))
        self.logs.setText(text)
        self.logs.setAccessibleName(self.tr("Logs to look in: {logs}").format(logs=text))

    def _change(self) -> None:
        self._wrong = self._find_wrong()
        self._reason.setText(self._wrong)
        self._reason.setVisible(bool(self._wrong))
        self.changed.emit()

    def _find_wrong(self) -> str:
        if not self.chosen_logs():
            return self.tr("Choose a log.")
        try:
            parts = self._period()
        except ValueError:
            return self.tr("A date and time is written as 2027-01-31 14:00.")
        try:
            msgspec.convert(parts, FindEventsRequest)
        except ValueError:
            return self.tr("The period needs a beginning that lies before its end, both exact.")
        return ""

    def _period(self) -> dict[str, object]:
        """Return the period in the form of a request; raises ValueError for a text that is no time."""
        days = self.period.currentData()
        if days == _EVERYTHING:
            return {}
        if days != _FROM_TO:
            return {"from": CosemDateTime.from_datetime(_days_back(days)).to_text()}
        sides = {"from": self.since.text().strip(), "until": self.until.text().strip()}
        return {side: CosemDateTime.from_text(_whole(text)).to_text() for side, text in sides.items() if text}


class _LogsMenu(QMenu):
    """Stays open while logs are ticked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_font(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)


def _whole(text: str) -> str:
    """Return a date with its first minute where the time is left out."""
    return text if ":" in text else f"{text} 00:00"


def _days_back(days: int) -> datetime:
    midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight - timedelta(days=days)


def has_all(read: FindEventsRequest, wanted: FindEventsRequest) -> bool:
    """Whether what one request brought has everything that another asks for, apart from what happened since."""
    logs = set(wanted.event_log_categories or LOGS) <= set(read.event_log_categories or LOGS)
    return logs and _is_inside(read.first, wanted.first, 1) and _is_inside(read.last, wanted.last, -1)


def _is_inside(limit: CosemDateTime | None, wanted: CosemDateTime | None, sign: int) -> bool:
    outer = None if limit is None else moment(limit)
    inner = None if wanted is None else moment(wanted)
    if outer is None:
        return True
    return inner is not None and (inner - outer).total_seconds() * sign >= 0
