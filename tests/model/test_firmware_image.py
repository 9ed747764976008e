"""Firmware files: the published header, its patched form, identifiers and hashes; files that are none are refused."""

import hashlib
import random
import time
from pathlib import Path

import pytest

from smconfig_gui.dlms.security import gmac
from smconfig_gui.model import firmware_image as images
from smconfig_gui.model.firmware_image import (
    ImageFileError,
    check_hash_file,
    initialisation_vector,
    mbus_identifier,
    meter_image,
    parse_header,
    parse_identifier,
    patched,
)
from smconfig_gui.model.firmware_progress import BlockProgress, Line, Phase, estimate_s
from smconfig_gui.model.secret import Key
from smconfig_gui.store.image_files import read_image_file

HEADER = bytes.fromhex("534D523500230011004000B50300001000020801E91EFFFFFFFF500303000000000000")
PATCHED = bytes.fromhex("534D523500230011004000B50300001000020801E91E40050010500303000000000000")
BODY = bytes(range(256)) * 4
GAS_FILE = HEADER + BODY[:949] + bytes(16)
METER_FILE = bytes.fromhex("000000000023") + bytes(94)


def with_bytes(raw: bytes, at: int, new: bytes) -> bytes:
    return raw[:at] + new + raw[at + len(new) :]


def refused_field(raw: bytes) -> str | None:
    try:
        parse_header(raw)
    except ImageFileError as error:
        return error.field
    return None


def test_the_published_header_is_read_as_published() -> None:
    header = parse_header(GAS_FILE)
    assert (header.image_version, header.image_bytes) == ("11004000", 949)
    assert (header.manufacturer, header.identification, header.version) == ("GWI", "FFFFFFFF", 80)
    assert header.simple_version == "00400011"
    assert len(GAS_FILE) == 1000


@pytest.mark.parametrize("version", [0x50, 0xFF])
def test_the_header_is_patched_as_published(version: int) -> None:
    raw = with_bytes(GAS_FILE, 26, bytes((version,)))
    made = patched(raw, parse_header(raw), "10000540")
    assert made[:35] == PATCHED
    assert made[35:] == raw[35:]
    assert initialisation_vector(made).hex() == "e91e40050010500300400011"


def test_the_identifier_of_a_gas_image_is_as_published() -> None:
    made = patched(GAS_FILE, parse_header(GAS_FILE), "16019864")
    assert mbus_identifier(made).hex().upper() == "4757494D42555364980116E91E500300000000"


@pytest.mark.parametrize(
    ("stored", "device"), [("FFFF0000", "00009999"), ("FFFF0116", "16019864"), ("FFFFFFFF", "12345678")]
)
def test_wildcards_stand_for_any_digit(stored: str, device: str) -> None:
    raw = with_bytes(GAS_FILE, 22, bytes.fromhex(stored))
    assert parse_header(raw).fits(device)


def test_an_image_for_another_device_is_refused() -> None:
    raw = with_bytes(GAS_FILE, 22, bytes.fromhex("64980116"))
    with pytest.raises(ImageFileError, match="identification number: the image is for 16019864"):
        patched(raw, parse_header(raw), "10000540")


def test_the_gmac_is_the_tag_of_gcm_over_an_empty_text() -> None:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key = bytes.fromhex("F9AA0123456789012345D7AFCCD41BD1")
    made = patched(GAS_FILE, parse_header(GAS_FILE), "10000540")
    encryptor = Cipher(algorithms.AES(key), modes.GCM(bytes.fromhex("E91E40050010500300400011"))).encryptor()
    encryptor.authenticate_additional_data(made[:-16])
    encryptor.finalize()
    assert gmac(Key(key), initialisation_vector(made), images.covered(made)) == encryptor.tag


def test_the_published_hash_and_blocks() -> None:
    image = meter_image(METER_FILE, b"ImageIdentifier")
    assert image.count(10) == 10
    assert [image.block(number, 10) for number in range(10)] == [
        METER_FILE[start : start + 10] for start in range(0, 100, 10)
    ]
    assert meter_image(bytes(101), b"x").block(10, 10) == b"\0"
    assert image.digest == hashlib.sha256(METER_FILE).hexdigest().upper()


def test_leading_zeros_of_a_hash_are_kept() -> None:
    digests = (meter_image(number.to_bytes(4, "big"), b"x").digest for number in range(2000))
    assert any(digest.startswith("0") for digest in digests)
    assert all(len(meter_image(number.to_bytes(4, "big"), b"x").digest) == 64 for number in range(300))


@pytest.mark.parametrize(
    ("at", "new", "field"),
    [
        (0, b"SMR6", "magic"),
        (4, b"\x01", "header version"),
        (5, b"\x24\x00", "header length"),
        (11, b"\xb6\x03", "image length"),
        (11, b"\xff\xff\xff\xff", "image length"),
        (15, b"\x0f", "security length"),
        (16, b"\x01", "security length"),
        (17, b"\x01", "security type"),
        (18, b"\x09", "address length"),
        (19, b"\x02", "address type"),
        (20, b"\x00\x00", "manufacturer"),
        (20, b"\xff\xff", "manufacturer"),
        (22, b"\xab", "identification number"),
        (27, b"\x07", "device type"),
        (28, b"\x01", "activation type"),
        (29, b"\x01", "activation time"),
    ],
)
def test_a_wrong_field_is_named(at: int, new: bytes, field: str) -> None:
    with pytest.raises(ImageFileError, match=f"^{field}: ") as caught:
        parse_header(with_bytes(GAS_FILE, at, new))
    assert caught.value.field == field


@pytest.mark.parametrize("size", [0, 1, 3, 34, 35, 50, 51, 999])
def test_a_file_cut_short_is_refused(size: int) -> None:
    with pytest.raises(ImageFileError):
        parse_header(GAS_FILE[:size])


def test_200_mutations_are_refused_with_a_field_or_change_nothing_that_is_checked() -> None:
    drawn = random.Random(7)
    free = {*range(7, 11), *range(20, 27)}  # versions, manufacturer and number: other values may be right as well
    for _ in range(200):
        at, octet = drawn.randrange(35), drawn.randrange(1, 256)
        raw = with_bytes(GAS_FILE, at, bytes((GAS_FILE[at] ^ octet,)))
        field = refused_field(raw)
        assert field != ""
        assert field is not None or at in free


def test_a_gas_image_is_not_sent_to_an_e_meter() -> None:
    with pytest.raises(ImageFileError, match="address type"):
        meter_image(GAS_FILE, b"x")


def test_an_identifier_is_text_or_hex_and_never_guessed() -> None:
    assert parse_identifier("ImageIdentifier") == b"ImageIdentifier"
    assert parse_identifier("hex: 47 57 49") == b"GWI"
    for wrong in ("", "  ", "hex:", "hex:4", "hex:GG", "a\nb"):
        with pytest.raises(ImageFileError, match="image identifier"):
            parse_identifier(wrong)
    with pytest.raises(ImageFileError, match="image identifier"):
        meter_image(METER_FILE, b"x" * 65)


# --- files -----------------------------------------------------------------------------------------------------------


def test_identifier_and_hash_beside_a_file_are_used(tmp_path: Path) -> None:
    path = tmp_path / "M57.bin"
    path.write_bytes(METER_FILE)
    assert read_image_file(path).identifier is None
    (tmp_path / "M57.imgid").write_text("496D616765\n")
    (tmp_path / "M57.bin.sha256").write_text(f"{meter_image(METER_FILE, b'x').digest.lower()}  M57.bin\n")
    found = read_image_file(path)
    assert (found.raw, found.identifier) == (METER_FILE, b"Image")
    path.write_bytes(METER_FILE + b"\0")
    with pytest.raises(ImageFileError, match="SHA-256"):
        read_image_file(path)


def test_a_hash_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ImageFileError, match="64 hex digits"):
        check_hash_file(b"none", METER_FILE)


@pytest.mark.parametrize("kind", ["sparse", "empty", "folder", "missing", "imgid"])
def test_hostile_files_are_refused_within_a_second(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "image.bin"
    if kind == "folder":
        path.mkdir()
    elif kind != "missing":
        path.touch()
    if kind == "sparse":
        with path.open("r+b") as file:
            file.truncate(2 << 30)
    if kind == "imgid":
        path.write_bytes(METER_FILE)
        (tmp_path / "image.imgid").write_bytes(b"\xff\xfe")
    started = time.monotonic()
    with pytest.raises(ImageFileError) as caught:
        read_image_file(path)
    assert time.monotonic() - started < 1
    wanted = {"sparse": "file length", "empty": "file length", "imgid": "image identifier"}
    assert caught.value.field == wanted.get(kind, "file")


# --- how long it takes -----------------------------------------------------------------------------------------------


def test_the_estimate_is_that_of_the_table() -> None:
    """512 KiB at 9600 baud, 20 ms turn-round: 17 minutes with 128 B and blocks of 216, 10 with 2030 B and 1024."""
    size = 512 * 1024
    assert estimate_s(size, 216, Line(9600, 128)) / 60 == pytest.approx(17, rel=0.15)
    assert estimate_s(size, 1024, Line(9600, 2030)) / 60 == pytest.approx(10, rel=0.15)
    assert estimate_s(size, 216, Line(turn_s=0.02)) == pytest.approx(2428 * 0.02)


def test_rate_and_rest_follow_the_last_twenty_blocks() -> None:
    moment = 0.0
    progress = BlockProgress(1000, now=lambda: moment)
    progress.start(0)
    assert (progress.blocks_per_s, progress.left_s) == (None, None)
    for number in range(60):
        moment += 1.0 if number < 40 else 0.5
        progress.acknowledged()
    assert progress.blocks_per_s == pytest.approx(2.0)
    assert progress.left_s == pytest.approx(470)


def test_a_meter_is_safe_to_unplug_until_it_activates() -> None:
    safe = {phase for phase in Phase if phase.is_safe_to_unplug}
    assert set(Phase) - safe == {Phase.ACTIVATING, Phase.REBOOTING}
