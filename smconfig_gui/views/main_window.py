"""The window: menus, meter bar, tree, list of panels, panel, dock bar."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent

from smconfig_gui.jobs import Jobs
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem
from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.availability import Availability, is_offered
from smconfig_gui.views.doctor_desk import DoctorDesk
from smconfig_gui.views.help_desk import HelpDesk
from smconfig_gui.views.job_watch import JobWatch
from smconfig_gui.views.menus import Menus
from smconfig_gui.views.meter_bar import SHAPES
from smconfig_gui.views.tab_order import ReadingOrderWindow
from smconfig_gui.views.theme import Theme
from smconfig_gui.views.work import Wanted, Work
from smconfig_gui.views.workbench import Workbench

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Meter, SimulatedEndpoint, Value
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.store.secrets import KeyringStore
    from smconfig_gui.views.activity_view import ActivityView
    from smconfig_gui.views.cabinet import Cabinet
    from smconfig_gui.views.panel_area import PanelArea
    from smconfig_gui.views.panel_list import PanelList

_READ_ALL = QT_TRANSLATE_NOOP("operations", "Read all")

SimulatedMeter = Callable[[], "tuple[Meter, DeviceSecrets]"]
"""Makes a card for a meter in software, and the keys of that meter."""


class MainWindow(ReadingOrderWindow):
    """Shows the meters and the panels of the chosen one; talks to meters through `jobs` only."""

    close_wanted = Signal()
    language_wanted = Signal(str)
    draft_changed = Signal(str, str, str)

    def __init__(
        self,
        jobs: Jobs,
        theme: Theme,
        simulated_meter: SimulatedMeter,
        *,
        simulated_secrets: "Callable[[SimulatedEndpoint], DeviceSecrets] | None" = None,
        make_keyring: "Callable[[], KeyringStore] | None" = None,
        offered: "Callable[[MeterFacts, str], bool]" = is_offered,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle("smconfig")
        self.resize(1280, 800)
        self.setMinimumSize(1200, 640)  # below this the buttons of some panels lose their words in Dutch
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a press anywhere leaves the line that is being typed in
        self.jobs = jobs
        self.theme = theme
        self.simulated_secrets = simulated_secrets
        self.make_keyring = make_keyring
        self._simulated_meter = simulated_meter
        self._may_close = False
        self._read_after_connect: set[str] = set()
        self.work = Work(jobs, self)
        self.activity = ActivityModel(self)
        self._build()
        self.available = Availability(jobs, self.bench, self.menus, offered, self)
        self._connect_parts()
        self._connect_jobs()
        self.desk = DoctorDesk(self)
        self.refresh()

    # -- what the composition root and the tests use

    def add_meter(self, meter: "Meter", secrets: "DeviceSecrets") -> None:
        """Show a meter and choose it; its card is saved nowhere, its keys are held in memory."""
        self.cabinet.book.show_for_now(meter, secrets)

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
        self.work.connect_to(meter_id, lambda: self.cabinet.card_and_keys(meter_id))

    def current_meter(self) -> str:
        """Return the id of the chosen meter, empty when there is none."""
        return self.tree.chosen()

    def let_close(self) -> None:
        """Close for good; the composition root calls it when everything is released."""
        self._may_close = True
        self.close()

    def refresh(self) -> None:
        """Bring every part up to date with the chosen meter."""
        meter_id = self.current_meter()
        meter = self.tree.model.meter(meter_id) if meter_id else None
        facts, link = self.jobs.facts(meter_id), self.jobs.link_state(meter_id)
        self.bench.show_panels(meter is not None)
        self.meter_bar.show_meter(meter, facts, link)
        if self.bench.has_panels:
            self.panels.show_meter(meter, facts)
            self.panels.overview.show_runs(self.activity.runs(meter_id))
        self._refresh_actions()

    # -- parts

    def _build(self) -> None:
        self.menus = Menus(self)
        self.setMenuBar(self.menus)
        self.menus.set_theme(self.theme.choice)
        bench = self.bench = Workbench(self.jobs, self.activity, self.work)
        self.setCentralWidget(bench)
        self.tree, self.meter_bar, self.job_bar = bench.tree, bench.meter_bar, bench.job_bar
        self.pages, self.first_start = bench.pages, bench.first_start

    @cached_property
    def cabinet(self) -> "Cabinet":
        """What is kept: settings, meters, keys; made when it is first asked for."""
        from smconfig_gui.views.cabinet import Cabinet

        return Cabinet(self)

    @property
    def panels(self) -> "PanelArea":
        """All panels."""
        self.bench.make_panels()
        return self.bench.panels

    @property
    def panel_list(self) -> "PanelList":
        """The list of panels."""
        self.bench.make_panels()
        return self.bench.panel_list

    @property
    def activity_view(self) -> "ActivityView":
        """The list of jobs below the dock bar."""
        return self.bench.dock.activity_view

    def prepare(self) -> None:
        """Make what the first meter will need, before there is one; called when the window is shown."""
        self.bench.make_panels()

    async def prepare_gently(self) -> None:
        """Do the same in pieces, between which the window answers."""
        await self.bench.make_panels_gently()

    async def load(self) -> None:
        """Show what is kept: settings, meters, what was left unwritten; then look at the keyring."""
        await self.cabinet.load()

    async def release(self) -> None:
        """Give back what the panels hold beyond their meters."""
        await self.bench.release()

    def _connect_parts(self) -> None:
        self.tree.meter_chosen.connect(self._meter_chosen)
        self.tree.menu_wanted.connect(lambda _, place: self.menus.show_meter_menu(place))
        for simulated in (self.tree.simulated_wanted, self.first_start.simulated_wanted, self.menus.simulated_wanted):
            simulated.connect(self.try_simulated)
        for new in (self.tree.add_wanted, self.first_start.add_wanted, self.menus.add_wanted):
            new.connect(lambda: self.cabinet.add())
        for many in (self.first_start.import_wanted, self.menus.import_wanted):
            many.connect(lambda: self.cabinet.import_file())
        self.first_start.key_file_wanted.connect(lambda: self.cabinet.choose_key_file())
        self.tree.moved.connect(lambda ids, group: self.cabinet.move(ids, group))
        for bar in (self.meter_bar, self.menus):
            bar.connect_wanted.connect(lambda: self.connect_meter(self.current_meter()))
            bar.disconnect_wanted.connect(lambda: self.work.disconnect_from(self.current_meter()))
            bar.read_all.connect(self._read_all)
            bar.review_all.connect(lambda: self._review(self.panels.edits(self.current_meter())))
        self.meter_bar.read_only_changed.connect(self._set_read_only)
        self._connect_menus()
        self.bench.panels_made.connect(self._connect_panels)
        self.theme.changed.connect(self.bench.follow_theme)

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.read_panel.connect(lambda: self._read_panel(self.panels.current.key))
        menus.review.connect(lambda: self._review([self.panels.current.key]))
        menus.undo.connect(lambda: self.panels.current.undo())
        menus.redo.connect(lambda: self.panels.current.redo())
        menus.filter_wanted.connect(self.bench.find_meter)
        menus.theme_chosen.connect(lambda name: self.cabinet.memory.choose_theme(name))
        menus.language_chosen.connect(lambda name: self.cabinet.choose_language(name))
        menus.export_wanted.connect(lambda: self.cabinet.export_file())
        menus.key_file_wanted.connect(lambda: self.cabinet.choose_key_file())
        menus.keyring_wanted.connect(lambda: self.cabinet.choose_keyring())
        menus.edit_wanted.connect(lambda: self.cabinet.edit(self.current_meter()))
        menus.identify_wanted.connect(lambda: self.cabinet.identify(self.current_meter()))
        menus.duplicate_wanted.connect(lambda: self.cabinet.duplicate(self.current_meter()))
        menus.remove_wanted.connect(lambda: self.cabinet.remove(self.current_meter()))
        menus.group_wanted.connect(lambda group: self.cabinet.move([self.current_meter()], group))
        menus.new_group_wanted.connect(lambda: self.cabinet.move_to_new_group(self.current_meter()))
        menus.help_wanted.connect(self.bench.toggle_help)
        menus.search_wanted.connect(self._search)
        menus.snapshot_wanted.connect(lambda: self.bench.open_snapshot())
        menus.quit_wanted.connect(self.close)
        self.help_desk = HelpDesk(self)

    def _connect_panels(self) -> None:
        from smconfig_gui.views.procedure_watch import ProcedureWatch

        self._procedures = ProcedureWatch(self.jobs, self.panels, self.current_meter, self)
        self.work.connected.connect(self._procedures.look)
        self.panel_list.panel_chosen.connect(self._choose_panel)
        self.work.value_read.connect(self.panels.take_value)
        self.work.value_read.connect(self.tree.model.take_value)
        self.work.problem_changed.connect(self.panels.show_problem)
        self.panels.state_changed.connect(self._refresh_actions)
        self.panels.draft_changed.connect(self.draft_changed)
        self.panels.read_wanted.connect(self._read_panel)
        self.panels.review_wanted.connect(lambda key: self._review([key]))
        self.panels.retry_wanted.connect(lambda key: self.work.try_again(self.current_meter(), key))
        self.panels.action_wanted.connect(self._act)
        self.panels.help_wanted.connect(self.bench.toggle_help)
        self.panels.query_wanted.connect(
            lambda key, *query: self.work.read(self.current_meter(), key, [query], self.panels.query_title(key))
        )
        self.desk.serve(self.panels)
        self.panels.overview.take_over_wanted.connect(lambda: self.cabinet.take_over(self.current_meter()))
        self.panels.overview.exchange_wanted.connect(lambda: self.cabinet.exchange(self.current_meter()))
        self.panels.overview.history_wanted.connect(lambda: self.job_bar.open("history"))
        self.draft_changed.connect(lambda meter_id, key, _: self.cabinet.memory.keep_draft(meter_id, key))

    def _connect_jobs(self) -> None:
        self._watch = JobWatch(
            self.jobs, self.activity, self.job_bar, self._meter_title, lambda: self.work.starts_follow_up, self
        )
        self._watch.changed.connect(self.refresh)
        self.jobs.link_changed.connect(self._link_changed)
        self.jobs.problem_raised.connect(self._problem_raised)
        self.work.connected.connect(self._connected)
        self.work.written.connect(self._written)

    # -- what a person does

    def _refresh_actions(self) -> None:
        self.available.refresh(self.current_meter())

    def _meter_chosen(self, meter_id: str) -> None:
        self.refresh()
        self.menus.set_groups(self.tree.model.groups())
        self.cabinet.memory.note_meter(meter_id)

    def _choose_panel(self, key: str) -> None:
        self.panels.choose(key)
        self.bench.follow_panel()
        self._refresh_actions()
        self.cabinet.memory.note_panel(key)

    def _set_read_only(self, is_read_only: bool) -> None:
        meter_id = self.current_meter()
        self.jobs.set_read_only(meter_id, is_read_only)
        self._refresh_actions()
        self.cabinet.set_read_only(meter_id, is_read_only)

    def _read_panel(self, key: str) -> None:
        meter_id, panel = self.current_meter(), self.panels.panels[key]
        reads = self.available.reads_of(meter_id, key)
        panel.commit()
        if reads:
            self.work.read(meter_id, key, reads, panel.read_title)

    def _read_all(self) -> None:
        meter_id = self.current_meter()
        self.panels.commit()
        self.work.read(meter_id, self.panels.current.key, self.available.all_reads(meter_id), _READ_ALL)

    def _review(self, keys: "list[str] | dict[str, int]") -> None:
        self.bench.review(self.current_meter(), keys)

    def _act(self, key: str, operation: str, request: "Value") -> None:
        given = self.panels.panels[key].given(operation)
        self.work.write(self.current_meter(), [Wanted(key, operation, request, given)])

    def _search(self) -> None:
        from smconfig_gui.views.findable import search

        self.jobs.spawn(search(self))

    # -- what comes back

    def _meter_title(self, meter_id: str) -> str:
        meter = self.tree.model.meter(meter_id)
        return meter.title if meter is not None else ""

    def _written(self, meter_id: str, key: str) -> None:
        """Read again what was written, without taking its verdict out of the dock bar."""
        self.work.read_again(meter_id, self.available.reads_of(meter_id, key), self.panels.panels[key].read_title)

    def _link_changed(self, meter_id: str) -> None:
        self.tree.model.set_shape(meter_id, SHAPES[self.jobs.link_state(meter_id)])
        self.refresh()

    def _connected(self, meter_id: str) -> None:
        facts = self.jobs.facts(meter_id)
        if facts is not None:
            self.cabinet.learn(meter_id, facts)
        self.refresh()
        if meter_id in self._read_after_connect:
            self._read_after_connect.discard(meter_id)
            self.work.read(meter_id, "overview", self.available.all_reads(meter_id), _READ_ALL)

    def _problem_raised(self, meter_id: str, problem: Problem) -> None:
        """Show a problem that belongs to no meter; those of jobs are shown where they were started."""
        if not meter_id:
            self.bench.notices.show_problem("problem", problem)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.bench.commit()
        if self.jobs.critical() is None:
            self.close_wanted.emit()
            return
        from smconfig_gui.views.closing import wait_to_close

        self.jobs.spawn(wait_to_close(self, self.jobs, self._meter_title))
