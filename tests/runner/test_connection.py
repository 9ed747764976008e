"""Connecting: every protection, identity, and who else is there."""

from pathlib import Path

import pytest

from smconfig_gui.dlms.errors import AssociationError, MeterError, NotSupportedError, RefusedError
from smconfig_gui.dlms.simulator import Quirk
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.meter import GENERATIONS, Security
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import MeterConnection
from tests.meters import bench


@pytest.mark.parametrize("generation", GENERATIONS)
@pytest.mark.parametrize("security", list(Security))
async def test_every_protection_on_every_generation(generation: str, security: Security, tmp_path: Path) -> None:
    async with bench(tmp_path, generation, security=security, card_changes={"security": security}) as place:
        facts = await place.runner.connection.open()
        assert facts.device_identification == place.meter.identity.device_identification
        assert (facts.system_title is None) == (not security.is_ciphered)
        assert (await place.runner.run("GetAlarmNotifications")).run.verdict is Verdict.READ


@pytest.mark.parametrize(
    ("meter", "card"),
    [
        (Security.HLS5, Security.NONE),
        (Security.HLS5, Security.LLS_PLAIN),
        (Security.LLS_PLAIN, Security.NONE),
        (Security.LLS, Security.LLS_PLAIN),
        (Security.NONE, Security.HLS5),
    ],
)
async def test_another_protection_than_the_meters_is_refused_with_a_reason(
    meter: Security, card: Security, tmp_path: Path
) -> None:
    async with bench(tmp_path, security=meter, card_changes={"security": card}) as place:
        with pytest.raises(MeterError) as caught:
            await place.runner.connection.open()
        assert isinstance(caught.value, AssociationError)
        assert caught.value.diagnostic


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_meter_of_unknown_generation_is_recognised(generation: str, tmp_path: Path) -> None:
    security = Security.LLS if generation == "dsmr2.2" else Security.HLS5
    changes = {"generation": None, "security": security}
    async with bench(tmp_path, generation, card_changes=changes) as place:
        try:
            facts = await place.runner.connection.open()
        except NotSupportedError as error:
            pytest.fail(str(error))
        assert facts.profile.name == generation


async def test_a_missing_key_is_named_before_anything_is_sent(tmp_path: Path) -> None:
    from smconfig_gui.model.device_secrets import DeviceSecrets

    async with bench(tmp_path) as place:
        bare = MeterConnection(place.runner.connection.meter, DeviceSecrets(), place.runner.connection.services)
        with pytest.raises(RefusedError, match="E_METER_ENCRYPTION_KEY_UNICAST"):
            await bare.open()
        assert place.meter.connections == 0


async def test_a_meter_that_is_in_use_here_is_refused_with_the_holders_name(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.connection.open()
        other = MeterConnection(
            place.runner.connection.meter, place.runner.connection.secrets, place.runner.connection.services
        )
        with pytest.raises(ProblemError, match="test has been using TCP"):
            await other.open()


async def test_a_meter_without_public_client_says_that_the_counter_cannot_be_read(tmp_path: Path) -> None:
    async with bench(tmp_path, quirks=[Quirk.NO_PUBLIC_CLIENT], card_changes={"apdu_timeout_s": 0.5}) as place:
        with pytest.raises(MeterError) as caught:
            await place.runner.connection.open()
        assert caught.value.id == "counter-unreadable"


@pytest.mark.parametrize("quirk", [Quirk.NO_WITH_LIST, Quirk.SAME_COUNTER_FOR_GMAC])
async def test_habits_of_single_meters_are_lived_with(quirk: Quirk, tmp_path: Path) -> None:
    async with bench(tmp_path, quirks=[quirk]) as place:
        outcome = await place.runner.run("GetFirmwareVersion")
        assert (outcome.run.verdict, len(outcome.value.firmware_versions)) == (Verdict.READ, 4)


async def test_a_session_counter_is_never_used_twice(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        first = place.meter.security.client_counter
        for _ in range(3):
            await place.runner.run("GetFirmwareVersion")
            await place.runner.connection.close()
        assert place.meter.security.client_counter > first + 3 * 4


@pytest.mark.parametrize("security", list(Security))
async def test_no_secret_is_in_any_trace_record(security: Security, tmp_path: Path) -> None:
    async with bench(tmp_path, security=security, card_changes={"security": security}) as place:
        lines: list[str] = []
        place.runner.connection.services.trace.listen(lambda record: lines.append(record.to_json_line()))
        await place.runner.run("GetFirmwareVersion")
        await place.runner.connection.close()
        everything = "".join(lines).upper()
        assert len(lines) > 6
        for name, value in place.meter.secrets.items():
            if isinstance(value, str):
                raw = value.encode() if name == "LLS_PASSWORD" else bytes.fromhex(value)
                for form in (raw.hex().upper(), raw.hex(" ").upper(), value.upper()):
                    assert form not in everything, name
