"""From a meter's card to the link that reaches it: transport, framing, deadlines."""

from collections.abc import Callable

from smconfig_gui.dlms.framing import Framing as FramingMachine
from smconfig_gui.dlms.framing.hdlc import HdlcFraming, HdlcSettings
from smconfig_gui.dlms.framing.hdlc_parameters import Parameters
from smconfig_gui.dlms.framing.mode_e import BYTE_BITS, ModeEFraming
from smconfig_gui.dlms.framing.wrapper import WrapperFraming
from smconfig_gui.dlms.link import Link, Traffic
from smconfig_gui.model.meter import Meter, SerialEndpoint, SimulatedEndpoint, TcpEndpoint
from smconfig_gui.model.steps import Step
from smconfig_gui.runner.services import Services

SERIAL_TIMEOUT_S = 10.0
NETWORK_RESPONSE_S, NETWORK_SILENCE_S = 4.0, 1.0  # behind a mobile network frames come late and in pieces


def make_link(meter: Meter, client: int, services: Services, traffic: Traffic, on_step: Callable[[Step], None]) -> Link:
    """Return a link for one client of a meter; nothing is opened yet."""
    is_serial = isinstance(meter.endpoint, SerialEndpoint)
    default_s = min(SERIAL_TIMEOUT_S, services.default_timeout_s) if is_serial else services.default_timeout_s
    return Link(
        services.make_transport(meter.endpoint),
        make_framing(meter, client),
        trace=services.trace,
        timeout_s=meter.apdu_timeout_s or default_s,
        traffic=traffic,
        on_step=on_step,
        client=client,
    )


def adapter_of(port: str) -> str:
    """Return what the adapter behind a port calls itself; empty where there is none or it has no name."""
    from smconfig_gui.dlms.transport.serial import available_ports

    return next((each.adapter for each in available_ports() if each.device == port), "")


def make_framing(meter: Meter, client: int) -> FramingMachine:
    """Return the link layer that a card asks for."""
    endpoint = meter.endpoint
    if isinstance(endpoint, SerialEndpoint):
        line = HdlcSettings(_parameters(endpoint), byte_s=BYTE_BITS / endpoint.baud)
        hdlc = HdlcFraming(client, meter.server_address, line)
        return ModeEFraming(hdlc, baud_limit=endpoint.baud) if endpoint.mode_e else hdlc
    if isinstance(endpoint, SimulatedEndpoint) or endpoint.framing is endpoint.framing.WRAPPER:
        return WrapperFraming(client, meter.server)
    network = HdlcSettings(_parameters(endpoint), response_s=NETWORK_RESPONSE_S, silence_s=NETWORK_SILENCE_S)
    return HdlcFraming(client, meter.server_address, network)


def _parameters(endpoint: SerialEndpoint | TcpEndpoint) -> Parameters:
    size, window = endpoint.information_bytes, endpoint.window
    return Parameters(size, size, window, window)
