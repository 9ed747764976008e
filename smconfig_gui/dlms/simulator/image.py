"""Image transfer (class 18): blocks that come in any order, verification that hashes, activation with a restart."""

import hashlib
import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.mbus_firmware import MbusFault, give_to_device, is_for_mbus, log_result
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import LinkClosedError, Refusal, Result
from smconfig_gui.dlms.simulator.state import ImageState
from smconfig_gui.model.axdr import AxdrError, Data, Tag, array, double_long_unsigned, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

IMAGE_TRANSFER = 18
OBJECT = Obis("0-0:44.0.0.255")
BLOCK_SIZE, ENABLED = Attribute(IMAGE_TRANSFER, OBJECT, 2), Attribute(IMAGE_TRANSFER, OBJECT, 5)
ACTIVE_VERSION = Attribute(1, Obis("1-0:0.2.0.255"), 2)
ACTIVE_SIGNATURE = Attribute(1, Obis("1-0:0.2.8.255"), 2)
MAX_IMAGE_SIZE = 32 << 20
MAX_NAME_SIZE = 64
SIGNATURE_SIZE = 16
LONGEST_VERSION = 32
_NO_ARGUMENT = Data(Tag.INTEGER, 0)


class ImageStatus(IntEnum):
    """Attribute 6 (Blue Book)."""

    NOT_INITIATED = 0
    INITIATED = 1
    VERIFYING = 2
    VERIFIED = 3
    VERIFICATION_FAILED = 4
    ACTIVATING = 5
    ACTIVATED = 6
    ACTIVATION_FAILED = 7


@dataclass(frozen=True, slots=True)
class ImageHabits:
    """How this meter takes images: which part of the blocks it loses, how long it thinks, restarts and passes on.

    An image whose name ends in `.corrupt` fails its verification, one in `.foreign` is refused at once.
    """

    drop_rate: float = 0.0
    verify_s: float = 0.0
    reboot_s: float = 20.0
    pass_on_s: float = 20.0
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.drop_rate < 1:
            raise ValueError("a rate of lost blocks is 0 to 1")


class ImageTransfer:
    """The one image that a meter holds or is getting."""

    def __init__(self, meter: "SimulatedMeter", habits: ImageHabits) -> None:
        self._meter = meter
        self._habits = habits
        self._drawn = random.Random(habits.seed)
        self.status = ImageStatus.NOT_INITIATED
        self.name = b""
        self.data = bytearray()
        self._is_received: list[bool] = []
        self._counts = ImageState()
        self._due: tuple[datetime, Callable[[], object]] | None = None

    # --- what the attributes say -------------------------------------------------------------------------------------

    @property
    def bits(self) -> str:
        """Attribute 3: which blocks are here."""
        return "".join("1" if is_received else "0" for is_received in self._is_received)

    @property
    def first_gap(self) -> int:
        """Attribute 4: the first block that is not here; their number when all are."""
        return next(
            (number for number, is_received in enumerate(self._is_received) if not is_received), len(self._is_received)
        )

    @property
    def to_activate(self) -> Data:
        """Attribute 7: size, name and signature of what would be activated; nothing before it is verified."""
        if self.status not in (ImageStatus.VERIFIED, ImageStatus.ACTIVATING):
            return array()
        signature = octet_string(bytes(self.data[:SIGNATURE_SIZE]))
        return array(structure(double_long_unsigned(len(self.data)), octet_string(self.name), signature))

    def dump(self) -> ImageState:
        """Return what happened, in the form of a state file."""
        is_whole = bool(self.data) and all(self._is_received)
        counts = self._counts
        return ImageState(
            status=int(self.status),
            blocks_received=sum(self._is_received),
            blocks_sent_twice=counts.blocks_sent_twice,
            initiates=counts.initiates,
            activations=counts.activations,
            sha256=hashlib.sha256(self.data).hexdigest().upper() if is_whole else counts.sha256,
        )

    def load(self, state: ImageState) -> None:
        """Go on from a state file; of a half image only how many blocks there are is known, not what they hold."""
        self._counts = state
        self.status = ImageStatus(state.status)
        self._is_received = [True] * state.blocks_received
        if self.status is ImageStatus.INITIATED:
            self._is_received.append(False)
            self.data = bytearray(len(self._is_received) * self._block_size)

    # --- the methods -------------------------------------------------------------------------------------------------

    def initiate(self, argument: Data | None) -> None:
        """Method 1: forget what was there and expect an image of this name and size."""
        self._check_enabled()
        name, size = _two(argument, Tag.OCTET_STRING, Tag.DOUBLE_LONG_UNSIGNED)
        if not 1 <= size.number <= MAX_IMAGE_SIZE or not 1 <= len(name.octets) <= MAX_NAME_SIZE:
            raise Refusal(Result.OTHER_REASON)
        if name.octets.endswith(b".foreign"):
            raise Refusal(Result.OTHER_REASON)
        self._due = None
        self._counts.initiates += 1
        self._counts.sha256 = None
        self.name, self.data = name.octets, bytearray(size.number)
        self._is_received = [False] * math.ceil(size.number / self._block_size)
        self.status = ImageStatus.INITIATED

    def take_block(self, argument: Data | None) -> None:
        """Method 2: keep one block, of exactly the size that belongs there."""
        self._check_enabled()
        number, block = _two(argument, Tag.DOUBLE_LONG_UNSIGNED, Tag.OCTET_STRING)
        start = number.number * self._block_size
        if self.status is not ImageStatus.INITIATED or number.number >= len(self._is_received):
            raise Refusal(Result.OTHER_REASON)
        if len(block.octets) != min(self._block_size, len(self.data) - start):
            raise Refusal(Result.TYPE_UNMATCHED)
        if self._drawn.random() < self._habits.drop_rate:
            return
        self._counts.blocks_sent_twice += self._is_received[number.number]
        self._is_received[number.number] = True
        self.data[start : start + len(block.octets)] = block.octets

    def verify(self, argument: Data | None) -> None:
        """Method 3: hash what came; a meter that needs a while answers temporary failure until it is done."""
        self._check_enabled()
        _expect_nothing(argument)
        if self.status in (ImageStatus.VERIFYING, ImageStatus.VERIFIED):
            if self.status is ImageStatus.VERIFYING:
                raise Refusal(Result.TEMPORARY_FAILURE)
            return
        if self.status is not ImageStatus.INITIATED or not all(self._is_received):
            raise Refusal(Result.OTHER_REASON)
        if self._habits.verify_s:
            self.status = ImageStatus.VERIFYING
            self._later(self._habits.verify_s, self._judge)
            raise Refusal(Result.TEMPORARY_FAILURE)
        if not self._judge():
            raise Refusal(Result.OTHER_REASON)

    def activate(self, argument: Data | None) -> None:
        """Method 4: run the image after a restart, or pass it on to the M-Bus device that it is for."""
        self._check_enabled()
        _expect_nothing(argument)
        is_for_mbus_device = is_for_mbus(self.name) and all(self._is_received) and bool(self.data)
        if self.status is not ImageStatus.VERIFIED and not (
            is_for_mbus_device and self.status is ImageStatus.INITIATED
        ):
            raise Refusal(Result.OTHER_REASON)
        self._counts.activations += 1
        self.status = ImageStatus.ACTIVATING
        if is_for_mbus_device:
            self._later(self._habits.pass_on_s, self._pass_on)
            return
        self._later(self._habits.reboot_s, self._run_new)
        self._meter.restart(self._habits.reboot_s)
        if Quirk.REBOOT_ON_ACTIVATE in self._meter.quirks:
            raise LinkClosedError("restarts without an answer")

    # --- what happens by itself --------------------------------------------------------------------------------------

    def settle(self) -> None:
        """Do what has fallen due by the meter's clock."""
        if self._due is not None and self._meter.clock.utc() >= self._due[0]:
            due, self._due = self._due[1], None
            due()

    def power_lost(self, *, keeps_blocks: bool) -> None:
        """Forget what stood in memory only."""
        if self.status is ImageStatus.VERIFYING:
            self.status, self._due = ImageStatus.INITIATED, None
        if not keeps_blocks and self.status is ImageStatus.INITIATED:
            self.status = ImageStatus.NOT_INITIATED
            self.name, self.data, self._is_received = b"", bytearray(), []

    def _judge(self) -> bool:
        self._counts.sha256 = hashlib.sha256(self.data).hexdigest().upper()
        is_right = not self.name.endswith(b".corrupt")
        self.status = ImageStatus.VERIFIED if is_right else ImageStatus.VERIFICATION_FAILED
        return is_right

    def _run_new(self) -> None:
        """The restart is over: the new version runs, named after the image."""
        objects = self._meter.objects
        objects.store(ACTIVE_VERSION, octet_string(self._new_version()))
        objects.store(ACTIVE_SIGNATURE, octet_string(bytes(self.data[:SIGNATURE_SIZE])))
        self.status = ImageStatus.ACTIVATED

    def _new_version(self) -> bytes:
        if all(0x20 <= octet < 0x7F for octet in self.name):
            return self.name[:LONGEST_VERSION]
        return b"M57 " + hashlib.sha256(self.data).hexdigest()[:4].upper().encode("ascii")

    def _pass_on(self) -> None:
        fault = give_to_device(self._meter, bytes(self.data), self.name)
        log_result(self._meter, self.name, fault)
        self.status = ImageStatus.ACTIVATED if fault is MbusFault.NONE else ImageStatus.ACTIVATION_FAILED

    def _later(self, seconds: float, what: Callable[[], object]) -> None:
        self._due = (self._meter.clock.utc() + timedelta(seconds=seconds), what)

    @property
    def _block_size(self) -> int:
        return self._meter.objects.value(BLOCK_SIZE).number

    def _check_enabled(self) -> None:
        if not self._meter.objects.value(ENABLED).truth:
            raise Refusal(Result.READ_WRITE_DENIED)


def _two(argument: Data | None, first: Tag, second: Tag) -> tuple[Data, ...]:
    try:
        if argument is None:
            raise Refusal(Result.TYPE_UNMATCHED)
        return argument.fields(first, second)
    except AxdrError as error:
        raise Refusal(Result.TYPE_UNMATCHED) from error


def _expect_nothing(argument: Data | None) -> None:
    if argument != _NO_ARGUMENT:
        raise Refusal(Result.TYPE_UNMATCHED)


def image_method(name: str) -> Callable[["SimulatedMeter", Method, Data | None], Data | None]:
    """Return a method of class 18 in the form that the table of methods has."""

    def run(meter: "SimulatedMeter", _: Method, argument: Data | None) -> None:
        getattr(meter.image, name)(argument)

    return run
