"""The image transfer of the simulated meter: what it keeps, refuses, forgets, passes on."""

import hashlib
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.image import ImageHabits, ImageStatus
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import LinkClosedError, Refusal, Result
from smconfig_gui.model.axdr import Data, boolean, decode, double_long_unsigned, integer, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis

OBJECT = Obis("0-0:44.0.0.255")
NOTHING = integer(0)
IMAGE = bytes(range(256)) * 4
BLOCKS = [IMAGE[start : start + 216] for start in range(0, 1024, 216)]


def made(generation: str = "smr5.2", **habits: float) -> SimulatedMeter:
    meter = SimulatedMeter(generation, image_habits=ImageHabits(**habits))  # type: ignore[arg-type]
    meter.write(Attribute(18, OBJECT, 5), boolean(True))
    return meter


def read(meter: SimulatedMeter, index: int) -> Data:
    return decode(meter.read(Attribute(18, OBJECT, index)))


def call(meter: SimulatedMeter, index: int, argument: Data = NOTHING) -> int:
    try:
        meter.invoke(Method(18, OBJECT, index), argument)
    except Refusal as refusal:
        return refusal.result
    return 0


def initiate(meter: SimulatedMeter, name: bytes = b"M57 4902", size: int = len(IMAGE)) -> int:
    return call(meter, 1, structure(octet_string(name), double_long_unsigned(size)))


def send(meter: SimulatedMeter, number: int, block: bytes | None = None) -> int:
    piece = BLOCKS[number] if block is None else block
    return call(meter, 2, structure(double_long_unsigned(number), octet_string(piece)))


def filled(meter: SimulatedMeter, name: bytes = b"M57 4902") -> SimulatedMeter:
    assert initiate(meter, name) == 0
    assert [send(meter, number) for number in range(len(BLOCKS))] == [0] * len(BLOCKS)
    return meter


def later(meter: SimulatedMeter, seconds: float) -> None:
    meter.clock.set(meter.clock.utc() + timedelta(seconds=seconds))


def version(meter: SimulatedMeter, obis: str = "1-0:0.2.0.255") -> bytes:
    return decode(meter.read(Attribute(4 if ":24." in obis else 1, Obis(obis), 2))).octets


def test_nothing_is_taken_before_it_is_enabled_and_initiated() -> None:
    meter = SimulatedMeter("smr5.2")
    assert initiate(meter) == Result.READ_WRITE_DENIED
    meter.write(Attribute(18, OBJECT, 5), boolean(True))
    assert send(meter, 0) == Result.OTHER_REASON
    assert call(meter, 3) == Result.OTHER_REASON
    assert call(meter, 4) == Result.OTHER_REASON
    assert read(meter, 6).number == ImageStatus.NOT_INITIATED


def test_blocks_come_in_any_order_and_the_first_gap_is_told() -> None:
    meter = made()
    assert initiate(meter) == 0
    assert (read(meter, 2).number, read(meter, 3).bits, read(meter, 4).number) == (216, "00000", 0)
    assert [send(meter, number) for number in (0, 1, 3, 3)] == [0, 0, 0, 0]
    assert (read(meter, 3).bits, read(meter, 4).number) == ("11010", 2)
    assert meter.dump().image.blocks_sent_twice == 1
    assert call(meter, 3) == Result.OTHER_REASON, "an image with a gap is not verified"
    assert read(meter, 6).number == ImageStatus.INITIATED


@pytest.mark.parametrize(("number", "block"), [(0, bytes(215)), (0, bytes(217)), (4, bytes(216)), (5, b"\0")])
def test_a_block_of_a_wrong_size_or_number_is_refused(number: int, block: bytes) -> None:
    meter = made()
    initiate(meter)
    assert send(meter, number, block) in (Result.TYPE_UNMATCHED, Result.OTHER_REASON)
    assert read(meter, 3).bits == "00000"


def test_a_verified_image_tells_what_would_be_activated_and_runs_after_the_restart() -> None:
    meter = filled(made(reboot_s=300))
    assert read(meter, 7).items == ()
    assert call(meter, 3) == 0
    [info] = read(meter, 7).items
    assert [item.value for item in info.items] == [1024, b"M57 4902", IMAGE[:16]]
    assert meter.dump().image.sha256 == hashlib.sha256(IMAGE).hexdigest().upper()
    assert call(meter, 4) == 0
    assert meter.is_down
    later(meter, 299)
    assert meter.is_down
    later(meter, 2)
    assert not meter.is_down
    assert (version(meter), read(meter, 6).number) == (b"M57 4902", ImageStatus.ACTIVATED)
    assert (meter.dump().image.initiates, meter.dump().image.activations) == (1, 1)


def test_initiating_again_forgets_everything() -> None:
    meter = filled(made())
    initiate(meter, size=100)
    assert (read(meter, 3).bits, meter.dump().image.initiates) == ("0", 2)


def test_names_make_images_fail() -> None:
    meter = filled(made(), b"M57.corrupt")
    assert call(meter, 3) == Result.OTHER_REASON
    assert read(meter, 6).number == ImageStatus.VERIFICATION_FAILED
    assert call(meter, 4) == Result.OTHER_REASON
    assert initiate(meter, b"M57.foreign") == Result.OTHER_REASON


def test_a_slow_verification_answers_temporary_failure_meanwhile() -> None:
    meter = filled(made(verify_s=30))
    assert [call(meter, 3), call(meter, 3)] == [Result.TEMPORARY_FAILURE] * 2
    assert read(meter, 6).number == ImageStatus.VERIFYING
    later(meter, 31)
    assert read(meter, 6).number == ImageStatus.VERIFIED
    assert call(meter, 3) == 0


def test_blocks_get_lost_by_seed() -> None:
    lost = [filled(made(drop_rate=0.5, seed=3)).image.bits for _ in range(2)]
    assert lost[0] == lost[1] != "11111"


@pytest.mark.parametrize("keeps", [True, False])
def test_a_power_cut_ends_associations_and_may_lose_the_half_image(keeps: bool) -> None:
    meter = made()
    initiate(meter)
    send(meter, 0)
    meter.cut_power(5, keeps_blocks=keeps)
    assert meter.is_down
    later(meter, 6)
    assert not meter.is_down
    assert (read(meter, 6).number, read(meter, 4).number) == ((1, 1) if keeps else (0, 0))


def test_a_meter_that_restarts_at_once_does_not_answer() -> None:
    meter = SimulatedMeter("smr5.2", quirks=[Quirk.REBOOT_ON_ACTIVATE])
    meter.write(Attribute(18, OBJECT, 5), boolean(True))
    filled(meter)
    call(meter, 3)
    with pytest.raises(LinkClosedError):
        call(meter, 4)
    assert meter.dump().image.activations == 1


# --- gas meters ------------------------------------------------------------------------------------------------------

FIRMWARE_KEY = bytes.fromhex("F9AA0123456789012345D7AFCCD41BD1")


def gas_image(*, key: bytes = FIRMWARE_KEY, number: str = "12056731", version: int = 0x50) -> bytes:
    maker = (0x30E2).to_bytes(2, "little")
    address = maker + bytes.fromhex(number)[::-1] + bytes((version, 3))
    body = bytes(500)
    raw = (
        b"SMR5\0"
        + (35).to_bytes(2, "little")
        + bytes.fromhex("12004000")
        + len(body).to_bytes(4, "little")
        + b"\x10\0\2\x08\1"
        + address
        + b"\3"
        + bytes(6)
        + body
    )
    nonce = address + bytes.fromhex("12004000")[::-1]
    return raw + AESGCM(key).encrypt(nonce, b"", raw)


def pass_on(meter: SimulatedMeter, image: bytes, number: str = "12056731") -> None:
    name = b"LGBMBUS" + bytes.fromhex(number)[::-1] + b"\xe2\x30\x50\x03" + bytes(4)
    assert initiate(meter, name, len(image)) == 0
    for block, start in enumerate(range(0, len(image), 216)):
        assert send(meter, block, image[start : start + 216]) == 0
    assert call(meter, 4) == 0
    assert not meter.is_down, "passing an image on needs no restart"
    later(meter, 25)


def last_event(meter: SimulatedMeter) -> int:
    rows = decode(meter.read(Attribute(7, Obis("0-0:99.98.6.255"), 2))).items
    return rows[-1].items[1].number


@pytest.mark.parametrize("generation", ["smr5.2", "smr5.5"])
def test_a_right_image_runs_on_the_gas_meter(generation: str) -> None:
    meter = made(generation)
    pass_on(meter, gas_image())
    assert (version(meter, "0-1:24.2.11.255").hex(), last_event(meter)) == ("00400012", 0x1000)
    assert read(meter, 6).number == ImageStatus.ACTIVATED


@pytest.mark.parametrize(
    ("image", "event"),
    [
        (gas_image(key=bytes(16)), 0x1006),
        (gas_image(number="99999999"), 0x1007),
        (gas_image(version=0x11), 0x1007),
        (gas_image()[:-1], 0x1005),
    ],
)
def test_a_wrong_image_is_refused_by_the_gas_meter_and_logged(image: bytes, event: int) -> None:
    meter = made()
    pass_on(meter, image)
    assert (version(meter, "0-1:24.2.11.255").hex(), last_event(meter)) == ("2f25b15a", event)
    assert read(meter, 6).number == ImageStatus.ACTIVATION_FAILED


def test_a_generation_without_the_log_takes_a_gas_image_as_well() -> None:
    meter = made("dsmr4.2.2")
    pass_on(meter, gas_image())
    assert read(meter, 6).number == ImageStatus.ACTIVATED
