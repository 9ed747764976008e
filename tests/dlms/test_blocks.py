"""Payloads of every length arrive whole or fail, and no APDU is longer than the meter agreed to."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

import pytest

from smconfig_gui.dlms.association import Association, Credentials, Way, associate
from smconfig_gui.dlms.framing.wrapper import WrapperFraming
from smconfig_gui.dlms.link import Link, Traffic
from smconfig_gui.dlms.security import AssociationKeys
from smconfig_gui.dlms.simulator import Reply, SimulatedConnection, SimulatedMeter, behaviour
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport.memory import MemoryTransport
from smconfig_gui.model.axdr import Data, encode, encode_length, octet_string
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.meter import Security
from smconfig_gui.model.secret import Key
from tests.dlms.attacker import Counters

NAME = Attribute(20, Obis("0-0:13.0.0.255"), 6)  # an octet string that may be written
TAKES_ANYTHING = Method(20, Obis("0-0:13.0.0.255"), 1)


class Measured:
    """A connection that notes how long the APDUs are which it is given."""

    def __init__(self, connection: SimulatedConnection) -> None:
        self.connection = connection
        self.longest = 0

    def feed(self, data: bytes) -> list[Reply]:
        """Measure and pass on; each write of the client is one frame."""
        if data[8] in (0xC8, 0xC9, 0xCB):
            self.longest = max(self.longest, len(data) - 8)
        return list(self.connection.feed(data))


class Target:
    """A meter with a small agreed size, and what its method was given."""

    def __init__(self, size: int) -> None:
        self.meter = SimulatedMeter("smr5.2", max_pdu_size=size)
        self.given: Data | None = None
        self.connections: list[Measured] = []
        self.meter.methods[20, 1] = self.take

    def take(self, _meter: SimulatedMeter, _target: object, argument: Data | None) -> Data | None:
        """Note what the method was called with."""
        self.given = argument
        return None

    def connect(self) -> Measured:
        """Return one more connection."""
        self.connections.append(Measured(self.meter.connection()))
        return self.connections[-1]

    def link(self, client: int) -> Link:
        """Return a link to it."""
        transport = MemoryTransport(self.connect, "memory")
        return Link(transport, WrapperFraming(client, 1), trace=Trace(), timeout_s=5, traffic=Traffic())

    @property
    def longest(self) -> int:
        """The longest protected APDU that came."""
        return max(connection.longest for connection in self.connections)

    @asynccontextmanager
    async def associated(self) -> AsyncIterator[Association]:
        """Yield an association with HLS5."""
        found = self.meter.association_keys
        keys = AssociationKeys(Key(found.encryption), Key(found.authentication))
        credentials = Credentials(Security.HLS5, own_title=b"SMC12345", keys=keys, fingerprint="f")
        way = Way(make_link=self.link, has_counter_object=True)
        association = await associate(way, credentials, Counters(), Trace())
        yield association
        await association.close()


@pytest.fixture(autouse=True)
def a_name_of_any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the meter store any name: it is the way there that is looked at."""

    def store(meter: SimulatedMeter, attribute: Attribute, value: Data) -> None:
        meter.objects.store(attribute, value)

    monkeypatch.setitem(behaviour.WRITES, (NAME.class_id, NAME.index), store)


async def try_lengths(size: int, lengths: Iterable[int]) -> None:
    """Write and call with payloads of these lengths and look at what arrived."""
    target = Target(size)
    async with target.associated() as association:
        for length in lengths:
            value = octet_string(bytes(index * 7 & 0xFF for index in range(length)))
            await association.session.set(NAME, value)
            assert target.meter.objects.read(NAME) == encode(value)
            await association.session.invoke(TAKES_ANYTHING, value)
            assert target.given == value
    assert target.longest <= size


@pytest.mark.no_cover
@pytest.mark.limit(300)
@pytest.mark.parametrize("size", [64, 128])
async def test_every_length_to_1600(size: int) -> None:
    await try_lengths(size, range(1601))


def boundaries(size: int) -> list[int]:
    """Return lengths within 20 of every place where one block more is needed."""
    overhead = 1 + len(encode_length(size)) + 17
    first, following = size - overhead - 23, size - overhead - 9
    edges = [first, *(first + following * count for count in range(1, 4))]
    return sorted({length for edge in edges for length in range(max(0, edge - 20), edge + 21)})


@pytest.mark.parametrize("size", [512, 1224])
async def test_lengths_around_every_boundary(size: int) -> None:
    await try_lengths(size, boundaries(size))


SMALLEST = 51  # the proof of HLS5 goes in one APDU: below this no meter could be opened


@pytest.mark.soak
@pytest.mark.limit(1800)
@pytest.mark.parametrize("size", [SMALLEST, 64, 100, 128, 200, 256, 300, 512, 1024, 1224, 2048])
async def test_the_full_grid(size: int) -> None:
    await try_lengths(size, range(4001))
