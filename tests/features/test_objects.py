"""The meter's own object list, any attribute of it, and putting values back."""

from pathlib import Path

import pytest

from smconfig_gui.model.alarms import AlarmNotification, AlarmType, SetAlarmNotificationsRequest
from smconfig_gui.model.axdr import NULL, array, bit_string, boolean, octet_string, structure, unsigned
from smconfig_gui.model.objects import AttributeReference, ReadAttributesRequest
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.restore import RestoreAttributesRequest
from smconfig_gui.model.value_text import attribute_text, value_json, value_text
from tests.meters import GENERATIONS, bench

FILTER = "1/0.0.97.98.10.255/2"


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_the_list_of_the_meter_is_the_list_of_its_profile(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        outcome = await place.runner.run("GetAssociationLnObjects")
        assert outcome.run.verdict is Verdict.READ
        facts = await place.runner.connection.open()
        found = {(item.class_id, item.logical_name) for item in outcome.value.objects}
        for item in facts.profile.objects():
            if not item.per_channel and not item.polyphase_only:
                assert (item.class_id, item.obis.dotted) in found, item.name


async def test_many_attributes_are_read_and_a_refused_one_has_its_reason(tmp_path: Path) -> None:
    wanted = [(8, "0.0.1.0.0.255", 1), (8, "0.0.1.0.0.255", 2), (1, "0.0.96.1.1.255", 2), (1, "9.9.9.9.9.9", 2)]
    request = ReadAttributesRequest(
        attributes=tuple(AttributeReference(class_id=c, logical_name=n, attribute_index=i) for c, n, i in wanted)
    )
    async with bench(tmp_path) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("ReadAttributes", request)
        name, time, identifier, missing = outcome.value.values
        assert outcome.run.round_trips == 1
        assert name.text == "0-0:1.0.0.255"
        assert time.text.startswith("20")
        assert "dev=-" in time.text
        assert identifier.raw.startswith("0911")
        assert identifier.value["type"] == "octet-string"
        assert "object undefined (4)" in missing.error


async def test_a_run_is_undone_by_putting_its_old_values_back(tmp_path: Path) -> None:
    async with bench(tmp_path, state={"attributes": {FILTER: "060000002A"}}) as place:
        power_up = AlarmNotification(alarm_type=AlarmType.POWER_UP, enabled=True)
        await place.runner.write("SetAlarmNotifications", SetAlarmNotificationsRequest(alarm_notifications=(power_up,)))
        assert place.attribute(FILTER) == "060000002E"
        undo = RestoreAttributesRequest(attributes={FILTER: "060000002A"})
        outcome = await place.runner.write("RestoreAttributes", undo)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert place.attribute(FILTER) == "060000002A"


@pytest.mark.parametrize("key", ["8/0.0.1.0.0.255/2", "1/0.0.96.1.1.255/2", "1/1.2.3.4.5.6/2"])
async def test_only_settings_can_be_put_back(key: str, tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        outcome = await place.runner.write("RestoreAttributes", RestoreAttributesRequest(attributes={key: "1101"}))
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())


TOO_MANY = {f"{class_id}/0.0.1.0.0.{number}/2": "00" for class_id in (1, 3) for number in range(256)}


@pytest.mark.parametrize("attributes", [{}, {"x": "00"}, {FILTER: "zz"}, {FILTER: "0600"}, TOO_MANY])
def test_a_request_that_is_no_list_of_attributes_is_refused(attributes: dict[str, str]) -> None:
    with pytest.raises(ValueError):
        RestoreAttributesRequest(attributes=attributes)


def test_values_as_text_and_json() -> None:
    value = structure(
        array(unsigned(1), NULL), octet_string(b"text"), octet_string(b"\x00\xff"), bit_string("01"), boolean(True)
    )
    assert value_text(value) == "{[1, null], “text”, 00FF, 01, true}"
    assert value_json(value)["value"][2] == {"type": "octet-string", "value": "00FF"}
    assert attribute_text(8, 2, octet_string(b"\xee" * 12)) == "EE" * 12
    assert attribute_text(3, 1, octet_string(bytes((1, 0, 1, 8, 0, 255)))) == "1-0:1.8.0.255"
