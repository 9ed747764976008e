"""From a request to a true verdict: connect, plan, re-plan, apply, read back, remember."""

from smconfig_gui.runner.connection import MeterConnection, MeterFacts
from smconfig_gui.runner.meter_runner import MeterRunner
from smconfig_gui.runner.record import Outcome
from smconfig_gui.runner.services import NoProgress, Progress, Services

__all__ = ["MeterConnection", "MeterFacts", "MeterRunner", "NoProgress", "Outcome", "Progress", "Services"]
