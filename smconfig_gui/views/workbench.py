"""The middle of the window: meter bar, tree, list of panels, panels, dock bar, and how they share the room."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.jobs import Jobs
from smconfig_gui.later import asyncio
from smconfig_gui.model.messages import Text
from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.first_start import FirstStart
from smconfig_gui.views.job_bar import JobBar
from smconfig_gui.views.meter_bar import MeterBar
from smconfig_gui.views.situation import Situation
from smconfig_gui.views.work import Work

if TYPE_CHECKING:
    from collections.abc import Iterable

    from smconfig_gui.views.dock import Dock
    from smconfig_gui.views.help_pane import HelpPane
    from smconfig_gui.views.notices import Notices
    from smconfig_gui.views.panel_area import PanelArea
    from smconfig_gui.views.panel_list import PanelList

TREE_WIDTH, LIST_WIDTH, PANEL_WIDTH = 247, 183, 848
BAR_HEIGHT, LEAST_DOCK, LEAST_PANEL = 40, 176, 184
MOST_HEIGHT = 1 << 20


class Workbench(QWidget):
    """Holds the parts and keeps the meter's name above the panel's left edge.

    The first page is there at once; what only a meter needs is made when it is first asked for.
    """

    panels_made = Signal()
    columns_moved = Signal()

    def __init__(self, jobs: Jobs, activity: ActivityModel, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._activity = activity
        self._work = work
        self._columns_state = b""
        self.has_panels = False
        self.meter_bar = MeterBar()
        self.tree = DeviceTree()
        self.first_start = FirstStart()
        self.job_bar = JobBar()
        self.pages = QStackedWidget()
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._below = QVBoxLayout()
        self._lay_out()
        self._columns.splitterMoved.connect(self._align_bar)
        self._columns.splitterMoved.connect(self.columns_moved)
        self.job_bar.opened.connect(self._open)
        self.first_start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @cached_property
    def panels(self) -> "PanelArea":
        """All panels; those that are not there yet are made now."""
        self._area.make_all()
        return self._area

    @cached_property
    def _area(self) -> "PanelArea":
        from smconfig_gui.views.panel_area import PanelArea

        area = PanelArea()
        area.file_wanted.connect(self._save)
        self.pages.addWidget(area)
        return area

    @cached_property
    def panel_list(self) -> "PanelList":
        """The list of panels, with the first one chosen."""
        from smconfig_gui.views.panel_area import entries
        from smconfig_gui.views.panel_list import PanelList

        panel_list = PanelList(entries())
        panel_list.setMinimumWidth(136)
        panel_list.hide()
        self._columns.insertWidget(1, panel_list)
        self._columns.setStretchFactor(1, 0)
        self._columns.setStretchFactor(2, 1)
        self._columns.setSizes([TREE_WIDTH, LIST_WIDTH, PANEL_WIDTH])
        if self._columns_state:
            self._columns.restoreState(QByteArray(self._columns_state))
        panel_list.select("overview")
        return panel_list

    @cached_property
    def dock(self) -> "Dock":
        """What opens below the dock bar."""
        from smconfig_gui.views.dock import Dock

        dock = Dock(self._jobs, self._activity)
        dock.undo_wanted.connect(self._undo)
        dock.warned.connect(self.job_bar.tabs["history"].set_warning)
        self._area.bytes_of = dock.bytes_of
        self._below.addWidget(dock, 1)
        return dock

    async def release(self) -> None:
        """Let the panels give back what they hold beyond their meters."""
        if self.has_panels:
            await self.panels.release()

    def commit(self) -> None:
        """Take what is being typed in the panels into their edits."""
        if self.has_panels:
            self.panels.commit()

    def review(self, meter_id: str, keys: "Iterable[str]") -> None:
        """Review the edits of panels together; a panel that cannot be written as it stands is shown instead."""
        keys = tuple(keys)
        refused = self.panels.refused(meter_id, keys)
        if refused is None:
            self._work.write(meter_id, [each for key in keys for each in self.panels.wanted(meter_id, key)])
        else:
            self.panel_list.select(refused.key)
            refused.entries.show_problem()

    @cached_property
    def notices(self) -> "Notices":
        """The stripes under the meter bar; made when there is something to say."""
        from smconfig_gui.views.notices import Notices

        notices = Notices()
        self._whole.insertWidget(1, notices)
        return notices

    @cached_property
    def help_pane(self) -> "HelpPane":
        """The help at the right edge; made when somebody asks for it."""
        from smconfig_gui.views.help_pane import HelpPane
        from smconfig_gui.views.help_room import HelpRoom

        pane = HelpPane()
        pane.closed.connect(self.hide_help)
        pane.hide()
        self._columns.addWidget(pane)
        self._columns.setStretchFactor(self._columns.count() - 1, 0)
        self._help_room = HelpRoom(self._columns, self.tree)
        return pane

    def toggle_help(self) -> None:
        """Show the help on the panel that is shown, or hide it."""
        if self.help_pane.isVisible():
            self.hide_help()
        else:
            self.follow_panel()
            self._make_room_for_help()

    def hide_help(self) -> None:
        """Hide the help, if it is shown, and give its room back."""
        if "help_pane" not in self.__dict__ or self.help_pane.isHidden():
            return
        self.help_pane.hide()
        if self.tree.isHidden():
            self.tree.show()
            self._columns.restoreState(QByteArray(self._columns_state))
        self._align_bar()
        if self.has_panels:
            self.panels.current.header.help_button.setFocus()

    def show_help(self, page: str) -> None:
        """Show a page of the help that belongs to no panel."""
        self.help_pane.show_page(page)
        self._make_room_for_help()

    def _make_room_for_help(self) -> None:
        if self.help_pane.isHidden():
            self.help_pane.show()
            self._share_with_help()

    def _share_with_help(self) -> None:
        self._columns_state = self.columns_state()
        self._help_room.share()
        self._align_bar()

    def find_meter(self) -> None:
        """Let the user type what to show in the tree."""
        if self.tree.isHidden():
            self.hide_help()
        self.tree.filter.setFocus()

    def follow_panel(self) -> None:
        """Let the help be about the panel that is shown now, if somebody asked for it."""
        if "help_pane" in self.__dict__ and self.has_panels:
            panel = self.panels.current
            self.help_pane.show_page(panel.help_page or panel.key)

    def follow_theme(self) -> None:
        """Let the help take the colours of another theme."""
        if "help_pane" in self.__dict__:
            self.help_pane.repaint_page()

    def columns_state(self) -> bytes:
        """Return how the columns share the room, empty as long as nobody knows."""
        is_usual = self.has_panels and not self.tree.isHidden()
        return bytes(self._columns.saveState().data()) if is_usual else self._columns_state

    def restore_columns(self, state: bytes) -> None:
        """Let the columns share the room as they did when this state was taken."""
        self._columns_state = state
        if self.has_panels and state:
            self._columns.restoreState(QByteArray(state))
            self._align_bar()

    async def make_panels_gently(self) -> None:
        """Make what only a meter needs piece by piece, so that the loop is never held up; whoever needs it may come."""
        from smconfig_gui.views.panel_area import KINDS

        for kind in KINDS:
            self._area.make(kind)
            await asyncio.sleep(0)
        for part in ("panels", "panel_list", "dock"):
            getattr(self, part)
            await asyncio.sleep(0)
        self.make_panels()

    def make_panels(self) -> None:
        """Make what only a meter needs, unless it is there."""
        if not self.has_panels:
            self.has_panels = True
            assert self.panels is not None  # noqa: S101 - made by asking
            assert self.panel_list is not None  # noqa: S101
            assert self.dock is not None  # noqa: S101
            self.panels_made.emit()

    def set_situation(self, meter_id: str, situation: Situation, lacking: Mapping[str, Text]) -> None:
        """Tell panels and dock what the chosen meter can do now."""
        self.panels.set_situation(situation, lacking)
        self.dock.show_meter(meter_id, situation)

    def show_panels(self, has_meter: bool) -> None:
        """Show the panels, or the first page while there is no meter."""
        if has_meter:
            self.make_panels()
        if has_meter and self.pages.currentWidget() is self.first_start:
            self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pages.setCurrentWidget(self.panels if has_meter else self.first_start)
        if self.has_panels:
            self.panel_list.setVisible(has_meter)
        self._align_bar()

    def open_snapshot(self) -> None:
        """Show the panel of snapshots and ask it for a file."""
        from smconfig_gui.views.panels.snapshots import SnapshotsPanel

        self.panel_list.select(SnapshotsPanel.key)
        panel = self.panels.panels[SnapshotsPanel.key]
        if isinstance(panel, SnapshotsPanel):
            panel.ask_for_file()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shows_help = "help_pane" in self.__dict__ and self.help_pane.isVisible()
        if shows_help and self._help_room.is_out_of_date():
            self._share_with_help()
        self._align_bar()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align_bar()
        if self.pages.currentWidget() is self.first_start:
            self.first_start.setFocus(Qt.FocusReason.OtherFocusReason)  # no button is chosen before a person does

    def _lay_out(self) -> None:
        self.pages.addWidget(self.first_start)
        self._lower = QWidget()
        self._lower.setLayout(self._below)
        self._lower.setFixedHeight(BAR_HEIGHT)
        _stack(self._below, (self.job_bar,), grows=0)
        self._right.setObjectName("window.rows")
        self._right.addWidget(self.pages)
        self._right.addWidget(self._lower)
        self._right.setStretchFactor(0, 1)
        self._right.handle(1).setEnabled(False)
        self._right.setHandleWidth(1)
        self._right.setChildrenCollapsible(False)
        self._columns.setObjectName("window.columns")
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        self._right.setMinimumWidth(480)
        for part in (self.tree, self._right):  # the tree is never narrower than the words of its buttons
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([TREE_WIDTH, LIST_WIDTH + PANEL_WIDTH])
        self._whole = QVBoxLayout(self)
        _stack(self._whole, (self.meter_bar, self._columns), grows=1)

    def _open(self, key: str) -> None:
        """Give the dock its room, or take it back."""
        from smconfig_gui.views.dock import HEIGHTS

        below, whole = self._lower, self._right.height()
        self.dock.open(key)
        self.pages.setMinimumHeight(LEAST_PANEL if key else 0)
        below.setMinimumHeight(BAR_HEIGHT + LEAST_DOCK if key else BAR_HEIGHT)
        below.setMaximumHeight(MOST_HEIGHT if key else BAR_HEIGHT)
        self._right.handle(1).setEnabled(bool(key))
        wanted = min(BAR_HEIGHT + HEIGHTS[key], whole - LEAST_PANEL) if key else BAR_HEIGHT
        self._right.setSizes([whole - wanted, wanted])

    def _save(self, title: str, suggestion: str, make: Callable[[], bytes]) -> None:
        from smconfig_gui.views.save_file import save_as

        self._jobs.spawn(save_as(self, title, suggestion, make))

    def _undo(self, meter_id: str, uid: str, operation: str) -> None:
        """Let what a run wrote be put back; what the panels show of it is read again."""
        keys = [key for key, panel in self.panels.panels.items() if panel.write_operation == operation]
        self._work.undo(meter_id, uid, keys or [self.panels.current.key])

    def _align_bar(self) -> None:
        sizes = self._columns.sizes()
        is_wide = self.has_panels and self.panel_list.isVisible()
        self.meter_bar.set_left_width(sizes[0] + 1 + (sizes[1] if is_wide else LIST_WIDTH))


def _stack(layout: QVBoxLayout, parts: tuple[QWidget, ...], *, grows: int) -> None:
    """Put parts under each other without a gap; one takes the room that is left."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretchFactor(parts[grows], 1)
