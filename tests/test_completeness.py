"""Every registered operation is whole: request, response, schema, words, an answer of the simulated meter."""

import ast
import inspect
import json
import re
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.cli.entry import main
from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.firmware import GetFirmwareVersionRequest
from smconfig_gui.model.given import Given
from smconfig_gui.model.mbus_keys import USER
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.views.panel_area import KINDS
from smconfig_gui.views.panel_words import OPERATIONS as FOUND
from smconfig_gui.views.panel_words import OTHER_WORDS, panel_of
from tests.features.key_bench import key_bench
from tests.features.test_firmware_update import E_IMAGE, STATE
from tests.meters import GENERATIONS, bench
from tests.requests import ASKING, DEVICE_KEY, KEYS, MORE, RAISED, SETTINGS, UNSEEN, UPDATE, USER_KEY

ROOT = Path(__file__).parent.parent
PROFILES = load_profiles(None)
READS = sorted(name for name, each in OPERATIONS.items() if each.only_reads)
SERVICE = frozenset(
    {
        "ConfigureDefinableLoadProfile",
        "GetAdministrativeStatus",
        "GetConfigurationObject",
        "GetFirmwareVersion",
        "GetKeys",
        "GetMbusEncryptionKeyStatus",
        "GetMbusEncryptionKeyStatusByChannel",
        "ReplaceKeys",
        "ScanMbusChannels",
        "SetActivityCalendar",
        "SetAdministrativeStatus",
        "SetAlarmNotifications",
        "SetConfigurationObject",
        "SetKeyOnGMeter",
        "SetMbusUserKeyByChannel",
        "SetPushSetupAlarm",
        "SetPushSetupSms",
        "SetSpecialDays",
        "UpdateFirmware",
    }
)
IN_NO_PANEL = {
    "GetKeys": "the panel Keys gives keys out as a file, by the exchange of keys",
    "GenerateAndReplaceKeys": "the panel Keys asks for ReplaceKeys without keys, which is the same",
    "GetMbusEncryptionKeyStatus": "the panel M-Bus has the status of every channel from GetMbusDevices",
    "GetMbusEncryptionKeyStatusByChannel": "the panel M-Bus has the status of every channel from GetMbusDevices",
    "SetPushSetupUdp": "command line only; in the panel Push it is the empty window of the last gasp",
    "GetRandomisationSettings": "command line only; snapshots hold them",
    "SetRandomisationSettings": "command line only; snapshots hold them",
    "GetThdConfiguration": "command line only; snapshots hold it",
    "SetThdConfiguration": "command line only; snapshots hold it",
}
GATHERS = "overview"  # shows what other panels read
DONE = (Verdict.VERIFIED, Verdict.WAITING)
TOLD = {  # they change nothing that can be read back
    "PushNow": Verdict.UNVERIFIABLE,
    "CheckMbusKeyUse": Verdict.READ,
    "TakeMbusKeyAsUsed": Verdict.NOT_DONE,  # no key waits any more
}
DEVICE_KEYS = {name: {"channel": 1} for name in USER_KEY} | {DEVICE_KEY: {"channel": 1, "secretType": USER.value}}
WRITES: dict[str, Any] = KEYS | DEVICE_KEYS | {UPDATE: {"activate": False}} | SETTINGS | UNSEEN | MORE


def as_request(name: str, written: Any) -> Value:
    """Return the request that JSON describes, or that it is already."""
    return written if isinstance(written, Value) else msgspec.convert(written, OPERATIONS[name].request)


def worth_writing(profile: MeterProfile) -> dict[str, str]:
    """Return what a meter holds at first so that each write finds something to do."""
    raised = {key: value for key, value in RAISED.items() if key.startswith("1/")}
    if OPERATIONS["ClearMbusStatusOnAllChannels"].is_in(profile):
        raised = RAISED
    return raised | (STATE["attributes"] if OPERATIONS[UPDATE].is_in(profile) else {})


def panels_of(name: str) -> list[str]:
    """Return the panels that use an operation; of a reading one that with its value, where there is one."""
    users = [kind for kind in KINDS if name in _words_of(kind.key, inspect.getfile(kind)) and kind.key != GATHERS]
    return [kind.key for kind in users if kind.value_read == name] or [kind.key for kind in users]


@cache
def _words_of(key: str, module: str) -> frozenset[str]:
    files = [Path(module), *(ROOT / "smconfig_gui" / "views" / key).glob("*.py")]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    nodes = (node for tree in trees for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_the_service_is_whole_and_everything_else_is_called_an_extra() -> None:
    assert len(SERVICE) == 19
    assert {name for name, operation in OPERATIONS.items() if not operation.is_extra} == SERVICE


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_belongs_to_one_panel_that_has_help_in_both_languages(name: str) -> None:
    if name in IN_NO_PANEL:
        assert panels_of(name) == []
        return
    [key] = panels_of(name)
    [kind] = [kind for kind in KINDS if kind.key == key]
    for language in ("en", "nl"):
        assert (ROOT / "resources" / "help" / language / f"{kind.help_page or key}.md").is_file()


def test_every_operation_is_found_where_it_is() -> None:
    listed = [name for names in FOUND.values() for name in names]
    assert sorted(listed) == sorted(OPERATIONS)
    assert set(OTHER_WORDS) == {kind.key for kind in KINDS}
    for name in set(OPERATIONS) - set(IN_NO_PANEL):
        assert panels_of(name) == [panel_of(name)]


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_the_command_line_tells_the_schema_of_every_operation(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["title"], set(told["properties"])) == (name, {"request", "response"})


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_requests_and_responses_have_schemas_and_refuse_strangers(name: str) -> None:
    operation = OPERATIONS[name]
    for kind in (operation.request, operation.response):
        assert issubclass(kind, Value)
        assert msgspec.json.schema(kind)
        with pytest.raises(msgspec.ValidationError, match="unknown field"):
            msgspec.json.decode(b'{"noSuchField": 1}', type=kind)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_exists_in_some_generation(name: str) -> None:
    assert [generation for generation, profile in PROFILES.items() if OPERATIONS[name].is_in(profile)]


@pytest.mark.parametrize(
    "name", sorted(name for name, operation in OPERATIONS.items() if operation.writes and not operation.procedure)
)
def test_every_write_can_be_explained(name: str) -> None:
    assert OPERATIONS[name].settings
    for object_name, _ in OPERATIONS[name].settings:
        assert any(profile.has(object_name) for profile in PROFILES.values()), object_name


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_simulated_meter_answers_every_read(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        for name in READS:
            outcome = await place.runner.run(name, as_request(name, ASKING.get(name, {})))
            offered = OPERATIONS[name].is_in(PROFILES[generation])
            assert (outcome.run.verdict is Verdict.READ) is offered, (name, outcome.run.description)


def test_every_operation_that_changes_something_in_a_meter_is_tried() -> None:
    assert set(WRITES) | set(READS) == {name for name, operation in OPERATIONS.items() if operation.target != "none"}


@pytest.mark.no_cover
@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_simulated_meter_takes_every_write(generation: str, tmp_path: Path) -> None:
    profile = PROFILES[generation]
    async with key_bench(tmp_path, generation, state={"attributes": worth_writing(profile)}) as bench:
        bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(minutes=5))
        for name, written in WRITES.items():
            operation, request = OPERATIONS[name], as_request(name, written)
            if not operation.is_in(profile):
                with pytest.raises(NotSupportedError):
                    await bench.place.runner.plan(name, request)
                continue
            given = Given(form=operation.form, image=E_IMAGE if name == UPDATE else None)
            outcome = await bench.place.runner.write(name, request, bench.digits, given=given)
            wanted = (TOLD[name],) if name in TOLD else DONE
            assert outcome.run.verdict in wanted, (name, outcome.run.verdict, outcome.run.description)


def test_every_operation_has_its_round_trips_written_down() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    [table] = re.findall(r"^\| operation \| round trips \|\n\|---\|---\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    rows = [line.split("|")[1].strip() for line in table.splitlines()]
    named = [name for row in rows if " of " not in row for name in row.split(", ")]
    assert sorted(named) == sorted(OPERATIONS)


def test_requests_without_fields_are_nothing() -> None:
    for operation in OPERATIONS.values():
        if not operation.request.__struct_fields__:
            assert operation.request is Nothing
    assert GetFirmwareVersionRequest() == GetFirmwareVersionRequest(channel=None)
