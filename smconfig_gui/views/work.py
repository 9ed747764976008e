"""What the window does with meters: connect, read, review, write, and where the results go."""

from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from smconfig_gui.jobs import JobFailed, Jobs
from smconfig_gui.model.messages import Problem, ProblemError, Text
from smconfig_gui.views.texts import count, translate

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.given import Given
    from smconfig_gui.model.meter import Meter, Value
    from smconfig_gui.model.planned import Plan


class Wanted(NamedTuple):
    """One writing operation of one panel, with what was chosen beside its request."""

    panel: str
    operation: str
    request: "Value"
    given: "Given | None" = None


Reading = tuple[str, "Value | None"]
"""A read operation, and its request where it needs one."""


class Work(QObject):
    """Starts jobs for the window and tells the panels what came of them."""

    value_read = Signal(str, str, object)
    problem_changed = Signal(str, str, object)
    connected = Signal(str)
    written = Signal(str, str)
    report_changed = Signal(str, object)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._again: dict[tuple[str, str], Callable[[], None]] = {}
        self._starts_follow_up = False

    @property
    def starts_follow_up(self) -> bool:
        """Whether the job that starts at this moment only reads again what was written."""
        return self._starts_follow_up

    def connect_to(
        self,
        meter_id: str,
        find: "Callable[[], Awaitable[tuple[Meter, DeviceSecrets] | None]]",
        *,
        wants_steps: bool = False,
        allows_another_try: bool = False,
    ) -> None:
        """Connect with the card and keys that are found then, if any; a problem is shown in the overview.

        The steps are shown when it fails, and always where they are wanted.
        """
        allowed = [allows_another_try]  # one more try is one: trying again does not allow it again

        async def connect() -> None:
            self.report_changed.emit(meter_id, None)
            found = await find()
            if found is not None:
                await self._connect(*found, None, wants_steps=wants_steps, is_allowed=bool(allowed and allowed.pop()))

        self._start(meter_id, "overview", connect)

    def disconnect_from(self, meter_id: str) -> None:
        """Release the association."""
        self._jobs.disconnect_meter(meter_id)

    def read(self, meter_id: str, panel: str, operations: Sequence[Reading], title: Text) -> None:
        """Read operations in one association and hand out their values."""
        self._start(meter_id, panel, lambda: self._read(meter_id, operations, title))

    def read_again(self, meter_id: str, operations: Sequence[Reading], title: Text) -> None:
        """Read what was written; the job counts as a follow-up, and a problem of the write stays shown."""
        self._jobs.spawn(self._read(meter_id, operations, title, is_follow_up=True))

    def write(self, meter_id: str, wanted: Sequence[Wanted]) -> None:
        """Plan, review and write; a problem is shown in the panel whose write it was."""
        if wanted:
            self._start(meter_id, wanted[0].panel, lambda: self._write(meter_id, wanted))

    def undo(self, meter_id: str, uid: str, panels: Sequence[str]) -> None:
        """Put back, after a review, what a run of the history changed; these panels are read again afterwards."""
        self._start(meter_id, panels[0], lambda: self._undo(meter_id, uid, panels))

    def try_again(self, meter_id: str, panel: str) -> None:
        """Do again what led to the problem that a panel shows."""
        again = self._again.get((meter_id, panel))
        if again is not None:
            again()

    def _start(self, meter_id: str, panel: str, make: Callable[[], Coroutine[Any, Any, None]]) -> None:
        def begin() -> None:
            self.problem_changed.emit(meter_id, panel, None)
            self._jobs.spawn(self._guarded(meter_id, panel, make()))

        self._again[meter_id, panel] = begin
        begin()

    async def _guarded(self, meter_id: str, panel: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except (JobFailed, ProblemError) as error:
            self.problem_changed.emit(meter_id, panel, error.problem)

    async def _connect(
        self,
        meter: "Meter",
        secrets: "DeviceSecrets",
        accepted_counter: int | None,
        *,
        wants_steps: bool,
        is_allowed: bool,
    ) -> None:
        job = self._jobs.connect_meter(meter, secrets, accepted_counter, allows_another_try=is_allowed)
        try:
            await job.result()
        except JobFailed as error:
            if job.proposed_counter is None or not await self._accepts(error.problem, job.proposed_counter):
                self.report_changed.emit(meter.id, job.report)
                raise
            again = job.proposed_counter
            await self._connect(meter, secrets, again, wants_steps=wants_steps, is_allowed=is_allowed)
            return
        if wants_steps:
            self.report_changed.emit(meter.id, job.report)
        self.connected.emit(meter.id)

    async def _accepts(self, problem: Problem, counter: int) -> bool:
        """Ask whether a frame counter that nobody vouches for is to be used."""
        from smconfig_gui.views.dialogs import ask

        action = self.tr("Accept counter {number}").format(number=count(counter))
        sentence = f"{translate(problem.happened)} {translate(problem.known)}"
        return await ask(self._window, translate(problem.title), sentence, action, is_dangerous=True)

    async def _read(
        self, meter_id: str, operations: Sequence[Reading], title: Text, *, is_follow_up: bool = False
    ) -> None:
        self._starts_follow_up = is_follow_up
        job = self._jobs.run_many(meter_id, operations, title)
        self._starts_follow_up = False
        for outcome in await job.result():
            if outcome.value is not None:
                self.value_read.emit(meter_id, outcome.run.operation, outcome.value)

    async def _with_form(self, meter_id: str, wanted: Wanted) -> Wanted | None:
        """Ask for a form that nobody has confirmed on this generation, before anything is made; None when refused."""
        from smconfig_gui.dlms.operations import OPERATIONS  # loaded by connecting

        facts = self._jobs.facts(meter_id)
        choices = () if facts is None else OPERATIONS[wanted.operation].forms_to_choose(facts.profile)
        if facts is None or not choices or wanted.given is not None:
            return wanted
        from smconfig_gui.model.given import Given
        from smconfig_gui.views.dialogs import ask

        title = self.tr("Nobody has confirmed this on {generation}").format(generation=facts.profile.title)
        sentence = self.tr(
            "This program knows how other generations do it, and no meter of this one has shown that it does the same."
            " Try it on a meter that you can do without. Nothing is made before you decide."
        )
        is_chosen = await ask(self._window, title, sentence, self.tr("Use it all the same"), is_dangerous=True)
        return wanted._replace(given=Given(form=choices[0])) if is_chosen else None

    async def _write(self, meter_id: str, wanted: Sequence[Wanted]) -> None:
        formed = [await self._with_form(meter_id, each) for each in wanted]
        wanted = [each for each in formed if each is not None]
        if len(wanted) < len(formed):
            return
        plans = [await self._plan(meter_id, each) for each in wanted]
        todo = [(each, plan) for each, plan in zip(wanted, plans, strict=True) if plan.is_to_be_done]
        if not todo:
            await self._say_nothing_to_write(meter_id, wanted)
            return
        from smconfig_gui.views.review_dialog import review

        reviewed = [plan for _, plan in todo if plan.writes]
        accepted, digits = True, None
        if reviewed:
            accepted, digits = await review(reviewed, self._identifier(meter_id), self._window)
        if not accepted:
            return
        written: list[str] = []
        try:
            for each, plan in todo:
                await self._apply(meter_id, each, plan, digits)
                written.append(each.panel)
        finally:
            for panel in dict.fromkeys(written):
                self.written.emit(meter_id, panel)

    async def _undo(self, meter_id: str, uid: str, panels: Sequence[str]) -> None:
        from smconfig_gui.views.review_dialog import review

        plan: Plan = await self._jobs.plan_undo(meter_id, uid).result()
        wanted = [Wanted(panel, plan.operation, plan.request) for panel in panels]
        if not plan.writes:
            await self._say_nothing_to_write(meter_id, wanted)
            return
        accepted, digits = await review([plan], self._identifier(meter_id), self._window)
        if accepted:
            await self._apply(meter_id, wanted[0], plan, digits)
            for panel in panels:
                self.written.emit(meter_id, panel)

    async def _plan(self, meter_id: str, wanted: Wanted) -> "Plan":
        plan: Plan = await self._jobs.plan(meter_id, wanted.operation, wanted.request, wanted.given).result()
        return plan

    async def _apply(self, meter_id: str, wanted: Wanted, plan: "Plan", digits: str | None) -> None:
        """Write one plan; a meter that changed since the review brings a new review."""
        from smconfig_gui.model.planned import Plan
        from smconfig_gui.views.review_dialog import review

        while True:
            outcome = await self._jobs.apply(meter_id, plan, digits if plan.is_dangerous else None).result()
            if not isinstance(outcome, Plan):
                break
            if not outcome.writes:
                await self._say_nothing_to_write(meter_id, [])
                return
            plan = outcome
            accepted, digits = await review([plan], self._identifier(meter_id), self._window, changed_meanwhile=True)
            if not accepted:
                return
        problem: Problem | None = outcome.problem
        if problem is not None:
            self.problem_changed.emit(meter_id, wanted.panel, problem)

    async def _say_nothing_to_write(self, meter_id: str, wanted: Sequence[Wanted]) -> None:
        from smconfig_gui.views.dialogs import tell

        title = self.tr("Nothing to write")
        await tell(self._window, title, self.tr("The meter already holds these settings. Nothing was sent."))
        for each in wanted:
            self.written.emit(meter_id, each.panel)

    def _identifier(self, meter_id: str) -> str:
        facts = self._jobs.facts(meter_id)
        return facts.confirmed_by if facts is not None else ""
