"""Puts the window back as it was left, drafts included, and keeps what changes."""

import json
import logging
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QObject
from PySide6.QtWidgets import QMainWindow

from smconfig_gui.jobs import Jobs
from smconfig_gui.views.menus import Menus
from smconfig_gui.views.notices import Act
from smconfig_gui.views.remembered import Remembered
from smconfig_gui.views.texts import moment_text, translate
from smconfig_gui.views.theme import Choice, Theme
from smconfig_gui.views.workbench import Workbench

if TYPE_CHECKING:
    from smconfig_gui.store.errors import DamagedError

NOTICE = "settings"
_LOG = logging.getLogger(__name__)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange)


class WindowMemory(QObject):
    """Between the window and what is remembered."""

    def __init__(
        self, window: QMainWindow, bench: Workbench, menus: Menus, theme: Theme, remembered: Remembered, jobs: Jobs
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._menus = menus
        self._theme = theme
        self._remembered = remembered
        self._jobs = jobs
        self._restored: set[str] = set()
        self._geometry = b""
        remembered.collect = self._collected
        remembered.known.connect(self._apply)
        remembered.damaged.connect(self._offer)
        bench.columns_moved.connect(remembered.touch)
        bench.tree.collapsed_changed.connect(lambda: remembered.change(collapsed_groups=bench.tree.collapsed))
        window.installEventFilter(self)

    def place_window(self, geometry: bytes) -> None:
        """Put the window where it was; for before it is shown."""
        if geometry and self._window.restoreGeometry(QByteArray(geometry)):
            self._geometry = geometry

    def choose_theme(self, name: str) -> None:
        """Take another theme and remember it."""
        self._theme.choose(Choice(name))
        self._remembered.change(theme=name)

    def note_panel(self, key: str) -> None:
        """Remember which panel is shown."""
        self._remembered.change(last_panel=key)

    def note_meter(self, meter_id: str) -> None:
        """Remember which meter is chosen, or that none is."""
        self._remembered.change(last_meter=meter_id or None)

    def keep_draft(self, meter_id: str, key: str) -> None:
        """Remember what is left unwritten in a panel."""
        draft = self._bench.panels.panels[key].state(meter_id).draft
        self._remembered.keep_draft(meter_id, key, draft.left_unwritten())

    def leave_drafts(self, meter_ids: set[str]) -> None:
        """Put back no drafts of these meters: the panels know better than the settings."""
        self._restored |= meter_ids

    def go_back(self, meter_ids: set[str]) -> None:
        """Choose meter and panel as they were, and put back what was left unwritten on these meters."""
        settings = self._remembered.settings
        if settings is None:
            return
        for meter_id in meter_ids - self._restored:
            self._restored.add(meter_id)
            for key, draft in settings.drafts.get(meter_id, {}).items():
                self._restore_draft(meter_id, key, draft)
        if settings.last_meter in meter_ids and not self._bench.tree.chosen():
            panel = settings.last_panel
            self._bench.tree.select(settings.last_meter or "")
            if panel in self._bench.panels.panels:
                self._bench.panel_list.select(panel or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _MOVES and self._window.isVisible():
            self._remembered.touch()
        return super().eventFilter(watched, event)

    def _restore_draft(self, meter_id: str, key: str, draft: Any) -> None:
        panel = self._bench.panels.panels.get(key)
        if panel is None:
            return
        try:
            panel.restore_draft(meter_id, json.dumps(draft["reading"]), json.dumps(draft["edit"]))
        except (ValueError, TypeError, KeyError) as error:  # of an older version; it stays in the file
            _LOG.info("the draft of %s is none of this version: %s", key, type(error).__name__)

    def _collected(self) -> dict[str, Any]:
        settings = self._remembered.settings
        if settings is None:
            return {}
        return {
            "geometry": settings.packed(bytes(self._window.saveGeometry().data())),
            "window_state": settings.packed(self._bench.columns_state()),
        }

    def _apply(self) -> None:
        settings = self._remembered.settings
        if settings is None:
            return
        self._bench.notices.remove(NOTICE)
        geometry = settings.unpacked(settings.geometry)
        if geometry and geometry != self._geometry:
            self.place_window(geometry)
        self._bench.restore_columns(settings.unpacked(settings.window_state))
        self._bench.tree.collapse(settings.collapsed_groups)
        self._theme.choose(Choice(settings.theme))
        self._menus.set_theme(self._theme.choice)

    def _offer(self, error: "DamagedError") -> None:
        """Ask what is to become of settings that cannot be read; until then nothing is written."""
        problem = error.problem
        acts = [Act("reset", self.tr("Start anew"), lambda: self._jobs.spawn(self._remembered.reset()))]
        if error.copied_at is not None:
            text = self.tr("Use the copy of {time}").format(time=moment_text(error.copied_at))
            acts.insert(0, Act("restore", text, lambda: self._jobs.spawn(self._remembered.restore())))
        plain = f"{translate(problem.happened)} {translate(problem.known)}"
        self._bench.notices.show_notice(NOTICE, "bad", translate(problem.title), plain, acts)
