"""The one bridge between coroutines and Qt signals: one job per meter at a time, with progress and cancel."""

import importlib
import logging
import sys
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from datetime import datetime
from enum import Enum
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, NoReturn

from PySide6.QtCore import QObject, QTimer, Signal

from smconfig_gui.dlms.trace import Trace
from smconfig_gui.later import asyncio
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, ProblemError, Text, verbatim
from smconfig_gui.model.verdict import Verdict

if TYPE_CHECKING:
    from smconfig_gui.dlms.protocols import KeyStore
    from smconfig_gui.dlms.transport import Transport
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.given import Given
    from smconfig_gui.model.meter import Endpoint, Meter, Value
    from smconfig_gui.model.outcome import Run
    from smconfig_gui.model.planned import Plan
    from smconfig_gui.runner import MeterConnection, MeterFacts, MeterRunner, Outcome, Services
    from smconfig_gui.runner.doctor import Report
    from smconfig_gui.runner.opening import Stores
    from smconfig_gui.runner.search import Found, Watcher

LINGER_S = 30.0
TICK_MS = 200
# Python hands the interpreter over every 5 ms by default; imports in a thread would then hold up painting.
SWITCH_INTERVAL_S = 0.0005

_LOG = logging.getLogger(__name__)
_CONNECT = QT_TRANSLATE_NOOP("jobs", "Connect")
_SEARCH = QT_TRANSLATE_NOOP("jobs", "Search for meters")
_DISCONNECT = QT_TRANSLATE_NOOP("jobs", "Disconnect")
_STEPS = {
    "port": QT_TRANSLATE_NOOP("jobs", "Opening the connection"),
    "first-byte": QT_TRANSLATE_NOOP("jobs", "Waiting for the first answer"),
    "sign-on": QT_TRANSLATE_NOOP("jobs", "Signing on (mode E)"),
    "link": QT_TRANSLATE_NOOP("jobs", "Agreeing on the data link"),
    "counter": QT_TRANSLATE_NOOP("jobs", "Reading the frame counter"),
    "association": QT_TRANSLATE_NOOP("jobs", "Asking for an association"),
    "authentication": QT_TRANSLATE_NOOP("jobs", "Authenticating"),
    "identity": QT_TRANSLATE_NOOP("jobs", "Asking which meter this is"),
}
_OLD_ASSOCIATION = QT_TRANSLATE_NOOP("jobs", "The meter still holds an old association: trying again in {seconds} s")
_REVIEW = QT_TRANSLATE_NOOP("jobs", "Prepare the review of {operation}")
_UNDO = QT_TRANSLATE_NOOP("jobs", "Prepare to put back what was there")
_RECOVER = QT_TRANSLATE_NOOP("jobs", "Recover the keys")
_WRITE = QT_TRANSLATE_NOOP("jobs", "Write {operation}")


class Phase(Enum):
    """Where a job stands."""

    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


class LinkState(Enum):
    """Whether a meter is connected."""

    OFFLINE = "offline"
    CONNECTING = "connecting"
    CONNECTED = "connected"


class JobFailed(Exception):  # noqa: N818 - a result, named as people say it
    """A job ended with a problem."""

    def __init__(self, found: Problem) -> None:
        super().__init__(str(found))
        self.problem = found


class Job(QObject):
    """One piece of work on one meter."""

    changed = Signal()
    finished = Signal()

    def __init__(self, meter_id: str, title: Text, parent: QObject) -> None:
        super().__init__(parent)
        self.meter_id = meter_id
        self.title = title
        self.phase = Phase.RUNNING
        self.waiting_for: Text | None = None
        self.done = 0
        self.total = 0
        self.shown: object = None
        self.run: Run | None = None
        self.problem: Problem | None = None
        self.report: Report | None = None
        self.proposed_counter: int | None = None
        self.started_at = datetime.now().astimezone()
        self.seconds_left: Callable[[], float] = lambda: 0.0
        self._round_trips = 0
        self.is_critical = False
        self._began = monotonic()
        self._ended: float | None = None
        self._task: asyncio.Task[Any] | None = None

    @property
    def is_running(self) -> bool:
        """Whether it has not ended yet."""
        return self.phase in (Phase.RUNNING, Phase.STOPPING)

    @property
    def seconds(self) -> float:
        """How long it has taken so far, or took."""
        return (self._ended or monotonic()) - self._began

    @property
    def round_trips(self) -> int:
        """What its runs cost, all together."""
        return self._round_trips

    def take_run(self, run: "Run") -> None:
        """Hear of a finished run of this job."""
        self.run = run
        self._round_trips += run.round_trips

    @property
    def stopping_seconds_left(self) -> float:
        """How long a pressed cancel may still wait for the meter's answer."""
        return self.seconds_left()

    def step(self, step: str) -> None:
        """Hear what is being waited for (runner's Progress)."""
        self.waiting_for = _STEPS.get(step, verbatim(step))
        self.changed.emit()

    def wait(self, seconds_left: int) -> None:
        """Hear how long is still waited for a meter that holds an old association (runner's Progress)."""
        self.waiting_for = _OLD_ASSOCIATION.with_(seconds=seconds_left)
        self.changed.emit()

    def tell(self, text: Text) -> None:
        """Hear what a procedure is doing (runner's Progress)."""
        self.waiting_for = text
        self.changed.emit()

    def count(self, done: int, total: int) -> None:
        """Hear how far it is."""
        self.done, self.total = done, total
        self.changed.emit()

    def show(self, state: object) -> None:
        """Hear what the panel of a procedure draws (runner's Progress)."""
        self.shown = state
        self.changed.emit()

    def critical(self, is_critical: bool) -> None:
        """Hear whether the program must not be ended now (runner's Progress)."""
        self.is_critical = is_critical

    def cancel(self) -> None:
        """Ask to stop after the answer on its way; asked again, cut the link."""
        if self._task is None or not self.is_running:
            return
        self.phase = Phase.STOPPING
        self._task.cancel()
        self.changed.emit()

    async def result(self) -> Any:
        """Return what the job came to; raises JobFailed, or CancelledError when it was stopped in time."""
        if self._task is None:
            raise RuntimeError("the job was never started")
        return await asyncio.shield(self._task)

    def start(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Begin; for Jobs only."""
        self._task = asyncio.ensure_future(self._watched(work))
        return self._task

    async def _watched(self, work: Coroutine[Any, Any, Any]) -> Any:
        try:
            value = await work
            self._end(Phase.STOPPED if self.phase is Phase.STOPPING else Phase.DONE)
        except JobFailed as error:
            self.problem = error.problem
            self._end(Phase.FAILED)
            raise
        except ProblemError as error:
            self.problem = error.problem
            self.proposed_counter = getattr(error, "proposed", None)
            self._end(Phase.FAILED)
            raise JobFailed(error.problem) from error
        except asyncio.CancelledError:
            self._end(Phase.STOPPED)
            raise
        except Exception as error:
            _LOG.exception("job %s", self.title.source)
            self.problem = _internal(error)
            self._end(Phase.FAILED)
            raise JobFailed(self.problem) from error
        return value

    def _end(self, phase: Phase) -> None:
        self.phase = phase
        self._ended = monotonic()
        self.waiting_for = None
        self.changed.emit()
        self.finished.emit()


class _Opening:
    """Stores and services, opened once at first use: gurux and cryptography are imported then, in a thread."""

    def __init__(
        self,
        directory: Path | None,
        trace: Trace,
        make_transport: "Callable[[Endpoint], Transport] | None",
        operator: str,
        opened: Callable[[], None],
    ) -> None:
        self._directory = directory
        self._trace = trace
        self._make_transport = make_transport
        self._operator = operator
        self._opened = opened
        self._stack = AsyncExitStack()
        self._running: asyncio.Future[tuple[Stores, Services]] | None = None

    async def both(self) -> "tuple[Stores, Services]":
        """Return stores and services; what failed before is tried again."""
        if self._running is None or _has_failed(self._running):
            self._running = asyncio.ensure_future(self._open())
        return await asyncio.shield(self._running)

    async def close(self) -> None:
        """Close what was opened."""
        await self._stack.aclose()

    async def _open(self) -> "tuple[Stores, Services]":
        sys.setswitchinterval(SWITCH_INTERVAL_S)
        await asyncio.to_thread(importlib.import_module, "smconfig_gui.runner.opening")
        from smconfig_gui.runner.opening import open_stores, services_of

        stores = await self._stack.enter_async_context(open_stores(self._directory))
        services = await services_of(stores, self._trace, operator=self._operator, make_transport=self._make_transport)
        self._opened()
        return stores, services


class _Meter:
    """What is open for one meter."""

    def __init__(self, runner: "MeterRunner") -> None:
        self.runner = runner
        self.turn = asyncio.Lock()
        self.linger: asyncio.TimerHandle | None = None


class _Ground(QObject):
    """What jobs stand on: tasks that are kept, and which meters are connected."""

    link_changed = Signal(str)
    problem_raised = Signal(str, object)

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._tasks: set[asyncio.Future[Any]] = set()
        self._states: dict[str, LinkState] = {}

    def link_state(self, meter_id: str) -> LinkState:
        """Return whether a meter is connected."""
        return self._states.get(meter_id, LinkState.OFFLINE)

    def _set_state(self, meter_id: str, state: LinkState) -> None:
        if self.link_state(meter_id) is not state:
            self._states[meter_id] = state
            self.link_changed.emit(meter_id)

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run a coroutine of the window and keep its task; a problem in it is raised as a signal."""
        self._keep(asyncio.ensure_future(self._guard(work)))

    async def _guard(self, work: Coroutine[Any, Any, Any]) -> None:
        try:
            await work
        except (JobFailed, asyncio.CancelledError):
            return  # the job shows it
        except ProblemError as error:
            self.problem_raised.emit("", error.problem)
        except Exception as error:  # noqa: BLE001 - the last place where it can be shown to a person
            _LOG.exception("window")
            self.problem_raised.emit("", _internal(error))

    def tell_of_failure(self, error: BaseException) -> None:
        """Raise as a signal what no task and no slot has caught."""
        self.problem_raised.emit("", _internal(error))

    def _keep(self, task: "asyncio.Future[Any]") -> None:
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class Jobs(_Ground):
    """Starts jobs, keeps their tasks, and knows which meters are connected."""

    job_started = Signal(Job)
    job_finished = Signal(Job)
    stores_opened = Signal()

    def __init__(
        self,
        data_directory: Path | None,
        *,
        make_transport: "Callable[[Endpoint], Transport] | None" = None,
        operator: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._directory = data_directory
        self.operator = operator
        self._meters: dict[str, _Meter] = {}
        self._read_only: set[str] = set()
        self._running: list[Job] = []
        self.trace = Trace()
        self.find_keys: Callable[[Meter], Awaitable[KeyStore | None]] | None = None
        self._opening = _Opening(data_directory, self.trace, make_transport, operator, self.stores_opened.emit)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK_MS)
        self._ticker.timeout.connect(self._tick)

    async def services(self) -> "Services":
        """Return stores and profiles as runners need them, opened at first use."""
        return (await self._opening.both())[1]

    async def stores(self) -> "Stores":
        """Return what the data directory holds, opened at first use."""
        return (await self._opening.both())[0]

    def facts(self, meter_id: str) -> "MeterFacts | None":
        """Return what a connected meter said it is."""
        found = self._meters.get(meter_id)
        return found.runner.connection.facts if found is not None else None

    def is_read_only(self, meter_id: str) -> bool:
        """Return whether writing to this meter is switched off here."""
        return meter_id in self._read_only

    def set_read_only(self, meter_id: str, is_read_only: bool) -> None:
        """Let no SET and no ACTION leave for this meter, now and after connecting, or allow them again."""
        (self._read_only.add if is_read_only else self._read_only.discard)(meter_id)
        if meter_id in self._meters:
            self._meters[meter_id].runner.connection.set_read_only(is_read_only)

    def running(self, meter_id: str) -> Job | None:
        """Return the job that runs on a meter."""
        return next((job for job in self._running if job.meter_id == meter_id), None)

    @property
    def is_idle(self) -> bool:
        """Whether no job runs on any meter, and nothing that the window has begun is under way."""
        return not self._running and not self._tasks

    def critical(self) -> Job | None:
        """Return a job that must not be cut off now: something is being written."""
        return next((job for job in self._running if job.is_critical), None)

    def take_over(self, meter: "Meter") -> None:
        """Believe that the connected meter is the one of this card, which names it now."""
        if meter.id in self._meters:
            self._meters[meter.id].runner.connection.take_over(meter)
            self.link_changed.emit(meter.id)

    async def forget(self, meter_id: str) -> None:
        """Release what is open for a meter and know nothing of it any more."""
        found = self._meters.pop(meter_id, None)
        if found is None:
            return
        if found.linger is not None:
            found.linger.cancel()
        async with found.turn:
            await found.runner.connection.close()
        self._set_state(meter_id, LinkState.OFFLINE)

    # --- jobs --------------------------------------------------------------------------------------------------------

    def connect_meter(
        self,
        meter: "Meter",
        secrets: "DeviceSecrets",
        accepted_counter: int | None = None,
        *,
        allows_another_try: bool = False,
    ) -> Job:
        """Associate with a meter and read which it is; result() gives its MeterFacts, the job keeps the report."""

        async def work(job: Job) -> Any:
            connection = await self._new_connection(job, meter, secrets)
            connection.accepted_counter = accepted_counter
            if allows_another_try:
                connection.allow_another_try()
            self._set_state(meter.id, LinkState.CONNECTING)
            try:
                facts = await _examined(connection, job)
            except BaseException:
                self._set_state(meter.id, LinkState.OFFLINE)
                raise
            self._set_state(meter.id, LinkState.CONNECTED)
            self._linger(self._meters[meter.id])
            return facts

        return self._start(meter.id, _CONNECT, work)

    def search(self, meter: "Meter", watcher: "Watcher", *, wants_all: bool = False) -> Job:
        """Look for a meter whose address or speed is not known; result() gives what was found."""

        async def work(_job: Job) -> "Found":
            services = await self.services()
            from smconfig_gui.runner.search import search

            return await search(meter, services, watcher=watcher, wants_all=wants_all)

        return self._start(meter.id, _SEARCH, work)

    async def _new_connection(self, job: Job, meter: "Meter", secrets: "DeviceSecrets") -> "MeterConnection":
        """Make a connection that is not open yet, in the place of a former one, with the place of the meter's keys."""
        from smconfig_gui.runner import MeterConnection, MeterRunner

        services = await self.services()
        former = self._meters.get(meter.id)
        if former is not None:
            await self._release(former)
        keys = await self.find_keys(meter) if self.find_keys is not None else None
        connection = MeterConnection(meter, secrets, services, keys)
        connection.set_read_only(self.is_read_only(meter.id))
        job.seconds_left = lambda: connection.seconds_left
        self._meters[meter.id] = _Meter(MeterRunner(connection))
        return connection

    def recover_keys(self, meter: "Meter", secrets: "DeviceSecrets") -> Job:
        """Find out which of the stored keys a meter holds; it is connected afterwards. result() gives the Outcome."""

        async def work(job: Job) -> "Outcome":
            connection = await self._new_connection(job, meter, secrets)
            self._set_state(meter.id, LinkState.CONNECTING)
            try:
                async with self._turn(job) as runner:
                    outcome = await runner.run("RecoverKeys", None, job)
            finally:
                self._set_state(meter.id, LinkState.CONNECTED if connection.is_open else LinkState.OFFLINE)
            job.take_run(outcome.run)
            job.problem = outcome.problem
            return outcome

        return self._start(meter.id, _RECOVER, work)

    def disconnect_meter(self, meter_id: str) -> Job:
        """Release the association."""

        async def work(_job: Job) -> None:
            found = self._meters[meter_id]
            async with found.turn:
                await found.runner.connection.close()
            self._set_state(meter_id, LinkState.OFFLINE)

        return self._start(meter_id, _DISCONNECT, work)

    def run(self, meter_id: str, operation: str, request: "Value | None" = None, given: "Given | None" = None) -> Job:
        """Run one operation that needs no review; result() gives its Outcome."""

        async def work(job: Job) -> "Outcome":
            async with self._turn(job) as runner:
                return _taken(job, await runner.run(operation, request, job, **_beside(given)))

        return self._start(meter_id, verbatim(operation), work)

    def run_many(self, meter_id: str, operations: "Sequence[tuple[str, Value | None]]", title: Text) -> Job:
        """Run several reading operations in one association; result() gives their Outcomes."""

        async def work(job: Job) -> "list[Outcome]":
            outcomes = []
            async with self._turn(job) as runner:
                for position, (operation, request) in enumerate(operations):
                    job.count(position, len(operations))
                    outcomes.append(_taken(job, await runner.run(operation, request, job)))
            return outcomes

        return self._start(meter_id, title, work)

    def plan(self, meter_id: str, operation: str, request: "Value", given: "Given | None" = None) -> Job:
        """Plan a writing operation with what a person gave beside the request; result() gives its Plan."""

        async def work(job: Job) -> "Plan":
            async with self._turn(job) as runner:
                plan: Plan = await runner.plan(operation, request, job, **_beside(given))
                await runner.connection.close()  # no association is held while a person thinks
                return plan

        return self._start(meter_id, _REVIEW.with_(operation=operation), work)

    def plan_undo(self, meter_id: str, uid: str) -> Job:
        """Plan to put back what a run of the history changed; result() gives the Plan."""

        async def work(job: Job) -> "Plan":
            details = await (await self.stores()).history.details(uid)
            async with self._turn(job) as runner:
                plan: Plan = await runner.plan_undo(details or b'{"old":{}}', job)
                await runner.connection.close()
                return plan

        return self._start(meter_id, _UNDO, work)

    def apply(self, meter_id: str, plan: "Plan", confirmation: str | None) -> Job:
        """Write what was reviewed; result() gives an Outcome, or a new Plan when the meter changed meanwhile."""

        async def work(job: Job) -> "Outcome | Plan":
            from smconfig_gui.model.planned import Plan

            async with self._turn(job) as runner:
                outcome = await runner.apply(plan, confirmation, job)
            if not isinstance(outcome, Plan):
                job.take_run(outcome.run)
                job.problem = outcome.problem
                if outcome.problem is not None and outcome.run.verdict is Verdict.NOT_DONE:
                    raise JobFailed(outcome.problem)
            return outcome

        return self._start(meter_id, _WRITE.with_(operation=plan.operation), work)

    def _start(self, meter_id: str, title: Text, work: Callable[[Job], Awaitable[Any]]) -> Job:
        job = Job(meter_id, title, self)

        async def run() -> Any:
            return await work(job)

        task = job.start(run())
        task.add_done_callback(lambda done: None if done.cancelled() else done.exception())
        self._keep(task)
        self._running.append(job)
        job.finished.connect(lambda: self._finish(job))
        self._ticker.start()
        self.job_started.emit(job)
        return job

    def _finish(self, job: Job) -> None:
        self._running.remove(job)
        if not self._running:
            self._ticker.stop()
        self._note_link(job)
        if job.problem is not None:
            self.problem_raised.emit(job.meter_id, job.problem)
        self.job_finished.emit(job)

    def _note_link(self, job: Job) -> None:
        """Take note of a link that a job lost, as when the adapter is unplugged, or made again.

        A plan ends its association on purpose: the meter counts as connected while a person looks at the review.
        """
        found, state = self._meters.get(job.meter_id), self.link_state(job.meter_id)
        if found is not None and state is not LinkState.CONNECTING:
            lost = state if job.phase is Phase.DONE and job.problem is None else LinkState.OFFLINE
            self._set_state(job.meter_id, LinkState.CONNECTED if found.runner.connection.is_open else lost)

    def _tick(self) -> None:
        for job in self._running:
            job.changed.emit()

    # --- one at a time, and the association afterwards ---------------------------------------------------------------

    def _turn(self, job: Job) -> "_Turn":
        found = self._meters.get(job.meter_id) or _not_connected()
        job.seconds_left = lambda: found.runner.connection.seconds_left
        return _Turn(found, self._linger)

    def _linger(self, meter: _Meter) -> None:
        """Keep the association for the next job a while, then release it."""
        loop = asyncio.get_running_loop()
        meter.linger = loop.call_later(LINGER_S, lambda: self.spawn(self._release(meter)))

    async def _release(self, meter: _Meter) -> None:
        async with meter.turn:
            await meter.runner.connection.close()

    async def close(self) -> None:
        """Stop every job, release every association, close the stores."""
        for job in tuple(self._running):
            job.cancel()
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        for meter in self._meters.values():
            if meter.linger is not None:
                meter.linger.cancel()
            await meter.runner.connection.close()
        self._ticker.stop()
        await self._opening.close()


async def _examined(connection: "MeterConnection", job: Job) -> "MeterFacts | None":
    """Connect step by step and let the job keep what was seen; raises the ProblemError that ended it."""
    from smconfig_gui.runner.doctor import examine

    job.report = await examine(connection, job)
    if job.report.error is not None:
        raise job.report.error
    return job.report.facts


def _has_failed(opening: "asyncio.Future[Any]") -> bool:
    return opening.done() and (opening.cancelled() or opening.exception() is not None)


def _taken(job: Job, outcome: "Outcome") -> "Outcome":
    job.take_run(outcome.run)
    if outcome.problem is not None:
        raise JobFailed(outcome.problem)
    return outcome


def _not_connected() -> NoReturn:
    from smconfig_gui.model.problems import problem

    raise JobFailed(problem("not-connected"))


def _beside(given: "Given | None") -> "dict[str, Given]":
    return {} if given is None else {"given": given}


def _internal(error: BaseException) -> Problem:
    from smconfig_gui.failures import place
    from smconfig_gui.model.problems import problem

    return problem("internal", detail=place(error))


class _Turn:
    """The right to use one meter's runner; what becomes of the association afterwards is told."""

    def __init__(self, meter: _Meter, rest: Callable[[_Meter], None]) -> None:
        self._meter = meter
        self._rest = rest

    async def __aenter__(self) -> "MeterRunner":
        await self._meter.turn.acquire()
        if self._meter.linger is not None:
            self._meter.linger.cancel()
        return self._meter.runner

    async def __aexit__(self, *_: object) -> None:
        self._meter.turn.release()
        self._rest(self._meter)
