"""M-Bus from the command line: the simulated gas meter holds the new key, and the key file the one it holds."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_cli import Place
from tests.test_cli_keys import digits, smconfig

LABEL = "G0035161205673116"
USER, FIRMWARE, OPTICAL = (
    "G_METER_ENCRYPTION_KEY",
    "G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY",
    "G_METER_OPTICAL_PORT_KEY",
)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="descriptors are inherited on POSIX only")


@pytest.fixture
def place(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Place]:
    found = Place(tmp_path, getattr(request, "param", "smr5.2"))
    yield found
    found.stop()


def run(place: Place, name: str, request: object, *options: str) -> object:
    vault = ["--vault", str(place.folder / "keys.smkeys"), "--confirm", digits(place)]
    done = smconfig("run", name, *place.target, *place.generation, *vault, *options, request=request)
    assert (done.code, done.value["verdict"]) == (0, "verified"), done.err
    return done.value


@pytest.mark.parametrize("place", ["dsmr4.2.2", "smr4.3", "smr5.0", "smr5.5"], indirect=True)
def test_the_device_holds_the_new_user_key(place: Place) -> None:
    options = ["--unconfirmed", "mbus-key"] if "smr4.3" in place.generation else []
    run(place, "SetMbusUserKeyByChannel", {"channel": 1}, *options)
    status = place.run("GetMbusEncryptionKeyStatus", request={"mbusDeviceIdentification": LABEL})
    assert status.value["response"] == {"encryptionKeyStatus": "ENCRYPTION_KEY_IN_USE"}
    by_channel = place.run("GetMbusEncryptionKeyStatusByChannel", request={"channel": 2})
    assert by_channel.value["response"] == {"encryptionKeyStatus": "NO_ENCRYPTION_KEY"}
    channel = place.stop()["channels"]["1"]
    assert channel["keys"][USER] != place.greeting["secrets"]["channels"]["1"][USER]
    assert "userKeyInEMeter" not in channel  # both ends hold the same key
    assert (channel["keyChangeCounter"] > 0) is ("smr5" in place.generation[1])


def test_every_kind_of_key_and_closing_the_port(place: Place) -> None:
    run(place, "SetKeyOnGMeter", {"mbusDeviceIdentification": LABEL, "secretType": USER})
    vault = ["--vault", str(place.folder / "keys.smkeys"), "--confirm", digits(place)]
    for kind, closes in ((FIRMWARE, False), (OPTICAL, False), (OPTICAL, True)):
        request = {"channel": 1, "secretType": kind, "closeOpticalPort": closes}
        done = smconfig("run", "SetKeyOnGMeter", *place.target, *place.generation, *vault, request=request)
        assert (done.code, done.value["result"]) == (0, "OK"), done.err
    channel = place.stop()["channels"]["1"]
    assert channel["opticalPortClosed"]
    assert channel["keys"][OPTICAL] is None
    assert channel["keys"][FIRMWARE] != place.greeting["secrets"]["channels"]["1"][FIRMWARE]


def test_without_a_place_for_the_new_key_nothing_is_sent(place: Place) -> None:
    done = place.run("SetMbusUserKeyByChannel", "--confirm", digits(place), request={"channel": 1})
    assert (done.code, done.value["verdict"]) == (2, "not-done")
    dump = place.stop()
    assert dump["channels"]["1"]["keys"][USER] == place.greeting["secrets"]["channels"]["1"][USER]
    assert dump["security"]["invocationCounter"] == 12345


def test_closing_the_optical_port_needs_no_place_for_a_key(place: Place) -> None:
    request = {"channel": 1, "secretType": OPTICAL}
    without = place.run("SetKeyOnGMeter", "--confirm", digits(place), request=request)
    assert (without.code, without.value["verdict"]) == (2, "not-done")
    closes = request | {"closeOpticalPort": True}
    done = place.run("SetKeyOnGMeter", "--confirm", digits(place), request=closes)
    assert (done.code, done.value["result"]) == (0, "OK"), done.err
    channel = place.stop()["channels"]["1"]
    assert channel["opticalPortClosed"]
    assert channel["keys"][OPTICAL] is None


def test_a_device_that_is_not_there_is_not_ok(place: Place) -> None:
    done = place.run("GetMbusEncryptionKeyStatus", request={"mbusDeviceIdentification": "G0000000000000000"})
    assert (done.code, done.value["result"]) == (1, "NOT OK")
    wrong = place.run("GetMbusEncryptionKeyStatusByChannel", request={"channel": 5})
    assert wrong.code == 2
    assert "channel" in wrong.err
