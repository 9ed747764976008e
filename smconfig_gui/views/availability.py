"""What can be done with the chosen meter now, told to every part of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smconfig_gui.jobs import Jobs, LinkState
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.views.menus import Menus
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.workbench import Workbench

if TYPE_CHECKING:
    from collections.abc import Callable

    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.views.work import Reading

_LACKING = QT_TRANSLATE_NOOP("panels", "{generation} meters do not have this.")


def is_offered(facts: "MeterFacts", operation: str) -> bool:
    """Return whether the generation of a connected meter has what an operation needs."""
    from smconfig_gui.dlms.operations import OPERATIONS  # loaded by connecting; not before the window is there

    return OPERATIONS[operation].is_in(facts.profile)


class Availability(QObject):
    """Enables, disables and gives the reasons."""

    def __init__(
        self, jobs: Jobs, bench: Workbench, menus: Menus, offered: "Callable[[MeterFacts, str], bool]", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._bench = bench
        self._menus = menus
        self.offered = offered
        self.warned: Callable[[str], frozenset[str]] = lambda _meter_id: frozenset()

    def has(self, meter_id: str, operation: str) -> bool:
        """Return whether a connected meter has what an operation needs."""
        facts = self._jobs.facts(meter_id)
        return facts is not None and self.offered(facts, operation)

    def reads_of(self, meter_id: str, key: str) -> "list[Reading]":
        """Return the read operations of a panel that the meter has, with their requests."""
        panel = self._bench.panels.panels[key]
        return [(name, panel.read_request(name)) for name in panel.reads if self.has(meter_id, name)]

    def all_reads(self, meter_id: str) -> "list[Reading]":
        """Return every read operation that the meter has, once, with its request."""
        panels = self._bench.panels
        return [each for each in panels.reads(self.lacking(meter_id)) if self.has(meter_id, each[0])]

    def lacking(self, meter_id: str) -> dict[str, Text]:
        """Return the sentence for each panel that the generation of the meter lacks."""
        facts = self._jobs.facts(meter_id)
        if facts is None:
            return {}
        sentence = _LACKING.with_(generation=facts.profile.title)
        return {
            key: sentence
            for key, panel in self._bench.panels.panels.items()
            if panel.value_read and not self.offered(facts, panel.value_read)
        }

    def situation(self, meter_id: str) -> Situation:
        """Return what can be done with a meter now."""
        facts = self._jobs.facts(meter_id)
        return Situation(
            is_connected=self._jobs.link_state(meter_id) is LinkState.CONNECTED,
            is_busy=self._jobs.running(meter_id) is not None,
            is_read_only=self._jobs.is_read_only(meter_id),
            is_other_meter=facts is not None and facts.is_other_meter,
        )

    def refresh(self, meter_id: str) -> None:
        """Tell the parts of the window what can be done with the chosen meter now."""
        if not self._bench.has_panels:
            self._bench.meter_bar.show_situation(Situation(), changes=0, has_meter=False)
            self._menus.set_state(Situation(), has_meter=False, has_edits=False)
            self._menus.set_steps(can_undo=False, can_redo=False)
            return
        panels = self._bench.panels
        situation, lacking, edits = self.situation(meter_id), self.lacking(meter_id), panels.edits(meter_id)
        panels.set_situation(situation, lacking)
        self._bench.dock.show_meter(meter_id, situation)
        panels.overview.show_edits([(panels.panels[key].title, count) for key, count in edits.items()])
        self._bench.panel_list.model.set_state(frozenset(edits), lacking, self.warned(meter_id))
        self._bench.meter_bar.show_situation(situation, changes=sum(edits.values()), has_meter=bool(meter_id))
        panel = panels.current
        self._menus.set_state(situation, has_meter=bool(meter_id), has_edits=panel.key in edits)
        draft = panel.state(meter_id).draft
        self._menus.set_steps(can_undo=draft.can_undo, can_redo=draft.can_redo)
