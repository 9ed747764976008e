"""Procedures: planned on paper, reviewed, carried out step by step, each step in the journal before it is taken."""

import asyncio
import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.dlms.operation import Ended, MeterContext, Operation, Procedure, ProcedureContext
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.dlms.rows import Found
from smconfig_gui.model.axdr import double_long_unsigned
from smconfig_gui.model.given import Given
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.planned import Change, PlannedWrite
from smconfig_gui.runner import NoProgress, Outcome
from smconfig_gui.store.errors import StorageFullError
from tests.meters import Bench, bench

NAME = "SetTwoFilters"
FILTERS = ("1/0.0.97.98.10.255/2", "1/0.0.97.98.11.255/2")
STATE = {"attributes": {FILTERS[0]: "0600000001", FILTERS[1]: "0600000001"}}
NEW = double_long_unsigned(5)


async def look(context: MeterContext, _request: Nothing) -> list[Any]:
    attributes = [context.attribute(f"ALARM_FILTER_{number}", 2) for number in (1, 2)]
    return list(zip(attributes, await context.session.get_many(attributes), strict=True))


def plan(_request: Nothing, facts: list[Any]) -> Sequence[PlannedWrite]:
    change = Change(verbatim("Filter"), verbatim("1"), verbatim("5"))
    return [
        PlannedWrite(attribute, "ALARM_FILTER", NEW, old, changes=(change,), danger=verbatim("It is a trial."))
        for attribute, old in facts
        if old != NEW
    ]


async def carry_out(context: ProcedureContext, _request: Nothing, facts: list[Any]) -> Ended:
    for number, row in enumerate(context.rows):
        context.checkpoint()
        with context.critical():
            await context.send(row, f"filter {number + 1}", block=number)
    session = await context.associate()
    for row, (attribute, _) in zip(context.rows, facts, strict=True):
        row.found = Found.NEW if await session.get(attribute) == NEW else Found.OTHER
    await context.note("end", StepState.VERIFIED, is_end=True)
    return Ended(Verdict.VERIFIED, Nothing(), recovery=verbatim("Nothing is left to be done."))


@pytest.fixture(autouse=True)
def trial(monkeypatch: pytest.MonkeyPatch) -> None:
    """A procedure of our own among the operations."""
    operation = Operation(
        NAME,
        carry_out,  # type: ignore[arg-type]  # never run over a session
        Nothing,
        Nothing,
        writes=True,
        is_extra=True,
        target="meter",
        needs=lambda profile: profile.has("ALARM_FILTER_2"),
        form="trial",
        procedure=Procedure(look, plan, carry_out),
    )
    monkeypatch.setitem(OPERATIONS, NAME, operation)


def values(place: Bench) -> list[str]:
    return [place.attribute(name) for name in FILTERS]


async def write(place: Bench, **options: Any) -> Outcome:
    facts = await place.runner.connection.open()
    return await place.runner.write(NAME, Nothing(), facts.confirmed_by[-4:], **options)


async def steps(place: Bench) -> list[tuple[str, StepState]]:
    works = await place.stores.journal.unfinished()
    return [(entry.step, entry.state) for work in works for entry in work.entries]


async def test_it_is_planned_dry_and_carried_out(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        dry = await place.runner.dry_run(NAME, Nothing())
        assert (dry.run.verdict, [row.sent for row in dry.run.writes]) == (Verdict.PLANNED, [False, False])
        assert values(place) == ["0600000001"] * 2
        outcome = await write(place)
        assert (outcome.run.verdict, outcome.run.recovery) == (Verdict.VERIFIED, "Nothing is left to be done.")
        assert [(row.sent, row.verified, row.new) for row in outcome.run.writes] == [(True, True, "0600000005")] * 2
        assert values(place) == ["0600000005"] * 2
        assert await place.stores.journal.unfinished() == []
        work = await place.stores.journal.work(outcome.run.correlation_uid)
        assert work is not None
        assert [(entry.step, entry.state.value) for entry in work.entries] == [
            ("filter 1", "sent"),
            ("filter 1", "acked"),
            ("filter 2", "sent"),
            ("filter 2", "acked"),
            ("end", "verified"),
        ]
        first = work.entries[0]
        assert first.device_identification == place.meter.identity.device_identification
        assert (first.system_title, first.operator) == (place.meter.identity.system_title.hex().upper(), "test")
        assert first.details == {"block": 0}
        assert first.counters is not None
        assert first.counters[1] - first.counters[0] == 63


async def test_a_review_is_asked_for_again_when_the_meter_changed(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        reviewed = await place.runner.plan(NAME, Nothing())
        assert reviewed.is_dangerous
        digits = place.meter.identity.device_identification[-4:]
        place.meter.write(reviewed.writes[0].target, double_long_unsigned(2))  # type: ignore[arg-type]
        again = await place.runner.apply(reviewed, digits)
        assert not isinstance(again, Outcome)
        outcome = await place.runner.apply(again, digits)
        assert isinstance(outcome, Outcome)
        assert outcome.run.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("digits", [None, "0000"])
async def test_without_the_digits_nothing_is_sent(digits: str | None, tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        outcome = await place.runner.write(NAME, Nothing(), digits)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert (values(place), await steps(place)) == (["0600000001"] * 2, [])


async def test_read_only_and_the_wrong_meter_send_nothing(tmp_path: Path) -> None:
    for changes in ({"is_read_only": True}, {"device_identification": "E9999"}):
        folder = tmp_path / next(iter(changes))
        async with bench(folder, state=STATE, card_changes=changes) as place:
            outcome = await write(place)
            assert outcome.run.verdict is Verdict.NOT_DONE
            assert (values(place), await steps(place)) == (["0600000001"] * 2, [])


async def test_a_form_that_nobody_confirmed_is_chosen_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with bench(tmp_path, state=STATE) as place:
        profiles = place.runner.connection.services.profiles
        forms = msgspec.structs.replace(profiles["smr5.2"].forms, unconfirmed=("trial",))
        monkeypatch.setitem(profiles, "smr5.2", dataclasses.replace(profiles["smr5.2"], forms=forms))
        refused = await write(place)
        assert refused.run.verdict is Verdict.NOT_DONE
        assert "trial" in (refused.run.description or "")
        assert (await write(place, given=Given(form="trial"))).run.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("fault", ["cut", "refuse", "apply-then-error"])
async def test_what_stops_it_after_a_step_is_unknown_and_stays_in_the_journal(fault: str, tmp_path: Path) -> None:
    faults = [{"service": "set", "number": 2, "do": fault}]
    async with bench(tmp_path, state=STATE, faults=faults) as place:
        outcome = await write(place)
        assert (outcome.run.verdict, outcome.run.verdict.exit_code) == (Verdict.UNKNOWN, 3)
        expected = StepState.UNKNOWN if fault == "cut" else StepState.REFUSED
        assert (await steps(place))[-2:] == [("filter 2", StepState.SENT), ("filter 2", expected)]
        [work] = await place.runner.connection.unfinished()
        assert (work.operation, work.was_sent) == (NAME, True)


async def test_a_journal_that_cannot_be_written_stops_it_before_the_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with bench(tmp_path, state=STATE) as place:

        async def full(*_: object) -> None:
            raise StorageFullError(file="smconfig.sqlite")

        monkeypatch.setattr(place.stores.journal, "write", full)
        outcome = await write(place)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert values(place) == ["0600000001"] * 2


class Stopper(NoProgress):
    """Presses cancel while the first step is on its way."""

    def __init__(self) -> None:
        self.task: asyncio.Task[Any] | None = None
        self.criticals: list[bool] = []

    def critical(self, is_critical: bool) -> None:
        """Hear that a step begins or has ended."""
        self.criticals.append(is_critical)
        if is_critical and self.task is not None:
            self.task.cancel()


async def test_a_cancel_waits_for_the_step_and_stops_before_the_next(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        watcher = Stopper()
        watcher.task = asyncio.ensure_future(write(place, progress=watcher))
        outcome = await watcher.task
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert values(place) == ["0600000005", "0600000001"]
        assert watcher.criticals == [True, False]
        assert (await steps(place))[-1] == ("filter 1", StepState.ACKED)


async def test_one_change_at_a_time_on_one_meter(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        name = f"change {place.meter.identity.device_identification}"
        async with place.stores.locks.hold(name, holder="window of jan"):
            outcome = await write(place)
            assert outcome.run.verdict is Verdict.NOT_DONE
            assert "window of jan" in (outcome.run.description or "")
            assert values(place) == ["0600000001"] * 2
