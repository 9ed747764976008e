"""Whatever a file holds that is taken in, it is refused with our own error, within a second and with little memory."""

import json
import random
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from smconfig_gui.cli.inputs import read_limited
from smconfig_gui.cli.output import UsageError
from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.model.device_secrets import parse_secrets
from smconfig_gui.model.key_delivery import Delivered, read_delivery
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.model.profile import parse_profiles
from smconfig_gui.model.recipient import Recipient
from smconfig_gui.model.snapshot import parse_snapshot
from smconfig_gui.model.tariff_files import calendar_csv, calendar_from, calendar_json, special_days_from
from smconfig_gui.resource_files import resource_path
from smconfig_gui.store.image_files import read_image_file
from smconfig_gui.store.key_export import open_under, seal_under
from smconfig_gui.store.meter_files import read_meters, write_meters
from smconfig_gui.store.vault_file import parse_vault, read_vault
from tests.features.test_snapshots import REGISTRY, plain
from tests.model.calendars import dutch_calendar

MUTATIONS = 200
LIMIT_S = 1.0
MOST_MEMORY_KIB = 100_000
FOREIGN = (UnicodeDecodeError, json.JSONDecodeError)
WORD = "four words to open"
METERS = [Meter(id=f"m{number}", endpoint=TcpEndpoint(host=f"10.0.0.{number}")) for number in range(1, 9)]
SECRETS = json.dumps(SimulatedMeter("smr5.2").secrets).encode()
KEYS = {kind: value for kind, value in json.loads(SECRETS).items() if isinstance(value, str)}
DELIVERY: list[dict[str, Any]] = [{"deviceIdentification": f"E{number:016}", "keys": KEYS} for number in range(4)]


def a_csv_delivery() -> bytes:
    """Return keys of four meters in rows."""
    kinds = sorted(DELIVERY[0]["keys"])
    rows = [[each["deviceIdentification"], *(each["keys"][kind] for kind in kinds)] for each in DELIVERY]
    return "\n".join(";".join(row) for row in [["deviceIdentification", *kinds], *rows]).encode()


def a_public_key() -> bytes:
    """Return an RSA public key as PEM."""
    key = rsa.generate_private_key(65537, 2048).public_key()
    return key.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)


def an_export() -> bytes:
    """Return keys under a passphrase."""
    return seal_under([Delivered("E0000000000000001", parse_secrets(SECRETS))], WORD, iterations=100_000)


READERS: dict[str, tuple[Callable[[], bytes], Callable[[bytes], object]]] = {
    "meters-json": (lambda: write_meters(METERS, "json"), lambda raw: read_meters(raw, "json")),
    "meters-csv": (lambda: write_meters(METERS, "csv"), lambda raw: read_meters(raw, "csv")),
    "delivery-json": (lambda: json.dumps(DELIVERY).encode(), lambda raw: read_delivery(raw, "json")),
    "delivery-csv": (a_csv_delivery, lambda raw: read_delivery(raw, "csv")),
    "secrets": (lambda: SECRETS, parse_secrets),
    "snapshot": (lambda: json.dumps(plain()).encode(), lambda raw: parse_snapshot(raw, REGISTRY)),
    "profile": (
        lambda: resource_path("profiles", "smr5.0.json").read_bytes(),
        lambda raw: parse_profiles({"mine.json": raw}),
    ),
    "calendar-json": (lambda: calendar_json(dutch_calendar()), calendar_from),
    "calendar-csv": (lambda: calendar_csv(dutch_calendar()), calendar_from),
    "special-days-csv": (lambda: b"special-day,2027-01-01,2\nspecial-day,*-12-25,2\n", special_days_from),
    "public-key": (a_public_key, Recipient.parse),
    "export": (an_export, lambda raw: open_under(raw, WORD)),
    "key-file": (lambda: b"smconfig", parse_vault),
}


def mutations(raw: bytes, seed: int) -> Iterator[bytes]:
    """Return hostile variants of a file."""
    rng = random.Random(seed)
    yield from (b"", b"\x00" * 4096, b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe" + raw, b"PK\x03\x04" + raw)
    yield b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "' + b"x" * 1000 + b'">]><a>' + b"&b;" * 10_000 + b"</a>"
    yield b'{"version": 1' + b"0" * 5000 + b"}"
    yield b'"' + b"a" * 5_000_000 + b'"'
    yield b"a;" * 1_000_000
    yield b"../../../../etc/passwd\x00.json"
    for _ in range(MUTATIONS):
        changed = bytearray(raw)
        for _ in range(rng.randint(1, 6)):
            place = rng.randrange(len(changed) + 1)
            kind = rng.randrange(6)
            if kind == 0 and changed:
                changed[place % len(changed)] ^= 1 << rng.randrange(8)
            elif kind == 1:
                del changed[place:]
            elif kind == 2:
                changed[place:place] = changed[rng.randrange(len(changed) + 1) :][: rng.randint(1, 200)]
            elif kind == 3:
                changed[place:place] = rng.choice(
                    (
                        b"null",
                        b"-1",
                        b"1e400",
                        b"9" * 400,
                        b'"',
                        b"{",
                        b"]",
                        b"\\ud800",
                        b"\x00",
                        b"NaN",
                        b"\r\n",
                        b",,",
                    )
                )
            elif kind == 4:
                del changed[place : place + rng.randint(1, 30)]
            else:
                changed[place:place] = rng.randbytes(rng.randint(1, 20))
        yield bytes(changed)


def refusal(read: Callable[[bytes], object], content: bytes) -> ValueError | ProblemError | None:
    """Return the error with which a file is refused; any other kind of error goes through."""
    try:
        read(content)
    except (ValueError, ProblemError) as error:
        return error
    return None


@pytest.mark.no_cover
@pytest.mark.parametrize("name", READERS)
def test_any_content_is_taken_or_refused_by_our_error(name: str) -> None:
    make, read = READERS[name]
    raw = make()
    if name != "key-file":
        read(raw)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused = 0
    for number, content in enumerate(mutations(raw, seed=46)):
        began = time.process_time()
        error = refusal(read, content)
        refused += error is not None
        assert error is None or (str(error) and not isinstance(error, FOREIGN)), (number, error)
        assert time.process_time() - began < LIMIT_S, number
    assert refused > MUTATIONS / 4
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY_KIB


@pytest.mark.parametrize("name", ["limited", "image", "vault"])
def test_a_file_of_two_gigabytes_is_refused_unread(name: str, tmp_path: Path) -> None:
    path = tmp_path / "huge.bin"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.monotonic()
    read: dict[str, Callable[[], object]] = {
        "limited": lambda: read_limited(str(path), 1 << 20, "--secrets"),
        "image": lambda: read_image_file(path),
        "vault": lambda: read_vault(path),
    }
    with pytest.raises((UsageError, ValueError, ProblemError)):
        read[name]()
    assert time.monotonic() - began < LIMIT_S
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY_KIB
