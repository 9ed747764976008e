"""The middle of the window: meter bar, tree, list of panels, panels, dock bar, and how they share the room."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.first_start import FirstStart
from smconfig_gui.views.job_bar import JobBar
from smconfig_gui.views.meter_bar import MeterBar

if TYPE_CHECKING:
    from smconfig_gui.views.activity_view import ActivityView
    from smconfig_gui.views.panel_area import PanelArea
    from smconfig_gui.views.panel_list import PanelList

TREE_WIDTH, LIST_WIDTH, PANEL_WIDTH, ACTIVITY_HEIGHT = 247, 183, 848, 216


class Workbench(QWidget):
    """Holds the parts and keeps the meter's name above the panel's left edge.

    The first page is there at once; what only a meter needs is made when it is first asked for.
    """

    panels_made = Signal()

    def __init__(self, activity: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self.has_panels = False
        self.meter_bar = MeterBar()
        self.tree = DeviceTree()
        self.first_start = FirstStart()
        self.job_bar = JobBar()
        self.pages = QStackedWidget()
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._right = QVBoxLayout()
        self._lay_out()
        self._columns.splitterMoved.connect(self._align_bar)
        self.job_bar.opened.connect(lambda is_open: self.activity_view.setVisible(is_open))
        self.first_start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @cached_property
    def panels(self) -> "PanelArea":
        """All panels; made now when nobody asked before."""
        from smconfig_gui.views.panel_area import PanelArea

        panels = PanelArea()
        self.pages.addWidget(panels)
        return panels

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
        panel_list.select("overview")
        return panel_list

    @cached_property
    def activity_view(self) -> "ActivityView":
        """The list of jobs below the dock bar."""
        from smconfig_gui.views.activity_view import ActivityView

        view = ActivityView(self._activity)
        view.setFixedHeight(ACTIVITY_HEIGHT)
        view.hide()
        self._right.addWidget(view)
        return view

    async def release(self) -> None:
        """Let the panels give back what they hold beyond their meters."""
        if self.has_panels:
            await self.panels.release()

    def make_panels(self) -> None:
        """Make what only a meter needs, unless it is there."""
        if not self.has_panels:
            self.has_panels = True
            assert self.panels is not None  # noqa: S101 - made by asking
            assert self.panel_list is not None  # noqa: S101
            self.panels_made.emit()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align_bar()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align_bar()
        if self.pages.currentWidget() is self.first_start:
            self.first_start.setFocus(Qt.FocusReason.OtherFocusReason)  # no button is chosen before a person does

    def _lay_out(self) -> None:
        self.pages.addWidget(self.first_start)
        right = QWidget()
        right.setLayout(self._right)
        _stack(self._right, (self.pages, self.job_bar), grows=0)
        self._columns.setObjectName("window.columns")
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        for part, least in ((self.tree, 176), (right, 480)):
            part.setMinimumWidth(least)
            self._columns.addWidget(part)
        self._columns.setStretchFactor(1, 1)
        self._columns.setSizes([TREE_WIDTH, LIST_WIDTH + PANEL_WIDTH])
        whole = QVBoxLayout(self)
        _stack(whole, (self.meter_bar, self._columns), grows=1)

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
