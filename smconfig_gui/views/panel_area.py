"""All panels of the window, their values, edits and what their meter can do."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from smconfig_gui.model.messages import Problem, Text
from smconfig_gui.model.meter import Meter, Value
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.panel_list import Entry
from smconfig_gui.views.panels import PANELS
from smconfig_gui.views.panels.overview import OverviewPanel
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.work import Reading, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from smconfig_gui.model.journal import Work
    from smconfig_gui.model.profile import ProfileObject
    from smconfig_gui.runner import MeterFacts


KINDS = tuple(each for group in PANELS for each in group)


def entries() -> tuple[Entry, ...]:
    """Return the list of panels in sidebar order."""
    return tuple(
        Entry(each.key, each.list_title or each.title, each.icon_name, begins_group=number == 0 and group > 0)
        for group, panels in enumerate(PANELS)
        for number, each in enumerate(panels)
    )


class PanelArea(QStackedWidget):
    """Shows one panel of one meter; the others keep what they know."""

    state_changed = Signal()
    draft_changed = Signal(str, str, str)
    read_wanted = Signal(str)
    review_wanted = Signal(str)
    retry_wanted = Signal(str)
    doctor_wanted = Signal()
    action_wanted = Signal(str, str, object)
    query_wanted = Signal(str, str, object)
    file_wanted = Signal(str, str, object)
    help_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panels: dict[str, Panel[Any]] = {}
        self.bytes_of: Callable[[str, ProfileObject], str] = lambda _meter_id, _found: ""

    def make_all(self) -> None:
        """Make the panels that are not there yet."""
        for kind in KINDS:
            self.make(kind)

    def make(self, kind: type[Panel[Any]]) -> None:
        """Make one panel, unless it is there."""
        if kind.key in self.panels:
            return
        key, panel = kind.key, kind(self)
        self.panels[key] = panel
        self.addWidget(panel)
        panel.neighbour = self._shown
        panel.bytes_of = lambda meter_id, found: self.bytes_of(meter_id, found)
        panel.help_wanted.connect(self.help_wanted)
        panel.stop_wanted.connect(self.stop_wanted)
        panel.state_changed.connect(self.state_changed)
        panel.draft_changed.connect(self.draft_changed)
        panel.read_wanted.connect(lambda: self.read_wanted.emit(key))
        panel.review_wanted.connect(lambda: self.review_wanted.emit(key))
        panel.retry_wanted.connect(lambda: self.retry_wanted.emit(key))
        panel.doctor_wanted.connect(self.doctor_wanted)
        panel.action_wanted.connect(lambda operation, request: self.action_wanted.emit(key, operation, request))
        panel.file_wanted.connect(self.file_wanted)
        panel.query_wanted.connect(lambda operation, request: self.query_wanted.emit(key, operation, request))

    def _shown(self, meter_id: str, key: str) -> Value | None:
        """Return what a panel shows for a meter, edits included."""
        shown: Value | None = self.panels[key].state(meter_id).draft.shown
        return shown

    @property
    def overview(self) -> OverviewPanel:
        """The panel that gathers what the others know."""
        found = self.panels["overview"]
        if not isinstance(found, OverviewPanel):
            raise TypeError(type(found).__name__)
        return found

    @property
    def current(self) -> Panel[Any]:
        """The panel that is shown."""
        return next(panel for panel in self.panels.values() if panel is self.currentWidget())

    def choose(self, key: str) -> None:
        """Show another panel."""
        self.setCurrentWidget(self.panels[key])

    def show_meter(self, meter: Meter | None, facts: "MeterFacts | None") -> None:
        """Show another meter in every panel."""
        for panel in self.panels.values():
            panel.show_meter(meter, facts)

    def commit(self) -> None:
        """Take what is being typed in any panel into its edit."""
        for panel in self.panels.values():
            panel.commit()

    def refused(self, meter_id: str, keys: "Iterable[str]") -> Panel[Any] | None:
        """Take what is being typed, and return the first of some panels that cannot be written as it then stands."""
        self.commit()
        return next((self.panels[key] for key in keys if self.panels[key].refusal(meter_id)), None)

    def set_situation(self, situation: Situation, lacking: Mapping[str, Text]) -> None:
        """Tell every panel what its meter can do now; `lacking` holds the sentence for those it cannot show."""
        for key, panel in self.panels.items():
            panel.set_situation(situation._replace(lacking=lacking.get(key)))

    async def release(self) -> None:
        """Let every panel give back what it holds beyond the meter."""
        for panel in self.panels.values():
            await panel.release()

    def take_value(self, meter_id: str, operation: str, value: Value) -> None:
        """Hand the response of a read operation to every panel that shows it."""
        for panel in self.panels.values():
            panel.take_value(meter_id, operation, value)

    def take_progress(self, meter_id: str, shown: object) -> None:
        """Hand what a running procedure draws to the panels."""
        for panel in self.panels.values():
            panel.take_progress(meter_id, shown)

    def take_unfinished(self, meter_id: str, works: "Sequence[Work]") -> None:
        """Tell the panels what was begun and not ended on a meter."""
        for panel in self.panels.values():
            panel.take_unfinished(meter_id, works)

    def query_title(self, key: str) -> Text:
        """Return what a job is called that a panel asks for by itself."""
        return self.panels[key].query_title or self.panels[key].read_title

    def show_problem(self, meter_id: str, key: str, problem: Problem | None) -> None:
        """Show a problem in the panel where it arose."""
        self.panels[key].show_problem(meter_id, problem)

    def edits(self, meter_id: str) -> dict[str, int]:
        """Return the number of changes of each edited panel."""
        counts = {key: panel.changes(meter_id) for key, panel in self.panels.items()}
        return {key: count for key, count in counts.items() if count}

    def reads(self, keys: Mapping[str, Text]) -> list[Reading]:
        """Return every read operation once, in sidebar order, but those of the lacking panels."""
        found = {
            name: panel.read_request(name)
            for key, panel in self.panels.items()
            if key not in keys and panel.is_read_with_all
            for name in panel.reads
        }
        return list(found.items())

    def wanted(self, meter_id: str, key: str) -> list[Wanted]:
        """Return the writes that make the edit of a panel true; none when there is no edit."""
        return [Wanted(key, operation, request) for operation, request in self.panels[key].pending_writes(meter_id)]
