"""One connection, watched step by step, and what its failure means."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any

from smconfig_gui.dlms.errors import AssociationError, CounterUnreadableError, MeterError
from smconfig_gui.dlms.framing import Findings
from smconfig_gui.model.doctor import OF_THE_WAY, Attempt, Outcome, StepRecord, diagnose
from smconfig_gui.model.faults import Finding
from smconfig_gui.model.messages import ProblemError, Thing
from smconfig_gui.model.meter import SerialEndpoint
from smconfig_gui.model.problems import problem
from smconfig_gui.model.steps import Step
from smconfig_gui.runner.connection import MeterConnection, MeterFacts
from smconfig_gui.runner.links import adapter_of
from smconfig_gui.runner.services import NoProgress, Progress
from smconfig_gui.store.errors import LockedError

_BEFORE_ANY = {"keys-missing": Step.AUTHENTICATION, "lockout-guard": Step.AUTHENTICATION}
_ANSWERS = (Step.FIRST_BYTE, Step.SIGN_ON)
_LINE_STEPS = (Step.FIRST_BYTE, Step.SIGN_ON, Step.LINK)


@dataclass(frozen=True)
class Report:
    """What was tried, how far it came, and why no further."""

    attempt: Attempt
    finding: Finding | None
    facts: MeterFacts | None
    error: ProblemError | None = None

    def to_json(self, how: Callable[[Sequence[Thing]], str] = lambda _: "") -> dict[str, Any]:
        """Return the object that the command line prints; `how` adds to an advice how it is followed there."""
        found = self.finding
        shown: dict[str, Any] = {
            "result": "OK" if found is None else "NOT OK",
            "deviceIdentification": self.facts.device_identification if self.facts else None,
            "steps": [_step_json(record) for record in self.attempt.steps],
        }
        if found is not None:
            shown["failedStep"] = self.attempt.failed_at
            shown["finding"] = {
                "fault": found.name,
                "title": str(found.title),
                "causes": [str(cause.text) for cause in found.causes],
                "nextSteps": [f"{cause.step}{how(cause.things)}" for cause in found.causes],
                "nextStep": f"{found.next_step}{how(found.causes[0].things)}",
                **({"note": str(found.note)} if found.note is not None else {}),
            }
        if self.attempt.problem is not None:
            shown["problem"] = {
                "id": self.attempt.problem_id,
                "happened": str(self.attempt.problem.happened),
                "known": str(self.attempt.problem.known),
                "advice": f"{self.attempt.problem.advice}{how(self.attempt.problem.things)}",
                "detail": self.attempt.problem.detail,
            }
        return shown


def _step_json(record: StepRecord) -> dict[str, Any]:
    return {
        "step": record.step,
        "outcome": record.outcome,
        "seconds": round(record.seconds, 3),
        **({"client": record.client} if record.client is not None else {}),
        **record.facts,
    }


class Recorder(NoProgress):
    """A progress that keeps every step with its time, and passes it on."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._began: list[tuple[Step, float]] = []
        self.waited_s = 0

    def step(self, step: Step) -> None:
        """Note that a step begins, and with that the end of the one before."""
        self._began.append((step, monotonic()))
        self._progress.step(step)

    def wait(self, seconds_left: int) -> None:
        """Note that a meter with an old association is waited for."""
        self.waited_s += 1
        self._progress.wait(seconds_left)

    def records(self, *, has_failed: bool, clients: list[int], findings: list[Findings]) -> tuple[StepRecord, ...]:
        """Return the steps; the last one failed where that is said. Each port opened begins another link."""
        ends = [*(began for _, began in self._began), monotonic()][1:]
        records: list[StepRecord] = []
        link = -1
        for position, ((step, began), end) in enumerate(zip(self._began, ends, strict=True)):
            link += step is Step.PORT
            is_last = position == len(self._began) - 1
            outcome = Outcome.FAILED if has_failed and is_last else Outcome.OK
            known = findings[link] if 0 <= link < len(findings) else Findings()
            client = clients[link] if 0 <= link < len(clients) else None
            records.append(StepRecord(step, outcome, end - began, client, _facts(step, known)))
            if step is Step.PORT and outcome is Outcome.OK and known.heard_bytes:
                echo = Outcome.OK if known.has_echo else Outcome.NONE
                records.append(StepRecord(Step.ECHO, echo, 0.0, client))
            follows = self._began[position + 1][0] if not is_last else None
            if step in _ANSWERS and follows not in (None, Step.LINK, Step.SIGN_ON) and known.agreed:
                # One answer may have brought everything: the link was agreed on before it could be waited for.
                records.append(StepRecord(Step.LINK, Outcome.OK, 0.0, client, _facts(Step.LINK, known)))
        return tuple(records)


def _facts(step: Step, known: Findings) -> Mapping[str, str | int]:
    facts: dict[str, str | int] = {}
    if step in _LINE_STEPS and known.heard_bytes:
        facts["bytesHeard"] = known.heard_bytes
        facts["bytesLost"] = known.lost_bytes
    if step is Step.SIGN_ON and known.identification:
        facts["identification"] = known.identification
        facts["baud"] = known.baud or 0
    if step is Step.LINK and known.agreed:
        facts["agreed"] = known.agreed
    return facts


async def examine(connection: MeterConnection, progress: Progress | None = None) -> Report:
    """Connect to a meter and say, when that fails, at which step and most likely why; the connection stays open."""
    recorder = Recorder(progress or NoProgress())
    error: ProblemError | None = None
    facts: MeterFacts | None = None
    try:
        facts = await connection.open(recorder)
    except ProblemError as caught:
        error = caught
    attempt = _attempt(connection, recorder, error, facts)
    if isinstance(connection.meter.endpoint, SerialEndpoint):
        adapter = await asyncio.to_thread(adapter_of, connection.meter.endpoint.port)
        attempt = replace(attempt, steps=tuple(_with_adapter(record, adapter) for record in attempt.steps))
    return Report(attempt, diagnose(attempt), facts, error)


def _with_adapter(record: StepRecord, adapter: str) -> StepRecord:
    is_open = record.step is Step.PORT and record.outcome is Outcome.OK
    return replace(record, facts={**record.facts, "adapter": adapter}) if is_open and adapter else record


def _attempt(
    connection: MeterConnection, recorder: Recorder, error: ProblemError | None, facts: MeterFacts | None
) -> Attempt:
    meter = connection.meter
    findings = [link.findings for link in connection.links]
    name, shown = _problem_of(error), error.problem if error is not None else None
    if error is None and facts is not None and facts.is_other_meter:
        name = "wrong-meter"
        shown = problem(name, found=facts.device_identification, wanted=meter.device_identification)
    clients = [link.client for link in connection.links]
    steps = recorder.records(has_failed=bool(name), clients=clients, findings=findings)
    return Attempt(
        steps or (StepRecord(_BEFORE_ANY.get(name, Step.PORT), Outcome.FAILED, 0.0),),
        problem_id=name,
        problem=shown,
        diagnostic=error.diagnostic if isinstance(error, AssociationError) else None,
        is_transient=isinstance(error, AssociationError) and error.is_transient,
        suspect=error.suspect if isinstance(error, MeterError) else None,
        security=meter.security,
        framing=meter.endpoint.framing,
        is_serial=isinstance(meter.endpoint, SerialEndpoint),
        check_values=connection.check_values,
    )


def _problem_of(error: ProblemError | None) -> str:
    """Return the name of what went wrong, of its cause where one was wrapped for people."""
    if error is None:
        return ""
    if isinstance(error, CounterUnreadableError) and error.cause_id in OF_THE_WAY:
        return error.cause_id
    if isinstance(error, MeterError):
        return error.id
    return "meter-busy" if isinstance(error, LockedError) else "storage"
