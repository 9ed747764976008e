"""A smart meter in software, with its own reading of the protocol."""

from smconfig_gui.dlms.simulator.connection import Reply, SimulatedConnection
from smconfig_gui.dlms.simulator.faults import Fault, parse_faults
from smconfig_gui.dlms.simulator.framing import Framing, WrapperFraming
from smconfig_gui.dlms.simulator.meter import SimulatedMeter
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.state import MeterState, parse_state, state_json

__all__ = [
    "Fault",
    "Framing",
    "MeterState",
    "Quirk",
    "Reply",
    "SimulatedConnection",
    "SimulatedMeter",
    "WrapperFraming",
    "parse_faults",
    "parse_state",
    "state_json",
]
