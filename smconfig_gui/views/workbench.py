"""The middle of the window: meter bar, tree, list of panels, panels, dock bar, and how they share the room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.activity_view import ActivityView
from smconfig_gui.views.device_tree import DeviceTree
from smconfig_gui.views.first_start import FirstStart
from smconfig_gui.views.job_bar import JobBar
from smconfig_gui.views.meter_bar import MeterBar
from smconfig_gui.views.panel_area import PanelArea, entries
from smconfig_gui.views.panel_list import PanelList

TREE_WIDTH, LIST_WIDTH, PANEL_WIDTH, ACTIVITY_HEIGHT = 247, 183, 848, 216


class Workbench(QWidget):
    """Holds the parts and keeps the meter's name above the panel's left edge."""

    def __init__(self, activity: ActivityModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meter_bar = MeterBar()
        self.tree = DeviceTree()
        self.panel_list = PanelList(entries())
        self.panels = PanelArea()
        self.first_start = FirstStart()
        self.job_bar = JobBar()
        self.activity_view = ActivityView(activity)
        self.pages = QStackedWidget()
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._columns.splitterMoved.connect(self._align_bar)
        self.job_bar.opened.connect(self.activity_view.setVisible)
        self.panel_list.select("overview")
        self.first_start.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_panels(self, has_meter: bool) -> None:
        """Show the panels, or the first page while there is no meter."""
        if has_meter and self.pages.currentWidget() is self.first_start:
            self.tree.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pages.setCurrentWidget(self.panels if has_meter else self.first_start)
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
        self.pages.addWidget(self.panels)
        self.activity_view.setFixedHeight(ACTIVITY_HEIGHT)
        self.activity_view.hide()
        right = QWidget()
        _stacked(right, (self.pages, self.job_bar, self.activity_view), grows=0)
        self._columns.setObjectName("window.columns")
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        for part, least in ((self.tree, 176), (self.panel_list, 136), (right, 480)):
            part.setMinimumWidth(least)
            self._columns.addWidget(part)
        self._columns.setStretchFactor(2, 1)
        self._columns.setSizes([TREE_WIDTH, LIST_WIDTH, PANEL_WIDTH])
        _stacked(self, (self.meter_bar, self._columns), grows=1)

    def _align_bar(self) -> None:
        tree, panels, _ = self._columns.sizes()
        self.meter_bar.set_left_width(tree + 1 + (panels if self.panel_list.isVisible() else LIST_WIDTH))


def _stacked(parent: QWidget, parts: tuple[QWidget, ...], *, grows: int) -> None:
    """Put parts under each other without a gap; one takes the room that is left."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for number, part in enumerate(parts):
        layout.addWidget(part, int(number == grows))
