"""What opens below the dock bar: the jobs of this session, the trace, the history; each made when first opened."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.chain_watch import ChainWatch
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.trace_log import TraceLog

if TYPE_CHECKING:
    from smconfig_gui.model.profile import ProfileObject
    from smconfig_gui.views.activity_view import ActivityView
    from smconfig_gui.views.history_view import HistoryView
    from smconfig_gui.views.trace_view import TraceView

MOST_LOOKED_AT = 5_000  # records of the trace, so that a menu opens at once
HEIGHTS = {"activity": 216, "trace": 400, "history": 400}


class Dock(QStackedWidget):
    """One of three views; the trace is listened to from the start, so that a first look finds what went before."""

    undo_wanted = Signal(str, str, str)
    warned = Signal(str)

    def __init__(self, jobs: Jobs, activity: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._activity = activity
        self._meter_id = ""
        self._situation = Situation()
        self._activity_view: ActivityView | None = None
        self._trace_view: TraceView | None = None
        self._history_view: HistoryView | None = None
        self.trace_log = TraceLog(jobs.trace, parent=self)
        self.chain = ChainWatch(jobs, self)
        self.chain.changed.connect(self._warn)
        self.hide()

    def open(self, key: str) -> None:
        """Show a view, or nothing when the key is empty."""
        if key == "activity":
            self.setCurrentWidget(self.activity_view)
        elif key == "trace":
            self.setCurrentWidget(self.trace_view)
        elif key == "history":
            self.setCurrentWidget(self.history_view)
        self.setVisible(bool(key))

    def show_meter(self, meter_id: str, situation: Situation) -> None:
        """Tell the views which meter is chosen and what it can do now."""
        self._meter_id, self._situation = meter_id, situation
        if self._trace_view is not None:
            self._trace_view.show_meter(meter_id)
        if self._history_view is not None:
            self._history_view.show_meter(meter_id, situation)

    @property
    def activity_view(self) -> "ActivityView":
        """The list of jobs."""
        if self._activity_view is None:
            from smconfig_gui.views.activity_view import ActivityView

            self._activity_view = ActivityView(self._activity)
            self.addWidget(self._activity_view)
        return self._activity_view

    @property
    def trace_view(self) -> "TraceView":
        """What went over the wire."""
        if self._trace_view is None:
            from smconfig_gui.views.trace_view import TraceView

            self._trace_view = TraceView(self._jobs, self.trace_log)
            self._trace_view.show_meter(self._meter_id)
            self.addWidget(self._trace_view)
        return self._trace_view

    @property
    def history_view(self) -> "HistoryView":
        """What was done to the meters."""
        if self._history_view is None:
            from smconfig_gui.views.history_view import HistoryView

            self._history_view = HistoryView(self._jobs, self.chain)
            self._history_view.undo_wanted.connect(self.undo_wanted)
            self._history_view.show_meter(self._meter_id, self._situation)
            self.addWidget(self._history_view)
        return self._history_view

    def bytes_of(self, meter_id: str, found: "ProfileObject") -> str:
        """Return the attributes of an object as the meter gave them last in this session, as hex."""
        from smconfig_gui.dlms.trace_values import values_read

        values = values_read(self.trace_log.latest(meter_id, MOST_LOOKED_AT), found.class_id, found.obis_text)
        if len(values) == 1:
            return next(iter(values.values())).hex(" ").upper()
        return "\n".join(f"{index}\t{value.hex(' ').upper()}" for index, value in sorted(values.items()))

    def _warn(self) -> None:
        self.warned.emit(self.tr("The history is not what was recorded") if self.chain.is_broken else "")
