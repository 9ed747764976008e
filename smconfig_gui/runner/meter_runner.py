"""Runs operations on one meter, one job at a time."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Collection, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, NoReturn, cast

import msgspec

from smconfig_gui.dlms.errors import NotSupportedError, RefusedError
from smconfig_gui.dlms.operation import Drawn, MeterContext, Operation
from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.dlms.protocols import Session
from smconfig_gui.dlms.review import Explained, PlanningSession, VerifyingSession, explanations, mean_the_same
from smconfig_gui.dlms.rows import Found, Row, RowState, verdict_of
from smconfig_gui.dlms.session import WriteState
from smconfig_gui.model.axdr import AxdrError, encode
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.given import NOTHING_GIVEN, Given
from smconfig_gui.model.keys import DRAWN_WHEN_WRITTEN
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, ProblemError, Text, verbatim
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.planned import Plan, PlannedWrite
from smconfig_gui.model.problems import UNKNOWN_STATE, problem
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.restore import RestoreAttributesRequest
from smconfig_gui.runner.connection import MeterConnection, MeterFacts
from smconfig_gui.runner.patience import NotBackError, opened
from smconfig_gui.runner.procedure import ProcedureRun
from smconfig_gui.runner.record import Outcome, Record
from smconfig_gui.runner.services import NoProgress, Progress

CONFIRMED_CHARACTERS = 4
_OTHER_METER = QT_TRANSLATE_NOOP("problems", "This is meter {found}, and {wanted} was meant.")


class Undo(Value, frozen=True):
    """What a run keeps for its undoing: the old values by attribute, as A-XDR in hex."""

    old: dict[str, str]


class StoppedError(asyncio.CancelledError):
    """A run was stopped before it changed anything; its outcome says so."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


class MeterRunner:
    """Reads, plans and applies over one connection."""

    def __init__(self, connection: MeterConnection) -> None:
        self.connection = connection

    async def run(
        self,
        name: str,
        request: Value | None = None,
        progress: Progress | None = None,
        *,
        given: Given = NOTHING_GIVEN,
    ) -> Outcome:
        """Run an operation that writes nothing; never raises for what the meter did: the outcome says it."""
        operation = OPERATIONS[name]
        request = operation.request() if request is None else request
        async with self._recorded(operation, request) as record:
            if operation.procedure is not None:
                _check_place(operation, request, self.connection)
                if not operation.procedure.opens_itself:
                    await self._begin(operation, request, progress)
                await self._go_through(Plan(name, request, (), None, "", given), record, progress)
            else:
                context = await self._reading(operation, progress, given)
                record.finish(Verdict.READ, await operation.run(context, request))
                record.remarks += context.remarks
        return record.outcome()

    async def _reading(self, operation: Operation, progress: Progress | None, given: Given) -> MeterContext:
        """Return what an operation that only reads may use, connected where it needs a meter."""
        if operation.target == "none":
            return await self._context(cast("Session", _NoSession()), operation, None, given)
        facts = await self.connection.open(progress)
        return await self._context(self.connection.session, operation, facts, given)

    async def plan(
        self, name: str, request: Value, progress: Progress | None = None, *, given: Given = NOTHING_GIVEN
    ) -> Plan:
        """Return what the operation would write now; nothing is sent but reads. Raises a ProblemError."""
        facts = await self._begin(OPERATIONS[name], request, progress)
        plan, _ = await self._plan(OPERATIONS[name], request, facts, given)
        return plan

    async def dry_run(
        self, name: str, request: Value, progress: Progress | None = None, *, given: Given = NOTHING_GIVEN
    ) -> Outcome:
        """Plan, and record the plan as a run of its own."""
        operation = OPERATIONS[name]
        async with self._recorded(operation, request) as record:
            facts = await self.connection.open(progress)
            plan, _ = await self._plan(operation, request, facts, given)
            drawn = plan.drawn.check_values  # of keys that nobody will ever use: the writing draws its own
            record.rows = [Row(_without_check_value(write, drawn)) for write in plan.writes]
            record.remarks += [*plan.remarks, *([DRAWN_WHEN_WRITTEN] if drawn else [])]
            record.finish(Verdict.PLANNED if plan.writes else Verdict.NOTHING_TO_WRITE)
        return record.outcome()

    async def write(
        self,
        name: str,
        request: Value,
        confirmation: str | None = None,
        progress: Progress | None = None,
        *,
        given: Given = NOTHING_GIVEN,
    ) -> Outcome:
        """Plan and write at once, for callers that reviewed the plan before or need no review."""
        operation = OPERATIONS[name]
        async with self._recorded(operation, request) as record:
            facts = await self._begin(operation, request, progress)
            plan, response = await self._plan(operation, request, facts, given)
            await self._carry_out(plan, response, facts, confirmation, record, progress)
        return record.outcome()

    async def plan_undo(self, details: bytes, progress: Progress | None = None) -> Plan:
        """Return what puts back the old values that a run kept in its details; raises a ProblemError."""
        kept = msgspec.json.decode(details, type=Undo)
        if not kept.old:
            raise RefusedError("nothing-to-undo")
        return await self.plan("RestoreAttributes", RestoreAttributesRequest(attributes=kept.old), progress)

    async def apply(self, plan: Plan, confirmation: str | None, progress: Progress | None = None) -> Outcome | Plan:
        """Write what was reviewed, in a fresh association; a meter that changed meanwhile gives a new plan instead."""
        operation = OPERATIONS[plan.operation]
        async with self._recorded(operation, plan.request) as record:
            await self.connection.close()
            facts = await self._begin(operation, plan.request, progress)
            _check_same(plan, facts)
            again, response = await self._plan(operation, plan.request, facts, plan.given, plan.drawn)
            explained = _explanations(operation, facts)
            if not mean_the_same(plan.writes, again.writes, explained, _seconds_between(plan, again)):
                record.is_kept = False
                return again
            await self._carry_out(again, response, facts, confirmation, record, progress)
        return record.outcome()

    async def _begin(self, operation: Operation, request: Value, progress: Progress | None) -> MeterFacts:
        """Connect; where keys were changed and not proved, those that the meter holds are found first."""
        if operation.procedure is not None and operation.procedure.keeps_keys:
            _check_place(operation, request, self.connection)
            if await _has_unproved_keys(self.connection):
                outcome = await self.run("RecoverKeys", Nothing(), progress)
                if outcome.run.verdict is not Verdict.VERIFIED:
                    raise RefusedError("keys-unverified")
            if self.connection.is_open:
                await self.connection.renew_keys()  # an earlier run in this association may have changed one
        return await opened(self.connection, operation, request, progress)

    async def _carry_out(
        self,
        plan: Plan,
        response: Any,
        facts: MeterFacts,
        confirmation: str | None,
        record: Record,
        progress: Progress | None,
    ) -> None:
        record.rows = [Row(write) for write in plan.writes]
        record.remarks += plan.remarks
        self._check_allowed(plan, facts, confirmation)
        self.connection.check_locks()
        if record.operation.procedure is not None:
            await self._go_through(plan, record, progress)
            return
        progress = progress or NoProgress()
        progress.critical(True)
        try:
            stopped_by = await self._write(_explanations(record.operation, facts), record.rows)
        finally:
            progress.critical(False)
        record.finish(verdict_of(record.rows), response, stopped_by)

    async def _go_through(self, plan: Plan, record: Record, progress: Progress | None) -> None:
        """Carry a procedure out, while no other program changes this meter."""
        procedure = record.operation.procedure
        if procedure is None:
            raise TypeError(record.operation.name)
        connection = self.connection
        running = ProcedureRun(connection, record, plan.given, progress or NoProgress())
        name = f"change {running.device_identification or connection.meter.endpoint.text}"
        async with connection.services.locks.hold(name, holder=connection.services.operator):
            try:
                work = procedure.carry_out(running, plan.request, plan.facts)
                record.end(await running.to_the_end(work))
            except (ProblemError, AxdrError) as error:
                if not _touched(record.rows):
                    raise
                record.fail(_problem_of(record.operation, error)._replace(known=UNKNOWN_STATE), Verdict.UNKNOWN)

    async def _context(
        self,
        session: Session,
        operation: Operation,
        facts: MeterFacts | None,
        given: Given = NOTHING_GIVEN,
        drawn: Drawn | None = None,
    ) -> MeterContext:
        connection = self.connection
        profile = _profile_of(connection, facts)
        if not operation.is_in(profile):
            raise NotSupportedError(what=verbatim(operation.name), generation=verbatim(profile.title))
        return MeterContext(
            session=session,
            profile=profile,
            now=connection.services.now,
            secrets=connection.secrets,
            keys=connection.keys,
            given=given,
            drawn=drawn or Drawn(),
            unfinished=() if operation.procedure is None else await connection.unfinished(),
            device_identification=facts.confirmed_by if facts is not None else "",
            security=connection.meter.security,
            remarks=_remarks(connection, facts),
        )

    async def _plan(
        self,
        operation: Operation,
        request: Value,
        facts: MeterFacts,
        given: Given = NOTHING_GIVEN,
        drawn: Drawn | None = None,
    ) -> tuple[Plan, Any]:
        connection = self.connection
        response = found = None
        drawn = drawn or Drawn()
        if operation.procedure is not None:
            _check_form(operation, facts, given)
            context = await self._context(connection.session, operation, facts, given, drawn)
            found = await operation.procedure.facts(context, request)
            writes = tuple(operation.procedure.plan(request, found))
        else:
            planning = PlanningSession(connection.session, _explanations(operation, facts))
            context = await self._context(planning, operation, facts, given)
            response = await operation.run(context, request)
            writes = tuple(planning.writes)
        plan = Plan(
            operation=operation.name,
            request=request,
            writes=writes,
            device_identification=facts.device_identification,
            read_at=connection.services.now().isoformat(timespec="seconds"),
            given=given,
            drawn=drawn,
            facts=found,
            remarks=tuple(context.remarks),
        )
        return plan, response

    def _check_allowed(self, plan: Plan, facts: MeterFacts, confirmation: str | None) -> None:
        if self.connection.is_read_only:
            raise RefusedError("read-only")
        meter = facts.confirmed_by
        if facts.is_other_meter:
            wanted = self.connection.meter.device_identification
            raise RefusedError("wrong-meter", found=verbatim(meter), wanted=verbatim(wanted))
        if plan.is_dangerous and (not meter or confirmation != meter[-CONFIRMED_CHARACTERS:]):
            raise RefusedError("not-confirmed", meter=verbatim(meter))

    # --- writing, and the truth afterwards -----------------------------------------------------------------------

    async def _write(self, explained: dict[Attribute, Explained], rows: list[Row]) -> ProblemError | None:
        """Send the rows and read them back; return what stopped it after something had been sent."""
        session = self.connection.session
        session.sent_writes.clear()  # an answer to an earlier run says nothing about these rows
        try:
            await VerifyingSession(session, explained, rows).apply()
        except ProblemError as error:
            if not _touched(rows):
                raise
            await self._find_truth(explained, rows)
            return error
        except asyncio.CancelledError:
            self._take_late_answers(rows)
            if not _touched(rows):
                raise
            await self._find_truth(explained, rows)
        return None

    def _take_late_answers(self, rows: Sequence[Row]) -> None:
        """A cancel waits for the answer on its way: what that answer said counts."""
        answered = {sent.target: sent.state for sent in self.connection.session.sent_writes}
        for row in rows:
            state = answered.get(row.write.target)
            if row.state is RowState.UNANSWERED and state is None:
                row.state = RowState.NOT_SENT
            elif row.state is RowState.UNANSWERED and state is not WriteState.SENT:
                row.state = RowState.ACCEPTED if state is WriteState.ACCEPTED else RowState.REFUSED

    async def _find_truth(self, explained: dict[Attribute, Explained], rows: Sequence[Row]) -> None:
        """After a broken write: read what the meter holds now, in a new association where the old one is gone."""
        for row in rows:
            if row.found is Found.UNREADABLE:
                row.found = Found.UNREAD
        written_to = self.connection.facts
        try:
            found = await self.connection.open()
            if written_to is None or found.is_same_meter(written_to):
                await VerifyingSession(self.connection.session, explained, rows).read_back(rows)
        except (ProblemError, asyncio.CancelledError):
            return  # nothing more is known, and the verdict says so

    # --- records ---------------------------------------------------------------------------------------------------

    @asynccontextmanager
    async def _recorded(self, operation: Operation, request: Any) -> AsyncIterator[Record]:
        """Count, time and keep one run; a problem inside becomes what the run says."""
        record = Record(self.connection, operation, request, self.connection.services.now())
        try:
            yield record
        except NotBackError as error:
            record.end(error.ended)
        except (ProblemError, AxdrError) as error:
            record.fail(_problem_of(operation, error))
        except asyncio.CancelledError:
            record.fail(problem("stopped"))
            await _to_the_end(self._keep(record))
            raise StoppedError(record.outcome()) from None
        if record.is_kept:
            await _to_the_end(self._keep(record))

    async def _keep(self, record: Record) -> None:
        """Put the run into the history; that it could not be is told, and changes nothing of what is true."""
        undo = Undo(
            old={
                attribute.key: encode(old).hex().upper()
                for row in reversed(record.rows)  # of two writes to one attribute the first has the old value
                if record.is_restorable(row)
                for attribute, old in row.write.before.items()
            }
        )
        run = record.outcome().run
        if not record.operation.is_response_kept:
            run = msgspec.structs.replace(run, response=msgspec.UNSET)
        try:
            await self.connection.services.history.add(run, msgspec.json.encode(undo))
        except ProblemError as error:
            record.not_kept = error.problem


class _NoSession:
    """Stands where an operation that needs no meter gets its session."""

    def __getattr__(self, name: str) -> NoReturn:
        raise RuntimeError(f"{name} needs an association")


def _profile_of(connection: MeterConnection, facts: MeterFacts | None) -> MeterProfile:
    """Return what the meter has; without a connection what its card says, else what the newest generation has."""
    if facts is not None:
        return facts.profile
    profiles = connection.services.profiles
    return profiles[connection.meter.generation or max(profiles)]


def _explanations(operation: Operation, facts: MeterFacts) -> dict[Attribute, Explained]:
    return explanations(operation.settings, facts.profile)


def _remarks(connection: MeterConnection, facts: MeterFacts | None) -> list[Text]:
    """Return what is to be said whatever is asked of this meter: that it is not the one that was meant."""
    if facts is None or not facts.is_other_meter:
        return []
    wanted = connection.meter.device_identification
    return [_OTHER_METER.with_(found=verbatim(facts.confirmed_by or "-"), wanted=verbatim(wanted))]


def _check_place(operation: Operation, request: Value, connection: MeterConnection) -> None:
    """Refuse a request that makes or changes keys when there is no place for them."""
    if connection.keys is None and operation.needs_key_place(request):
        raise RefusedError("no-key-place")


async def _has_unproved_keys(connection: MeterConnection) -> bool:
    kept = await connection.keys.kept() if connection.keys is not None else []
    return any(line.state.may_be_on_meter and line.slot.channel is None for line in kept)


def _check_form(operation: Operation, facts: MeterFacts, given: Given) -> None:
    """Refuse a form that nobody has confirmed on this generation unless it was chosen by name."""
    choices = operation.forms_to_choose(facts.profile)
    if choices and given.form not in choices:
        what, generation = verbatim(operation.name), verbatim(facts.profile.title)
        raise RefusedError("form-unconfirmed", what=what, generation=generation, choices=verbatim(", ".join(choices)))


async def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Do something that must be done although its caller was cancelled."""
    task = asyncio.ensure_future(work)
    while not task.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.shield(task)
    task.result()


def _seconds_between(earlier: Plan, later: Plan) -> float:
    moments = (datetime.fromisoformat(plan.read_at) for plan in (later, earlier))
    return (next(moments) - next(moments)).total_seconds()


def _problem_of(operation: Operation, error: ProblemError | AxdrError) -> Problem:
    """Return what is said of an error; an answer of another type than the operation can read is one."""
    if isinstance(error, ProblemError):
        return error.problem
    what = {"target": verbatim(operation.name), "reason": verbatim(error)}
    return problem("unexpected-type", detail=str(error), **what)


def _without_check_value(write: PlannedWrite, drawn: Collection[str]) -> PlannedWrite:
    """Return a write as a dry run tells it: of a key that was drawn for it, nothing."""
    return replace(write, check_value=None) if write.check_value in drawn else write


def _check_same(plan: Plan, facts: MeterFacts) -> None:
    """Refuse to write to another meter than the one whose plan was reviewed."""
    if plan.device_identification != facts.device_identification:
        found, wanted = verbatim(facts.device_identification or "-"), verbatim(plan.device_identification or "-")
        raise RefusedError("wrong-meter", found=found, wanted=wanted)


def _touched(rows: Sequence[Row]) -> bool:
    return any(row.state is not RowState.NOT_SENT for row in rows)
