"""What pictures show beside panels and reviews: sheets, help at each panel, problems, unfinished work, the tour."""

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QAbstractButton, QSpinBox

from smconfig_gui.model.alarms import AlarmRegisters, AlarmType
from smconfig_gui.model.axdr import double_long_unsigned, encode, octet_string, structure
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.problems import problem
from smconfig_gui.model.push_setup import PushKind
from smconfig_gui.views.panels.keys import KeysPanel
from smconfig_gui.views.panels.push_setup import PushSetupPanel

if TYPE_CHECKING:
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.push.listen_page import ListenPage
    from smconfig_gui.views.screenshots import Photographer

_SHEETS = (
    ("keys", "keys.replace", "keys-replace"),
    ("mbus", "mbus.channel2.couple", "mbus-couple"),
    ("load_profile", "load_profile.objects.add", "load-profile-objects"),
)
_METER, _DEVICES = b"E0058005200000225", {1: "LGB 70524759"}
_WITH_HELP = ("overview", "calendar", "alarms", "keys", "load_profile", "push")


async def more_scenes(photographer: "Photographer", window: "MainWindow") -> None:
    """Show what a person meets less often; the window has a connected meter that was read."""
    await _sheets(photographer, window)
    await _pages(photographer, window)
    await _help(photographer, window)
    await _troubles(photographer, window)
    window.help_desk.start_tour()
    await photographer.settle()
    await photographer.take("tour")
    if window.help_desk.tour is not None:
        window.help_desk.tour.end()


async def _sheets(photographer: "Photographer", window: "MainWindow") -> None:
    for key, name, picture in _SHEETS:
        window.panel_list.select(key)
        opener = photographer.find(QAbstractButton, name)
        if not opener.isEnabled():
            continue  # this meter does not offer it now
        opener.click()
        async with photographer.dialog():
            await photographer.take(picture)
    window.panel_list.select("keys")
    for name, signal in (("about", window.menus.about), ("search", window.menus.search_wanted)):
        signal.emit()
        async with photographer.dialog():
            await photographer.take(name)


async def _pages(photographer: "Photographer", window: "MainWindow") -> None:
    """Show the wake-up, the port that listens, and an alarm that arrives there."""
    window.panel_list.select("push")
    panel = window.panels.panels["push"]
    kinds = list(PushKind)
    photographer.press_tab("push.tabs", kinds.index(PushKind.SMS))
    await photographer.take("push-sms")
    photographer.press_tab("push.tabs", len(kinds))
    if isinstance(panel, PushSetupPanel):
        await _listen(photographer, panel.listen)
    photographer.press_tab("push.tabs", kinds.index(PushKind.ALARM))


async def _listen(photographer: "Photographer", page: "ListenPage") -> None:
    port = photographer.find(QSpinBox, "push.listen.port")
    toggle = photographer.find(QAbstractButton, "push.listen.toggle")
    while not page.port:  # another program may have the usual one
        toggle.click()
        await photographer.settle()
        await photographer.until(toggle.isEnabled)
        port.setValue(port.value() + (not page.port))
    await photographer.take("push-listen")
    _, writer = await asyncio.open_connection("127.0.0.1", page.port)
    writer.write(_alarm_message())
    writer.close()
    await photographer.until(page.table.rows.rowCount)
    await photographer.take("push-alarm")
    toggle.click()
    await photographer.settle()


def _alarm_message() -> bytes:
    """Return what an SMR 5 meter sends when its battery is to be replaced."""
    value = structure(octet_string(_METER), octet_string(Obis("0-1:25.9.0.255").to_bytes()), double_long_unsigned(2))
    notification = b"\x0f" + bytes(4) + b"\x00" + encode(value)
    addresses = (1, 1, 102, len(notification))
    return b"".join(word.to_bytes(2, "big") for word in addresses) + notification


async def _help(photographer: "Photographer", window: "MainWindow") -> None:
    window.bench.toggle_help()
    for key in _WITH_HELP:
        window.panel_list.select(key)
        await photographer.take(f"help-{key.replace('_', '-')}")
    window.bench.toggle_help()


async def _troubles(photographer: "Photographer", window: "MainWindow") -> None:
    """Show an alarm that is raised, a read that found no answer, and a key that was sent and not proved."""
    meter_id = window.current_meter()
    window.panel_list.select("alarms")
    raised = AlarmRegisters(alarm_types=(AlarmType.REPLACE_BATTERY,))
    window.panels.take_value(meter_id, "ReadAlarmRegister", raised)
    await photographer.take("alarms-raised")
    window.panel_list.select("overview")
    await photographer.take("overview-alarm")
    window.panels.take_value(meter_id, "ReadAlarmRegister", AlarmRegisters(alarm_types=()))
    window.panel_list.select("alarms")
    window.panels.show_problem(meter_id, "alarms", problem("no-answer", seconds=20))
    await photographer.take("panel-error")
    window.panels.show_problem(meter_id, "alarms", None)
    panel = window.panels.panels["keys"]
    stored = panel.stored(meter_id) if isinstance(panel, KeysPanel) else None
    if not isinstance(panel, KeysPanel) or stored is None:
        return
    since = (datetime.now().astimezone() - timedelta(minutes=20)).isoformat(timespec="seconds")
    sent = [
        msgspec.structs.replace(key, state=KeyState.UNVERIFIED, since=since, check_value="7A1C94")
        for key in stored.keys
        if key.channel is None
    ]
    window.panel_list.select("keys")
    window.tree.set_unfinished(frozenset({meter_id}))
    await photographer.settle()  # the meter moved in the tree, so what is stored of it is shown anew
    panel.show_stored(meter_id, msgspec.structs.replace(stored, keys=(*sent[:1], *stored.keys)), _DEVICES)
    await photographer.take("unfinished-keys")
    window.tree.set_unfinished(frozenset())
    await photographer.settle()
    panel.show_stored(meter_id, stored, _DEVICES)
