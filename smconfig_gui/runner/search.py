"""Looks for a meter whose address, speed or start is not known: a bounded list of harmless questions."""

import asyncio
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import monotonic
from typing import Protocol

import msgspec

from smconfig_gui.dlms.association import PUBLIC_CLIENT
from smconfig_gui.dlms.errors import LinkError, MeterError, NoAnswerError
from smconfig_gui.dlms.framing.hdlc import HdlcFraming, HdlcSettings
from smconfig_gui.dlms.framing.mode_e import BYTE_BITS, ModeEFraming
from smconfig_gui.dlms.link import Link, Traffic
from smconfig_gui.model.hdlc_address import PRESETS, ServerAddress
from smconfig_gui.model.meter import Framing, Meter, SerialEndpoint, TcpEndpoint
from smconfig_gui.runner.services import Services

BAUDS = (9600, 115200, 19200, 38400, 57600, 4800, 2400, 300)
ANSWER_S = 0.8
LIMIT_S = 180.0
_OTHER_ADDRESSES = ("1/1", "1/16", "0/17", "1/18", "1/127", "16")


@dataclass(frozen=True, slots=True)
class Probe:
    """One way that is tried."""

    baud: int
    mode_e: bool
    server: ServerAddress


@dataclass(frozen=True, slots=True)
class Found:
    """What answered, the first one first, and after how many questions; `meter` is None when nothing did."""

    meters: tuple[Meter, ...]
    tried: int
    seconds: float

    @property
    def meter(self) -> Meter | None:
        """The first one."""
        return self.meters[0] if self.meters else None


class Watcher(Protocol):
    """Who watches a search."""

    def trying(self, number: int, total: int, card: Meter) -> None:
        """Hear which of how many ways is tried now."""
        ...

    def found(self, card: Meter) -> None:
        """Hear of a meter that answered."""
        ...


class _Nobody:
    def trying(self, number: int, total: int, card: Meter) -> None:
        """Do nothing."""

    def found(self, card: Meter) -> None:
        """Do nothing."""


def probes(meter: Meter) -> Iterator[Probe]:
    """Yield the ways in the order of their likelihood: what the card says first, then addresses, then speeds."""
    endpoint = meter.endpoint
    likely = [meter.server_address, *(preset.server for preset in PRESETS)]
    addresses = list(dict.fromkeys([*likely, *map(ServerAddress.parse, _OTHER_ADDRESSES)]))
    if isinstance(endpoint, TcpEndpoint):
        yield from (Probe(0, False, address) for address in addresses)
        return
    if not isinstance(endpoint, SerialEndpoint):
        return
    yield Probe(max(endpoint.baud, 9600), True, addresses[0])
    bauds = dict.fromkeys([endpoint.baud, *BAUDS])
    for baud in bauds:
        yield from (Probe(baud, False, address) for address in addresses)
    yield from (Probe(max(endpoint.baud, 9600), True, address) for address in addresses[1:])


async def search(
    meter: Meter,
    services: Services,
    *,
    limit_s: float = LIMIT_S,
    watcher: Watcher | None = None,
    wants_all: bool = False,
) -> Found:
    """Ask for a data link (SNRM) and end it again, one way after the other, until a meter answers or time is up.

    With `wants_all` the other addresses are asked too, at the speed at which the first meter answered. No
    authentication is tried, so nothing can lock. Cancelling ends it at once. Raises LinkError when the port or the
    address itself cannot be had.
    """
    hunt = _Hunt(meter, services, watcher or _Nobody(), wants_all=wants_all)
    began = monotonic()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(limit_s):
            await hunt.run()
    return Found(tuple(hunt.cards), hunt.tried, monotonic() - began)


class _Hunt:
    """One search as it goes."""

    def __init__(self, meter: Meter, services: Services, watcher: Watcher, *, wants_all: bool) -> None:
        self._meter = meter
        self._services = services
        self._watcher = watcher
        self._wants_all = wants_all
        self._ways = list(probes(meter))
        self.cards: list[Meter] = []
        self.tried = 0

    async def run(self) -> None:
        """Try one way after the other."""
        while self._ways:
            probe = self._ways.pop(0)
            self.tried += 1
            total = self.tried + len(self._ways)
            self._watcher.trying(self.tried, total, _card(self._meter, probe))
            server = await _answers(self._meter, probe, self._services)
            if server is not None:
                self._take(replace(probe, server=server))

    def _take(self, probe: Probe) -> None:
        card = _card(self._meter, probe)
        if card not in self.cards:
            self.cards.append(card)
            self._watcher.found(card)
        # One line has one speed, and one start for all that share it.
        same_line = [each for each in self._ways if (each.baud, each.mode_e) == (probe.baud, probe.mode_e)]
        numbers = (probe.server.logical, probe.server.physical)
        others = [each for each in same_line if (each.server.logical, each.server.physical) != numbers]
        self._ways = others if self._wants_all else []


async def _answers(meter: Meter, probe: Probe, services: Services) -> ServerAddress | None:
    """Return the address that answers; that may be another than the one asked."""
    card = _card(meter, probe)
    settings = HdlcSettings(response_s=ANSWER_S, byte_s=BYTE_BITS / probe.baud if probe.baud else 0.0)
    hdlc = HdlcFraming(PUBLIC_CLIENT, probe.server, settings)
    framing = ModeEFraming(hdlc, baud_limit=probe.baud) if probe.mode_e else hdlc
    transport = services.make_transport(card.endpoint)
    link = Link(transport, framing, trace=services.trace, timeout_s=2 * ANSWER_S, traffic=Traffic())
    try:
        await link.open()
    except MeterError as error:
        if not isinstance(error, NoAnswerError) and isinstance(error, LinkError) and error.id != "hdlc-refused":
            raise
        return probe.server if error.id == "hdlc-refused" else hdlc.foreign_server
    else:
        return probe.server
    finally:
        await link.close()


def _card(meter: Meter, probe: Probe) -> Meter:
    endpoint, server = meter.endpoint, probe.server
    if isinstance(endpoint, SerialEndpoint):
        endpoint = msgspec.structs.replace(endpoint, baud=probe.baud, mode_e=probe.mode_e)
    elif isinstance(endpoint, TcpEndpoint):
        endpoint = msgspec.structs.replace(endpoint, framing=Framing.HDLC)
    return msgspec.structs.replace(
        meter,
        endpoint=endpoint,
        server=server.logical,
        server_physical=server.physical,
        server_size_bytes=server.size_bytes,
    )
