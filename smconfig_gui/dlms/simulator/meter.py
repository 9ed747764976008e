"""A smart meter in software: its objects, keys, counters, M-Bus devices and clock, without any wire."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator import identity as identities
from smconfig_gui.dlms.simulator import mbus
from smconfig_gui.dlms.simulator.apdu import Selection
from smconfig_gui.dlms.simulator.behaviour import METHODS, NAMED_WRITES, WRITES
from smconfig_gui.dlms.simulator.clock import MeterClock
from smconfig_gui.dlms.simulator.connection import SimulatedConnection
from smconfig_gui.dlms.simulator.definition import CHANNELS, Definition, ObjectDefinition, Source, load_definition
from smconfig_gui.dlms.simulator.faults import Fault, FaultPlan
from smconfig_gui.dlms.simulator.framing import Framing, WrapperFraming
from smconfig_gui.dlms.simulator.history import select
from smconfig_gui.dlms.simulator.image import ImageHabits, ImageTransfer
from smconfig_gui.dlms.simulator.objects import ObjectTable
from smconfig_gui.dlms.simulator.push import Push, raise_alarm
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.dlms.simulator.security import Keys
from smconfig_gui.dlms.simulator.snapshot import dump_state, load_state
from smconfig_gui.dlms.simulator.sources import source_value
from smconfig_gui.dlms.simulator.state import MeterState
from smconfig_gui.dlms.simulator.tariff import CALENDAR, settle
from smconfig_gui.model.axdr import Data, decode, encode
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.meter import Security

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.identity import Identity, MbusDevice

MAX_PDU_SIZE = 1024
COUNTING_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
COUNTS_PER_SECOND = 16
_BUFFER, _CAPTURES, _PROFILE = 2, 3, 7


@dataclass
class SecurityContext:
    """How the management client is let in, and the counters of both sides under the present key."""

    level: Security
    client_counter: int
    server_counter: int

    def next_server_counter(self) -> int:
        """Return a counter that this meter has not used before."""
        self.server_counter += 1
        return self.server_counter


def utc_now() -> datetime:
    """Return real time."""
    return datetime.now(UTC)


class SimulatedMeter:
    """One meter; any number of connections may look at it."""

    def __init__(
        self,
        generation: str,
        *,
        seed: int = 0,
        security: Security | None = None,
        faults: Sequence[Fault] = (),
        quirks: Sequence[Quirk] = (),
        clock: datetime | None = None,
        latency_s: float = 0.0,
        max_pdu_size: int = MAX_PDU_SIZE,
        image_habits: ImageHabits | None = None,
        mbus_delay_s: float = 0.0,
        state: MeterState | None = None,
    ) -> None:
        """Make a meter of a generation; raises ValueError for an unknown one or a state that does not fit it.

        `clock` is what the clock shows now, real time when None. `security` is the protection of the management
        client, that of the generation when None. `mbus_delay_s` is how long an M-Bus device waits with its next
        telegram, when it takes what is there for it.
        """
        self.definition: Definition = load_definition(generation)
        self.identity: Identity = identities.identity(self.definition, seed)
        self.keys = identities.secrets(generation, seed)
        self.mbus_devices: dict[int, MbusDevice] = {
            channel: identities.mbus_device(self.definition, channel, seed) for channel in self.definition.channels
        }
        self.image = ImageTransfer(self, image_habits or ImageHabits(seed=seed))
        self.security = SecurityContext(
            security or Security(self.definition.text("security")),
            self.definition.number("invocationCounter"),
            self.definition.number("serverInvocationCounter"),
        )
        self.clock = MeterClock(utc_now, clock)
        self.faults = FaultPlan(faults)
        self.quirks = frozenset(quirks)
        self.latency_s = latency_s
        self.max_pdu_size = max_pdu_size
        self.connections = 0
        self.starts = 0
        self._down_until: datetime | None = None
        self.methods = dict(METHODS)
        self.on_push: Callable[[Push], None] | None = None
        self._pushes = 0
        self.mbus_delay_s = mbus_delay_s
        self.objects = ObjectTable(self.definition, self._source)
        self.ports = {channel: mbus.first_port(self.mbus_devices.get(channel)) for channel in CHANNELS}
        mbus.show_habits(self)
        if state is not None:
            load_state(self, state, keeps_clock=clock is not None)

    def go_on_counting(self, moment: datetime) -> None:
        """Begin the own counter above that of every earlier start, as a meter does that never forgets."""
        passed_s = (moment - COUNTING_SINCE).total_seconds()
        self.security.server_counter = max(self.security.server_counter, int(passed_s * COUNTS_PER_SECOND))

    @property
    def generation(self) -> str:
        """Which generation this is: `smr5.2`."""
        return self.definition.generation

    @property
    def with_list_limit(self) -> int:
        """The longest list of attributes that one request may name."""
        return self.definition.number("withListLimit")

    @property
    def association_keys(self) -> Keys:
        """The keys that protect the management association now."""
        return Keys(self.keys.encryption, self.keys.authentication)

    @property
    def secrets(self) -> dict[str, object]:
        """The keys in use now, in the form of a secrets file."""
        channels = {
            str(number): {name: key.hex().upper() for name, key in device.keys.items() if key is not None}
            for number, device in self.mbus_devices.items()
        }
        return {**self.keys.named(), "channels": channels}

    def connection(self, framing: Framing | None = None) -> SimulatedConnection:
        """Return the meter's end of a new connection; TCP wrapper framing when none is given."""
        return SimulatedConnection(self, framing or WrapperFraming())

    # --- power ---------------------------------------------------------------------------------------------------

    @property
    def is_down(self) -> bool:
        """Whether the meter is restarting, by its own clock, and hears nobody."""
        self.image.settle()
        if self._down_until is not None and self.clock.utc() >= self._down_until:
            self._down_until = None
        return self._down_until is not None

    def restart(self, seconds: float = 0.0) -> None:
        """Drop all associations, and answer nothing for so long."""
        self.starts += 1
        self._down_until = self.clock.utc() + timedelta(seconds=seconds) if seconds else None

    def cut_power(self, seconds: float = 0.0, *, keeps_blocks: bool = True) -> None:
        """Lose power for a while; `keeps_blocks` is whether a half image survives it."""
        self.image.power_lost(keeps_blocks=keeps_blocks)
        self.restart(seconds)

    # --- objects -------------------------------------------------------------------------------------------------

    def read(self, attribute: Attribute, selection: Selection | None = None) -> bytes:
        """Return the A-XDR of an attribute, or of the selected part of a profile's buffer; raises Refusal."""
        self._catch_up(attribute)
        raw = self.objects.read(attribute)
        if selection is None:
            return raw
        if attribute.class_id != _PROFILE or attribute.index != _BUFFER:
            raise Refusal(Result.SCOPE_VIOLATED)
        captures = self.objects.value(Attribute(_PROFILE, attribute.obis, _CAPTURES))
        return encode(select(decode(raw), captures, selection, self.clock))

    def write(self, attribute: Attribute, value: Data) -> None:
        """Write as a client may: right, type and range are checked, consequences follow; raises Refusal."""
        self._catch_up(attribute)
        self.objects.check_write(attribute, value)
        self._put(attribute, value)

    def invoke(self, method: Method, argument: Data | None) -> Data | None:
        """Call a method and return what it returns; raises Refusal, also for what this meter cannot do."""
        self._catch_up(method)
        known = self.objects.find(method)
        if method.index not in known.methods:
            raise Refusal(Result.OBJECT_UNDEFINED)
        run = self.methods.get((method.class_id, method.index))
        if run is None:
            raise Refusal(Result.READ_WRITE_DENIED)
        return run(self, method, argument)

    # --- what it says by itself ----------------------------------------------------------------------------------

    def raise_alarm(self, register: int, bit: int) -> None:
        """Let something happen that sets a bit of an alarm register; it is pushed where filter and setup say so.

        Raises Refusal for a register that this meter does not have.
        """
        raise_alarm(self, register, bit)

    def push(self, push: Push) -> None:
        """Hand a message to whoever carries it, if anybody does."""
        if self.on_push is not None:
            self.on_push(push)

    def next_push_number(self) -> int:
        """Return the invoke-id of the next notification."""
        self._pushes += 1
        return self._pushes

    # --- inside --------------------------------------------------------------------------------------------------

    def _catch_up(self, member: Attribute | Method) -> None:
        """Do what the meter would have done by itself since it was last looked at."""
        mbus.settle(self)
        if member.class_id == CALENDAR:
            settle(self)
        self.image.settle()

    def _put(self, attribute: Attribute, value: Data) -> None:
        named = NAMED_WRITES.get((self.objects.find(attribute).name, attribute.index))
        put = named or WRITES.get((attribute.class_id, attribute.index))
        if put is None:
            self.objects.store(attribute, value)
        else:
            put(self, attribute, value)

    def _source(self, source: Source, owner: ObjectDefinition) -> tuple[Data, bool]:
        return source_value(self, source, owner)

    def dump(self) -> MeterState:
        """Return everything that this meter holds."""
        mbus.settle(self)
        return dump_state(self)
