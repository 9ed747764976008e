"""The list of a meter's objects tells its generation, and says so when it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.identify import ListedObject, identify
from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.store.profiles import load_profiles

PROFILES = load_profiles(None)


def _listed(profile: MeterProfile, *, without: tuple[str, ...] = (), channels: int = 4) -> list[ListedObject]:
    found: list[ListedObject] = []
    for item in profile.objects():
        if item.name not in without:
            places = range(1, channels + 1) if item.per_channel else (None,)
            found += [(item.class_id, item.version, item.obis_on(channel)) for channel in places]
    return found


@pytest.mark.parametrize("generation", GENERATIONS)
def test_each_shipped_profile_is_identified_without_doubt(generation: str) -> None:
    found = identify(_listed(PROFILES[generation]))
    assert found.candidates == (generation,)
    assert found.generation == generation
    assert found.against == ()
    assert len(found.evidence) >= 6


@pytest.mark.parametrize("generation", GENERATIONS)
def test_a_single_phase_meter_without_m_bus_devices_is_identified_too(generation: str) -> None:
    profile = PROFILES[generation]
    polyphase = tuple(item.name for item in profile.objects() if item.polyphase_only)
    assert identify(_listed(profile, without=polyphase, channels=0)).generation == generation


def test_the_modem_of_a_five_does_not_matter() -> None:
    diagnostics = ("CDMA_DIAGNOSTIC", "GPRS_DIAGNOSTIC")
    assert identify(_listed(PROFILES["smr5.2"], without=diagnostics)).generation == "smr5.2"


def test_a_hidden_counter_object_does_not_make_a_meter_older() -> None:
    assert identify(_listed(PROFILES["smr5.0"], without=("INVOCATION_COUNTER",))).generation == "smr5.0"


def test_the_evidence_is_told_in_sentences() -> None:
    told = [str(text) for text in identify(_listed(PROFILES["smr5.2"])).evidence]
    assert "There is an alarm filter 2: SMR 5.2 or later." in told
    assert "There is no alarm filter 3: SMR 5.2 or older." in told
    assert "M-Bus clients have version 1: SMR 5.0 or later." in told


def test_nothing_seen_leaves_every_generation() -> None:
    found = identify([])
    assert (found.candidates, found.evidence, found.against, found.generation) == (GENERATIONS, (), (), None)


def test_the_few_objects_of_the_public_client_make_no_meter_old() -> None:
    public = [(8, 0, Obis("0-0:1.0.0.255")), (1, 0, Obis("0-0:43.1.0.255")), (15, 3, Obis("0-0:40.0.0.255"))]
    found = identify(public)
    assert found.candidates == ("smr5.0", "smr5.1", "smr5.2", "smr5.5")
    assert found.generation is None


def test_objects_that_exclude_each_other_are_reported() -> None:
    odd = [*_listed(PROFILES["dsmr4.2.2"]), (1, 0, Obis("0-0:97.98.12.255"))]
    found = identify(odd)
    assert found.candidates == ("dsmr4.2.2",)
    assert [str(text) for text in found.against] == ["There is an alarm filter 3: SMR 5.5."]
    assert found.generation is None


def test_a_draw_between_two_clues_is_no_evidence_for_either() -> None:
    found = identify([(72, 1, Obis("0-1:24.1.0.255")), (72, 0, Obis("0-2:24.1.0.255"))])
    assert found.candidates == GENERATIONS
    assert (len(found.evidence), len(found.against)) == (0, 2)


_OBIS = st.tuples(*[st.integers(0, 255)] * 6).map(lambda groups: Obis.from_bytes(bytes(groups)))
_KNOWN = st.sampled_from([entry for profile in PROFILES.values() for entry in _listed(profile)])


@given(st.lists(_KNOWN | st.tuples(st.integers(0, 0xFFFF), st.integers(0, 255), _OBIS)))
def test_any_list_has_an_answer_that_does_not_depend_on_its_order(listed: list[ListedObject]) -> None:
    found = identify(listed)
    assert found.candidates
    assert found == identify(sorted(listed))
