"""All panels in the order of the sidebar, in groups."""

from typing import Any

from smconfig_gui.views.panel import Panel
from smconfig_gui.views.panels.activity_calendar import ActivityCalendarPanel
from smconfig_gui.views.panels.administrative_status import AdministrativeStatusPanel
from smconfig_gui.views.panels.alarms import AlarmsPanel
from smconfig_gui.views.panels.clock_configuration import ClockConfigurationPanel
from smconfig_gui.views.panels.configuration_object import ConfigurationObjectPanel
from smconfig_gui.views.panels.events import EventsPanel
from smconfig_gui.views.panels.firmware import FirmwarePanel
from smconfig_gui.views.panels.keys import KeysPanel
from smconfig_gui.views.panels.load_profile import LoadProfilePanel
from smconfig_gui.views.panels.mbus import MbusPanel
from smconfig_gui.views.panels.objects import ObjectsPanel
from smconfig_gui.views.panels.overview import OverviewPanel
from smconfig_gui.views.panels.push_setup import PushSetupPanel
from smconfig_gui.views.panels.snapshots import SnapshotsPanel
from smconfig_gui.views.panels.special_days import SpecialDaysPanel

PANELS: tuple[tuple[type[Panel[Any]], ...], ...] = (
    (OverviewPanel, EventsPanel, FirmwarePanel, ClockConfigurationPanel),
    (ActivityCalendarPanel, SpecialDaysPanel),
    (AlarmsPanel, PushSetupPanel, ConfigurationObjectPanel, LoadProfilePanel, AdministrativeStatusPanel),
    (KeysPanel, MbusPanel),
    (SnapshotsPanel, ObjectsPanel),
)
