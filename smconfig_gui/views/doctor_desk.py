"""What the window does about a connection that fails: examine it, try another way, ask for keys, search for meters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.faults import Act
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.panel_area import PanelArea

HELP_PAGE = "connection"


class DoctorDesk(QObject):
    """Carries out the acts that the connection doctor offers for the chosen meter."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.menus.doctor_wanted.connect(self.examine)
        window.menus.connect_to_wanted.connect(lambda: window.jobs.spawn(self._connect_to()))
        window.menus.hunt_wanted.connect(lambda: window.jobs.spawn(self._hunt(None)))

    def serve(self, panels: "PanelArea") -> None:
        """Show reports in the overview, and listen to what a person wants to do about them in any panel."""
        overview = panels.overview
        panels.doctor_wanted.connect(self.examine)
        self._window.work.report_changed.connect(overview.show_report)
        overview.act_wanted.connect(self.act)
        overview.explanation_wanted.connect(lambda: self._window.bench.show_help(HELP_PAGE))

    def examine(self) -> None:
        """Connect the chosen meter anew and show every step, also when nothing is wrong."""
        meter_id = self._window.current_meter()
        self._window.panel_list.select("overview")
        self._window.work.connect_to(meter_id, lambda: self._window.cabinet.card_and_keys(meter_id), wants_steps=True)

    def act(self, wanted: str) -> None:
        """Do about the chosen meter what a person asked for, which is one of the acts of the doctor."""
        from smconfig_gui.model.faults import Act

        act = Act(wanted)
        window, meter_id = self._window, self._window.current_meter()
        if act is Act.TRY_AGAIN:
            window.connect_meter(meter_id)
        elif act is Act.ALLOW_ANOTHER_TRY:
            window.work.connect_to(meter_id, lambda: window.cabinet.card_and_keys(meter_id), allows_another_try=True)
        elif act is Act.EDIT:
            window.cabinet.edit(meter_id)
        elif act is Act.KEYS:
            window.jobs.spawn(self._enter_keys(meter_id))
        elif act is Act.SEARCH:
            window.jobs.spawn(self._hunt(meter_id))
        else:
            window.work.connect_to(meter_id, lambda: self._the_other_way(meter_id, act))

    async def _connect_to(self) -> None:
        """Reach a meter once, without saving it."""
        meter_id = await self._window.cabinet.book.enter_for_now()
        if meter_id is not None:
            self._window.connect_meter(meter_id)

    async def _the_other_way(self, meter_id: str, act: "Act") -> "tuple[Meter, DeviceSecrets] | None":
        """Return the card turned round: with or without sign-on, wrapper or HDLC; it is kept when that connects."""
        import msgspec

        from smconfig_gui.model.faults import Act
        from smconfig_gui.model.meter import Framing, SerialEndpoint, TcpEndpoint

        meter, cabinet = self._window.tree.model.meter(meter_id), self._window.cabinet
        if meter is None:
            return None
        endpoint = meter.endpoint
        if isinstance(endpoint, SerialEndpoint) and act is Act.SIGN_ON:
            way = msgspec.structs.replace(meter, endpoint=msgspec.structs.replace(endpoint, mode_e=not endpoint.mode_e))
        elif isinstance(endpoint, TcpEndpoint) and act is Act.FRAMING:
            other = Framing.HDLC if endpoint.framing is Framing.WRAPPER else Framing.WRAPPER
            way = msgspec.structs.replace(meter, endpoint=msgspec.structs.replace(endpoint, framing=other))
        else:
            return None
        cabinet.book.try_way(way)
        return await cabinet.with_keys(way)

    async def _enter_keys(self, meter_id: str) -> None:
        meter = self._window.tree.model.meter(meter_id)
        if meter is not None and await self._window.cabinet.keys.ask(meter, self.tr("Use these keys")) is not None:
            self._window.connect_meter(meter_id)

    async def _hunt(self, meter_id: str | None) -> None:
        """Search for meters; what was found becomes new cards, or the way of the card that could not be reached."""
        from smconfig_gui.views.search_dialog import search_meters

        window = self._window
        card = window.tree.model.meter(meter_id) if meter_id is not None else None

        async def add(found: "Meter", over: QWidget) -> bool:
            return await window.cabinet.book.add(found, over) is not None

        used = await search_meters(window.jobs, card, add, window.cabinet.ports(), window)
        if used is not None and meter_id is not None:
            await window.cabinet.book.change_way(meter_id, used)
            window.connect_meter(meter_id)
