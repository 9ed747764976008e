"""What pictures show beside panels and reviews: sheets, help at each panel, problems, unfinished work, the tour."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtWidgets import QAbstractButton

from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.problems import problem
from smconfig_gui.views.panels.keys import KeysPanel

if TYPE_CHECKING:
    from smconfig_gui.views.main_window import MainWindow
    from smconfig_gui.views.screenshots import Photographer

_SHEETS = (
    ("keys", "keys.replace", "keys-replace"),
    ("mbus", "mbus.channel2.couple", "mbus-couple"),
    ("load_profile", "load_profile.objects.add", "load-profile-objects"),
)
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
    window.panel_list.select("push")
    for page in ("SMS", "listen", "ALARM"):
        photographer.press(f"push.page.{page}")
        await photographer.take(f"push-{page.lower()}")


async def _help(photographer: "Photographer", window: "MainWindow") -> None:
    window.bench.toggle_help()
    for key in _WITH_HELP:
        window.panel_list.select(key)
        await photographer.take(f"help-{key.replace('_', '-')}")
    window.bench.toggle_help()


async def _troubles(photographer: "Photographer", window: "MainWindow") -> None:
    """Show a read that found no answer, and keys that were sent and not proved."""
    meter_id = window.current_meter()
    window.panel_list.select("alarms")
    window.panels.show_problem(meter_id, "alarms", problem("no-answer", seconds=20))
    await photographer.take("panel-error")
    window.panels.show_problem(meter_id, "alarms", None)
    panel = window.panels.panels["keys"]
    stored = panel.stored(meter_id) if isinstance(panel, KeysPanel) else None
    if not isinstance(panel, KeysPanel) or stored is None:
        return
    sent = [msgspec.structs.replace(key, state=KeyState.UNVERIFIED) for key in stored.keys if key.channel is None]
    window.panel_list.select("keys")
    panel.show_stored(meter_id, msgspec.structs.replace(stored, keys=(*sent[:1], *stored.keys)), {})
    await photographer.take("unfinished-keys")
    panel.show_stored(meter_id, stored, {})
