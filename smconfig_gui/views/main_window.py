"""The window: menus, meter bar, tree, list of panels, panel, dock bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from smconfig_gui.jobs import Jobs, LinkState
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, Text
from smconfig_gui.views.about import show_about
from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.job_watch import JobWatch
from smconfig_gui.views.menus import Menus
from smconfig_gui.views.meter_bar import SHAPES
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.theme import Choice, Theme
from smconfig_gui.views.work import Wanted, Work
from smconfig_gui.views.workbench import Workbench

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Meter, Value
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.views.activity_view import ActivityView
    from smconfig_gui.views.panel_area import PanelArea
    from smconfig_gui.views.panel_list import PanelList

_READ_ALL = QT_TRANSLATE_NOOP("operations", "Read all")
_LACKING = QT_TRANSLATE_NOOP("panels", "{generation} meters do not have this.")

SimulatedMeter = Callable[[], "tuple[Meter, DeviceSecrets]"]
"""Makes a card for a meter in software, and the keys of that meter."""


def is_offered(facts: "MeterFacts", operation: str) -> bool:
    """Return whether the generation of a connected meter has what an operation needs."""
    from smconfig_gui.dlms.operations import OPERATIONS  # loaded by connecting; not before the window is there

    return OPERATIONS[operation].is_in(facts.profile)


class MainWindow(QMainWindow):
    """Shows the meters of this session and the panels of the chosen one; talks to meters through `jobs` only."""

    close_wanted = Signal()
    draft_changed = Signal(str, str, str)

    def __init__(
        self,
        jobs: Jobs,
        theme: Theme,
        simulated_meter: SimulatedMeter,
        *,
        offered: "Callable[[MeterFacts, str], bool]" = is_offered,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("smconfig")
        self.resize(1280, 800)
        self.setMinimumSize(960, 600)
        self._jobs, self._theme = jobs, theme
        self._simulated_meter = simulated_meter
        self._offered = offered
        self._may_close = False
        self._secrets: dict[str, DeviceSecrets] = {}
        self._read_after_connect: set[str] = set()
        self.work = Work(jobs, self)
        self.activity = ActivityModel(self)
        self._build()
        self._connect_parts()
        self._connect_jobs()
        self.refresh()

    # -- what the composition root and the tests use

    def add_meter(self, meter: "Meter", secrets: "DeviceSecrets") -> None:
        """Show a meter and choose it; its keys are held in memory for connecting again."""
        self._secrets[meter.id] = secrets
        self.tree.set_meter(meter)
        self.tree.select(meter.id)
        self.refresh()

    def try_simulated(self) -> None:
        """Add a meter in software, connect it and fill the panels."""
        meter, secrets = self._simulated_meter()
        self.add_meter(meter, secrets)
        self.connect_meter(meter.id)

    def connect_meter(self, meter_id: str) -> None:
        """Connect a meter of the tree."""
        meter = self.tree.model.meter(meter_id)
        if meter is None:
            return
        self.panel_list.select("overview")
        if meter.is_simulated:
            self._read_after_connect.add(meter_id)
        self.work.connect_to(meter, self._secrets[meter_id])

    def current_meter(self) -> str:
        """Return the id of the chosen meter, empty when there is none."""
        return self.tree.chosen()

    async def release(self) -> None:
        """Give back what the panels hold beyond their meters."""
        await self._bench.release()

    def let_close(self) -> None:
        """Close for good; the composition root calls it when everything is released."""
        self._may_close = True
        self.close()

    def refresh(self) -> None:
        """Bring every part up to date with the chosen meter."""
        meter_id = self.current_meter()
        meter = self.tree.model.meter(meter_id) if meter_id else None
        facts, link = self._jobs.facts(meter_id), self._jobs.link_state(meter_id)
        self._bench.show_panels(meter is not None)
        self.meter_bar.show_meter(meter, facts, link)
        if self._bench.has_panels:
            self.panels.show_meter(meter, facts)
            self.panels.overview.show_runs(self.activity.runs(meter_id))
        self._refresh_actions()

    # -- parts

    def _build(self) -> None:
        self.menus = Menus(self)
        self.setMenuBar(self.menus)
        self.menus.set_theme(self._theme.choice)
        bench = self._bench = Workbench(self._jobs, self.activity, self.work)
        self.setCentralWidget(bench)
        self.tree, self.meter_bar, self.job_bar = bench.tree, bench.meter_bar, bench.job_bar
        self.pages, self.first_start = bench.pages, bench.first_start

    @property
    def panels(self) -> "PanelArea":
        """All panels."""
        self._bench.make_panels()
        return self._bench.panels

    @property
    def panel_list(self) -> "PanelList":
        """The list of panels."""
        self._bench.make_panels()
        return self._bench.panel_list

    @property
    def activity_view(self) -> "ActivityView":
        """The list of jobs below the dock bar."""
        return self._bench.dock.activity_view

    def prepare(self) -> None:
        """Make what the first meter will need, before there is one; called when the window is shown."""
        self._bench.make_panels()

    def _connect_parts(self) -> None:
        self.tree.meter_chosen.connect(self.refresh)
        for simulated in (self.tree.simulated_wanted, self.first_start.simulated_wanted, self.menus.simulated_wanted):
            simulated.connect(self.try_simulated)
        for new in (self.tree.connect_wanted, self.first_start.connect_wanted, self.menus.new_wanted):
            new.connect(self._ask_connection)
        for bar in (self.meter_bar, self.menus):
            bar.connect_wanted.connect(lambda: self.connect_meter(self.current_meter()))
            bar.disconnect_wanted.connect(lambda: self.work.disconnect_from(self.current_meter()))
            bar.read_all.connect(self._read_all)
        self.meter_bar.review_all.connect(lambda: self._review(self.panels.edits(self.current_meter())))
        self.meter_bar.read_only_changed.connect(self._set_read_only)
        self.menus.read_panel.connect(lambda: self._read_panel(self.panels.current.key))
        self.menus.review.connect(lambda: self._review([self.panels.current.key]))
        self.menus.undo.connect(lambda: self.panels.current.undo())
        self.menus.redo.connect(lambda: self.panels.current.redo())
        self.menus.theme_chosen.connect(lambda name: self._theme.choose(Choice(name)))
        self.menus.quit_wanted.connect(self.close)
        self.menus.about.connect(lambda: self._jobs.spawn(show_about(self)))
        self._bench.panels_made.connect(self._connect_panels)

    def _connect_panels(self) -> None:
        self.panel_list.panel_chosen.connect(self._choose_panel)
        self.work.value_read.connect(self.panels.take_value)
        self.work.problem_changed.connect(self.panels.show_problem)
        self.panels.state_changed.connect(self._refresh_actions)
        self.panels.draft_changed.connect(self.draft_changed)
        self.panels.read_wanted.connect(self._read_panel)
        self.panels.review_wanted.connect(lambda key: self._review([key]))
        self.panels.retry_wanted.connect(lambda key: self.work.try_again(self.current_meter(), key))
        self.panels.action_wanted.connect(self._act)
        self.panels.query_wanted.connect(
            lambda key, *query: self.work.read(self.current_meter(), key, [query], self.panels.query_title(key))
        )

    def _connect_jobs(self) -> None:
        self._watch = JobWatch(self._jobs, self.activity, self.job_bar, self._meter_title, self._is_follow_up, self)
        self._watch.changed.connect(self.refresh)
        self._jobs.link_changed.connect(self._link_changed)
        self._jobs.problem_raised.connect(self._problem_raised)
        self.work.connected.connect(self._connected)
        self.work.written.connect(self._written)

    # -- what is possible now

    def _lacking(self, meter_id: str) -> dict[str, Text]:
        """Return the sentence for each panel that the generation of the meter lacks."""
        facts = self._jobs.facts(meter_id)
        if facts is None:
            return {}
        sentence = _LACKING.with_(generation=facts.profile.title)
        return {
            key: sentence
            for key, panel in self.panels.panels.items()
            if panel.value_read and not self._offered(facts, panel.value_read)
        }

    def _refresh_actions(self) -> None:
        meter_id = self.current_meter()
        if not self._bench.has_panels:
            self.meter_bar.show_situation(Situation(), changes=0, has_meter=False)
            self.menus.set_state(can_connect=False, can_disconnect=False, can_read=False, can_review=False)
            self.menus.set_steps(can_undo=False, can_redo=False)
            return
        is_online = self._jobs.link_state(meter_id) is LinkState.CONNECTED
        is_busy = self._jobs.running(meter_id) is not None
        is_read_only = self._jobs.is_read_only(meter_id)
        lacking = self._lacking(meter_id)
        edits = self.panels.edits(meter_id)
        facts = self._jobs.facts(meter_id)
        situation = Situation(
            is_connected=is_online,
            is_busy=is_busy,
            is_read_only=is_read_only,
            is_other_meter=facts is not None and facts.is_other_meter,
        )
        self.panels.set_situation(situation, lacking)
        self._bench.dock.show_meter(meter_id, situation)
        self.panels.overview.show_edits([(self.panels.panels[key].title, count) for key, count in edits.items()])
        self.panel_list.model.set_state(frozenset(edits), lacking)
        self.meter_bar.show_situation(situation, changes=sum(edits.values()), has_meter=bool(meter_id))
        self._refresh_menus(situation, edits)

    def _refresh_menus(self, situation: Situation, edits: dict[str, int]) -> None:
        meter_id, panel = self.current_meter(), self.panels.current
        can_work = situation.can_work
        self.menus.set_state(
            can_connect=bool(meter_id) and not situation.is_busy and not situation.is_connected,
            can_disconnect=can_work,
            can_read=can_work,
            can_review=situation.can_write and panel.key in edits,
        )
        draft = panel.state(meter_id).draft
        self.menus.set_steps(can_undo=draft.can_undo, can_redo=draft.can_redo)

    def _choose_panel(self, key: str) -> None:
        self.panels.choose(key)
        self._refresh_actions()

    def _set_read_only(self, is_read_only: bool) -> None:
        self._jobs.set_read_only(self.current_meter(), is_read_only)
        self._refresh_actions()

    # -- work

    def _read_panel(self, key: str) -> None:
        self._read(self.current_meter(), key)

    def _read(self, meter_id: str, key: str) -> None:
        panel = self.panels.panels[key]
        reads = [(name, panel.read_request(name)) for name in panel.reads if self._has(meter_id, name)]
        if reads:
            self.work.read(meter_id, key, reads, panel.read_title)

    def _read_all(self) -> None:
        meter_id = self.current_meter()
        reads = [each for each in self.panels.reads(self._lacking(meter_id)) if self._has(meter_id, each[0])]
        self.work.read(meter_id, self.panels.current.key, reads, _READ_ALL)

    def _has(self, meter_id: str, operation: str) -> bool:
        facts = self._jobs.facts(meter_id)
        return facts is not None and self._offered(facts, operation)

    def _review(self, keys: "list[str] | dict[str, int]") -> None:
        meter_id = self.current_meter()
        wanted = [each for key in keys for each in self.panels.wanted(meter_id, key)]
        self.work.write(meter_id, wanted)

    def _act(self, key: str, operation: str, request: "Value") -> None:
        self.work.write(self.current_meter(), [Wanted(key, operation, request)])

    def _ask_connection(self) -> None:
        self._jobs.spawn(self._connect_new())

    async def _connect_new(self) -> None:
        import uuid

        from smconfig_gui.views.connect_dialog import ask_connection

        found = await ask_connection(uuid.uuid4().hex, self)
        if found is not None:
            meter, secrets = found
            self.add_meter(meter, secrets)
            self.connect_meter(meter.id)

    # -- what comes back

    def _meter_title(self, meter_id: str) -> str:
        meter = self.tree.model.meter(meter_id)
        return meter.title if meter is not None else ""

    def _is_follow_up(self) -> bool:
        return self.work.starts_follow_up

    def _written(self, meter_id: str, key: str) -> None:
        """Read again what was written, without taking its verdict out of the dock bar."""
        panel = self.panels.panels[key]
        reads = [(name, panel.read_request(name)) for name in panel.reads if self._has(meter_id, name)]
        self.work.read_again(meter_id, reads, panel.read_title)

    def _link_changed(self, meter_id: str) -> None:
        self.tree.model.set_shape(meter_id, SHAPES[self._jobs.link_state(meter_id)])
        self.refresh()

    def _connected(self, meter_id: str) -> None:
        meter, facts = self.tree.model.meter(meter_id), self._jobs.facts(meter_id)
        if meter is not None and facts is not None and meter.device_identification is None:
            self.tree.set_meter(_identified(meter, facts))
        self.refresh()
        if meter_id in self._read_after_connect:
            self._read_after_connect.discard(meter_id)
            lacking = self._lacking(meter_id)
            reads = [each for each in self.panels.reads(lacking) if self._has(meter_id, each[0])]
            self.work.read(meter_id, "overview", reads, _READ_ALL)

    def _problem_raised(self, meter_id: str, problem: Problem) -> None:
        """Show a problem that belongs to no panel; those of jobs are shown where they were started."""
        if not meter_id and self.current_meter():
            self.panels.current.show_problem(self.current_meter(), problem)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_wanted.emit()


def _identified(meter: "Meter", facts: "MeterFacts") -> "Meter":
    """Return the card with what connecting told; only for showing, nothing is saved."""
    import msgspec

    return msgspec.structs.replace(
        meter, device_identification=facts.device_identification, generation=facts.profile.name
    )
