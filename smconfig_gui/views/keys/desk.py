"""What the panel Keys does: looks at what is stored, replaces, recovers, gives out, takes in."""

import asyncio
import importlib
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from smconfig_gui.jobs import Job
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.views.keys.exchange import KeyExchange
from smconfig_gui.views.texts import translate
from smconfig_gui.views.work import Wanted

if TYPE_CHECKING:
    from smconfig_gui.model.given import Given
    from smconfig_gui.runner import MeterFacts
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.meter_keys import MeterKeys
    from smconfig_gui.views.panels.keys import KeysPanel

_FORM = "replace-keys"


class KeyDesk(QObject):
    """Works for the chosen meter; it asks nobody for a password only to show check values."""

    def __init__(self, window: "MainWindow", keys: "MeterKeys") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = window.jobs
        self._keys = keys
        self._exchange = KeyExchange(window, keys)
        window.bench.panels_made.connect(self._connect)
        if window.bench.has_panels:
            self._connect()
        window.tree.meter_chosen.connect(self.look)
        keys.entry_changed.connect(lambda meter_id, _: self.look(meter_id))
        window.tree.model.channels_shown.connect(lambda: self.look(window.current_meter()))
        self._jobs.link_changed.connect(self.look)
        self._jobs.job_finished.connect(self._job_finished)

    @property
    def panel(self) -> "KeysPanel":
        """The panel, made with the others."""
        from smconfig_gui.views.panels.keys import KeysPanel

        found = self._window.panels.panels[KeysPanel.key]
        if not isinstance(found, KeysPanel):
            raise TypeError(type(found).__name__)
        return found

    def look(self, meter_id: str) -> None:
        """Show what is stored of a meter, if that can be had without asking a person."""
        if meter_id and self._window.bench.has_panels:
            self._jobs.spawn(self._look(meter_id))

    def _connect(self) -> None:
        panel = self.panel
        panel.replace_wanted.connect(lambda: self._spawn(self._replace))
        panel.recover_wanted.connect(lambda: self._spawn(self._recover))
        panel.export_wanted.connect(lambda: self._spawn(lambda meter_id: self._exchange.export([meter_id])))
        panel.export_key_wanted.connect(
            lambda kind, channel: self._spawn(lambda meter_id: self._exchange.export([meter_id], only=(kind, channel)))
        )
        panel.export_all_for_wanted.connect(lambda: self._jobs.spawn(self._exchange.export_all_for()))
        panel.export_all_wanted.connect(lambda: self._jobs.spawn(self._exchange.export_all()))
        panel.import_wanted.connect(lambda: self._jobs.spawn(self._take_in()))

    def _spawn(self, make: Callable[[str], Coroutine[Any, Any, None]]) -> None:
        meter_id = self._window.current_meter()
        if meter_id:
            self._jobs.spawn(make(meter_id))

    def _job_finished(self, job: Job) -> None:
        if job.run is not None and (job.run.writes or job.run.operation == "RecoverKeys"):
            self.look(job.meter_id)

    async def _look(self, meter_id: str) -> None:
        meter = self._window.tree.model.meter(meter_id)
        if meter is None or not (meter.is_simulated or self._keys.are_at_hand):
            return
        await asyncio.to_thread(importlib.import_module, "smconfig_gui.store.meter_keys")
        from smconfig_gui.store.meter_keys import described

        try:
            store = await self._keys.store_of(meter)
            stored = await described(store) if store is not None else None
        except ProblemError as error:
            self.panel.show_problem(meter_id, error.problem)
            return
        devices = {each.number: each.text for each in self._window.tree.model.channels(meter_id)}
        self.panel.show_stored(meter_id, stored, devices)

    async def _take_in(self) -> None:
        await self._exchange.take_in()
        self.look(self._window.current_meter())

    async def _replace(self, meter_id: str) -> None:
        from smconfig_gui.views.keys.replace_sheet import ask_new_keys

        given = await self._form(self._jobs.facts(meter_id))
        if given is None:
            return
        request = await ask_new_keys(self._window)
        if request is not None:
            self._window.work.write(meter_id, [Wanted(self.panel.key, "ReplaceKeys", request, given)])

    async def _form(self, facts: "MeterFacts | None") -> "Given | None":
        """Return the form that was chosen, where nobody has confirmed one; None when nobody wants it."""
        from smconfig_gui.model.given import Given

        if facts is None or _FORM not in facts.profile.forms.unconfirmed:
            return Given()
        from smconfig_gui.views.dialogs import ask

        title = self.tr("Nobody has confirmed how {generation} takes new keys").format(generation=facts.profile.title)
        sentence = self.tr(
            "This program would send them as later generations take them: each wrapped under the master key, by the"
            " security setup. The meter may refuse that, and it may behave in a way that nobody has seen yet."
        )
        is_wanted = await ask(self._window, title, sentence, self.tr("Use this form"), is_dangerous=True)
        return Given(form=_FORM) if is_wanted else None

    async def _recover(self, meter_id: str) -> None:
        meter = self._window.tree.model.meter(meter_id)
        found = await self._keys.find(meter) if meter is not None else None
        if meter is None or found is None:
            return
        panel = self.panel
        panel.show_problem(meter_id, None)
        outcome = await self._jobs.recover_keys(meter, found).result()
        if outcome.problem is not None:
            panel.show_problem(meter_id, outcome.problem)
        elif outcome.run.recovery:
            self._window.bench.notices.show_notice("keys", "warn", translate(panel.title), outcome.run.recovery, [])
        if outcome.value is not None:
            self._window.work.connected.emit(meter_id)
        self.look(meter_id)
