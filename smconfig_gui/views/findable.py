"""What the command palette offers: panels, operations, actions, meters, and the objects of the chosen generation."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from smconfig_gui.views.dialogs import shown
from smconfig_gui.views.palette import WIDTH, Found, Palette
from smconfig_gui.views.panel_words import OPERATIONS, OTHER_WORDS
from smconfig_gui.views.texts import generation_title, operation_title, place_text, translate

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile
    from smconfig_gui.views.main_window import MainWindow

OBJECTS = "objects"
_SELF = "menu.search"


async def search(window: "MainWindow") -> None:
    """Open the palette under the search field; what is chosen is done when it is closed."""
    found = [
        *_panels(window),
        *_actions(window),
        *_operations(window),
        *_meters(window),
        *await _objects(window),
    ]
    palette = Palette(found, window)
    below = window.menus.mapToGlobal(QPoint((window.width() - WIDTH) // 2, window.menus.height() + 8))
    palette.move(below)
    await shown(palette)


def _panels(window: "MainWindow") -> Iterator[Found]:
    if not window.current_meter():
        return
    kind = QCoreApplication.translate("palette", "Panel")
    for key, panel in window.panels.panels.items():
        words = translate(OTHER_WORDS[key]) if key in OTHER_WORDS else ""
        yield Found(kind, panel.icon_name, translate(panel.title), "", _going_to(window, key), words)


def _operations(window: "MainWindow") -> Iterator[Found]:
    if not window.current_meter():
        return
    kind = QCoreApplication.translate("palette", "Operation")
    for key, panel in window.panels.panels.items():
        for name in OPERATIONS.get(key, ()):
            text = operation_title(name)
            yield Found(kind, panel.icon_name, text, translate(panel.title), _going_to(window, key), name)


def _going_to(window: "MainWindow", key: str) -> Callable[[], None]:
    return lambda: window.panel_list.select(key)


def _actions(window: "MainWindow") -> Iterator[Found]:
    kind = QCoreApplication.translate("palette", "Action")
    for name, action in window.menus.actions_by_name().items():
        if action.isEnabled() and action.text() and action.menu() is None and name != _SELF:
            keys = action.shortcut().toString()
            text = action.text().replace("&", "")
            yield Found(kind, "chevron-right", text, keys, lambda action=action: _trigger(action))  # type: ignore[misc]


def _meters(window: "MainWindow") -> Iterator[Found]:
    kind = QCoreApplication.translate("palette", "Meter")
    meters = list(window.tree.model.meters())
    titles = Counter(meter.title for meter in meters)
    for meter in meters:
        place = place_text(meter.endpoint.text) if titles[meter.title] > 1 else ""  # one meter, two ways to it
        detail = " · ".join(filter(None, (meter.group, generation_title(meter.generation), place)))
        also = f"{meter.device_identification or ''} {meter.endpoint.text}"
        yield Found(kind, "plug", meter.title, detail, lambda key=meter.id: window.tree.select(key), also)  # type: ignore[misc]


async def _objects(window: "MainWindow") -> list[Found]:
    """Return the objects that the generation of the chosen meter has, as far as it is known."""
    meter = window.tree.model.meter(window.current_meter())
    if meter is None or OBJECTS not in window.panels.panels:
        return []
    facts = window.jobs.facts(meter.id)
    if facts is not None:
        return await asyncio.to_thread(_named, window, facts.profile)
    profile = (await window.jobs.services()).profiles.get(meter.generation or "")
    return await asyncio.to_thread(_named, window, profile) if profile is not None else []


def _named(window: "MainWindow", profile: "MeterProfile") -> list[Found]:
    from smconfig_gui.model.object_names import object_name

    kind = QCoreApplication.translate("palette", "Object")
    return [
        Found(
            kind,
            "list-tree",
            translate(object_name(each.name)),
            each.obis_text,
            lambda obis=str(each.obis): _show_object(window, obis),  # type: ignore[misc]
            f"{str(each.obis).replace('-', '.').replace(':', '.')} {each.name} class {each.class_id}",
        )
        for each in profile.objects()
    ]


def _show_object(window: "MainWindow", obis: str) -> None:
    window.panel_list.select(OBJECTS)
    panel = window.panels.panels[OBJECTS]
    panel.ensure_built()
    line = panel.findChild(QLineEdit, "objects.filter")
    if line is not None:
        line.setText(obis)


def _trigger(action: QAction) -> None:
    if action.isEnabled():
        action.trigger()
