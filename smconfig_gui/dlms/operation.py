"""What an operation sees of the world, and the register of all operations."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol, TypeVar

from smconfig_gui.dlms.errors import AccessError, MeterError, NotSupportedError
from smconfig_gui.dlms.protocols import CounterStore, DirectSession, KeyStore, Session
from smconfig_gui.dlms.rows import Row
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.given import NOTHING_GIVEN, Given
from smconfig_gui.model.journal import StepState, Work
from smconfig_gui.model.messages import Problem, Text
from smconfig_gui.model.meter import Security, Value
from smconfig_gui.model.planned import PlannedWrite, Setting
from smconfig_gui.model.profile import MeterProfile, NotInProfileError
from smconfig_gui.model.secret import Key
from smconfig_gui.model.verdict import Verdict


def attribute_of(profile: MeterProfile, name: str, index: int, channel: int | None = None) -> Attribute:
    """Return an attribute by the object's name; raises NotSupportedError when this generation lacks it."""
    try:
        return profile.attribute(name, index, channel)
    except NotInProfileError as error:
        raise NotSupportedError(what=name, generation=profile.title) from error


def method_of(profile: MeterProfile, name: str, index: int, channel: int | None = None) -> Method:
    """Return a method by the object's name; raises NotSupportedError when this generation lacks it."""
    try:
        return profile.method(name, index, channel)
    except NotInProfileError as error:
        raise NotSupportedError(what=name, generation=profile.title) from error


class Reader(Protocol):
    """A meter that can be read: the context of an operation or of a procedure."""

    @property
    def session(self) -> Session:
        """The association that is open now."""
        ...

    @property
    def profile(self) -> MeterProfile:
        """What this generation has."""
        ...

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name; raises NotSupportedError when this generation lacks it."""
        ...


async def get_all(meter: Reader, attributes: Sequence[Attribute]) -> list[Data]:
    """Return the values in one request where the meter allows it; raises AccessError for the first it refuses."""
    return given(await meter.session.get_many(attributes))


def given(values: Iterable[Data | AccessError]) -> list[Data]:
    """Return values that were read together; raises AccessError for the first that was refused."""
    found = []
    for value in values:
        if isinstance(value, AccessError):
            raise value
        found.append(value)
    return found


class Drawn:
    """Keys drawn for one plan: the same name gives the same key in the review and when it is carried out."""

    def __init__(self) -> None:
        self._keys: dict[str, Key] = {}

    def key(self, name: str) -> Key:
        """Return the key of that name, drawn from the operating system at first use; nothing is stored yet."""
        return self._keys.setdefault(name, Key.generate())

    @property
    def check_values(self) -> frozenset[str]:
        """The check values of all keys that were drawn."""
        return frozenset(key.check_value() for key in self._keys.values())


@dataclass
class MeterContext:
    """All that an operation may use.

    `secrets` are the keys in use, `keys` is where keys are stored (None where the caller gave no place), `given` what a
    person chose beside the request, `unfinished` the work on this meter that was begun and not ended. `remarks` are
    told with the run: what is odd about the request, and no reason to refuse it.
    """

    session: Session
    profile: MeterProfile
    now: Callable[[], datetime]
    secrets: DeviceSecrets = field(default_factory=DeviceSecrets)
    keys: KeyStore | None = None
    given: Given = NOTHING_GIVEN
    drawn: Drawn = field(default_factory=Drawn)
    unfinished: Sequence[Work] = ()
    device_identification: str = ""
    security: Security = Security.HLS5
    remarks: list[Text] = field(default_factory=list)

    def remark(self, *texts: Text) -> None:
        """Say something about the request with the run, whatever becomes of it."""
        self.remarks += texts

    async def get_each(self, attributes: Sequence[Attribute]) -> dict[Attribute, Data | AccessError]:
        """Return the values of any number of attributes, as many in one request as this generation takes."""
        limit = self.profile.forms.with_list_limit
        found: dict[Attribute, Data | AccessError] = {}
        for start in range(0, len(attributes), limit):
            part = attributes[start : start + limit]
            found |= zip(part, await self.session.get_many(part), strict=True)
        return found

    async def get_all(self, attributes: Sequence[Attribute]) -> list[Data]:
        """Return the values of attributes in their order, read like `get_each`; raises the first AccessError."""
        found = await self.get_each(attributes)
        return given(found[attribute] for attribute in attributes)

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name; raises NotSupportedError when this generation lacks it."""
        return attribute_of(self.profile, name, index, channel)

    def method(self, name: str, index: int, channel: int | None = None) -> Method:
        """Return a method by the object's name; raises NotSupportedError when this generation lacks it."""
        return method_of(self.profile, name, index, channel)


class ProcedureContext(Protocol):
    """All that a procedure may use while it is carried out step by step.

    A pressed cancel interrupts nothing: the procedure sees it at its own cancel points. A second one cuts the link, and
    what is waited for ends with a LinkError.
    """

    @property
    def session(self) -> DirectSession:
        """The association that is open now; raises RuntimeError when none is."""
        ...

    @property
    def profile(self) -> MeterProfile:
        """What this generation has."""
        ...

    @property
    def rows(self) -> Sequence[Row]:
        """The planned writes in their order; `send` and the procedure say what became of them."""
        ...

    @property
    def secrets(self) -> DeviceSecrets:
        """The keys that the connection uses now."""
        ...

    @property
    def keys(self) -> KeyStore:
        """Where keys are stored; raises RefusedError when the caller gave no place."""
        ...

    @property
    def counters(self) -> CounterStore:
        """Numbers that must never be given twice, reserved on the disk before they are used."""
        ...

    @property
    def given(self) -> Given:
        """What a person gave beside the request."""
        ...

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock of this computer, UTC."""
        ...

    @property
    def device_identification(self) -> str:
        """What the meter said it is."""
        ...

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name; raises NotSupportedError when this generation lacks it."""
        ...

    def method(self, name: str, index: int, channel: int | None = None) -> Method:
        """Return a method by the object's name; raises NotSupportedError when this generation lacks it."""
        ...

    # --- the journal ---------------------------------------------------------------------------------------------

    @property
    def work(self) -> str:
        """The name of this work in the journal; `go_on` takes that of an earlier run."""
        ...

    def go_on(self, work: Work) -> None:
        """Write further lines into work that an earlier run began."""
        ...

    async def note(
        self,
        step: str,
        state: StepState,
        *,
        keys: Sequence[str] = (),
        digest: str = "",
        result: int | None = None,
        is_end: bool = False,
        work: Work | None = None,
        **details: Any,
    ) -> None:
        """Write a line into the journal; it is on the disk when this returns. The last one has `is_end`.

        It belongs to this work, or to the other one that is named.
        """
        ...

    async def unfinished(self) -> Sequence[Work]:
        """Return the work on this meter that was begun and not ended, oldest first, this one among it."""
        ...

    # --- the meter -----------------------------------------------------------------------------------------------

    def add(self, write: PlannedWrite) -> Row:
        """Return the row of a write that became necessary on the way; it stands in the record of the run."""
        ...

    def fingerprint(self, key: Key) -> str:
        """Return the name of a key that means nothing on another computer."""
        ...

    async def send(
        self,
        row: Row,
        step: str,
        *,
        value: Data | None = None,
        keys: Sequence[str] = (),
        digest: str = "",
        under: DeviceSecrets | None = None,
        **details: Any,
    ) -> Data | None:
        """Journal *sent*, send the row (`value` in the place of its planned one), journal the answer, and return it.

        `under` are the keys that hold once the meter has accepted it: the association goes on with them, and the answer
        itself may come under them.

        Raises AccessError or ActionError when the meter refuses, and another MeterError when no answer came that can
        be believed: the row then stays unanswered and nothing is known.
        """
        ...

    async def associate(self, secrets: DeviceSecrets | None = None) -> Session:
        """End the association and make a fresh one, with these keys from now on when they are given.

        Raises the MeterError that says why not; RefusedError("wrong-meter") when another meter answers.
        """
        ...

    async def release(self, secrets: DeviceSecrets | None = None) -> None:
        """End the association; what fails on the way out is no error. The next one uses these keys, if given."""
        ...

    # --- people --------------------------------------------------------------------------------------------------

    def checkpoint(self) -> None:
        """A point where the procedure may be stopped: raises MeterError("stopped") when that was asked for."""
        ...

    @property
    def pauses(self) -> Sequence[float]:
        """How long to wait before the second, third and fourth try of one thing, in seconds."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait; ends early, like a checkpoint, when a stop is asked for."""
        ...

    def critical(self) -> AbstractContextManager[None]:
        """Mark steps during which the window must not be closed."""
        ...

    def tell(self, text: Text) -> None:
        """Say what is being done, for people who watch."""
        ...

    def count(self, done: int, total: int) -> None:
        """Say how far it is."""
        ...

    def show(self, state: object) -> None:
        """Hand over what the panel of this operation draws."""
        ...


@dataclass(frozen=True)
class Ended:
    """How a procedure ended. For people: `problem` says why, `recovery` what to do next, `remark` what it rests on."""

    verdict: Verdict
    response: Any = None
    problem: Problem | None = None
    recovery: Text | None = None
    remark: Text | None = None


@dataclass(frozen=True)
class Patience:
    """How a meter is waited for that does not answer because of what was begun: until when, and what is said meanwhile.

    `is_passing` says of an error whether waiting may help, `ended` what is true when it did not.
    """

    until: datetime
    text: Text
    pauses_s: Sequence[float]
    is_passing: Callable[[MeterError], bool]
    ended: Callable[[MeterError], Ended]


@dataclass(frozen=True)
class Procedure:
    """The three parts of an operation that must decide between its writes.

    `facts` reads what the plan depends on and sends nothing else. `plan` is pure. `carry_out` does it and returns what
    is true afterwards; a MeterError that leaves it means *not done* before the first write and *unknown* after it.
    `opens_itself` is for procedures that begin without an association, having no facts and no plan. `keeps_keys` means
    that a place for new keys must be there before anything is done; a function says so of each request. `patience` says
    of unfinished works, request and moment whether the meter may be starting because of them.
    """

    facts: Callable[[MeterContext, Any], Awaitable[Any]]
    plan: Callable[[Any, Any], Sequence[PlannedWrite]]
    carry_out: Callable[[ProcedureContext, Any, Any], Coroutine[Any, Any, Ended]]
    keeps_keys: bool | Callable[[Any], bool] = False
    opens_itself: bool = False
    patience: Callable[[Sequence[Work], Any, datetime], Patience | None] | None = None


Run = Callable[[MeterContext, Any], Awaitable[Any]]
Target = Literal["meter", "channel", "none"]


@dataclass(frozen=True)
class Operation:
    """One operation as registered: names are the service's."""

    name: str
    run: Run
    request: type[Value]
    response: type[Value]
    writes: bool
    is_extra: bool
    target: Target
    needs: Callable[[MeterProfile], bool]
    settings: Mapping[tuple[str, int], Setting] = field(default_factory=dict)
    form: str = ""
    choices: tuple[str, ...] = ()
    procedure: Procedure | None = None
    is_response_kept: bool = True

    @property
    def only_reads(self) -> bool:
        """Whether it asks a meter for something and changes nothing, neither there nor here."""
        return self.target != "none" and not (self.writes or self.procedure)

    def needs_key_place(self, request: Value) -> bool:
        """Whether a place for new keys must be there before anything is done."""
        keeps = self.procedure is not None and self.procedure.keeps_keys
        return keeps(request) if callable(keeps) else keeps

    def is_in(self, profile: MeterProfile) -> bool:
        """Whether a generation has what this operation needs."""
        return self.needs(profile)

    def is_unconfirmed_in(self, profile: MeterProfile) -> bool:
        """Whether nobody has confirmed this operation's form on that generation."""
        return self.form in profile.forms.unconfirmed

    def forms_to_choose(self, profile: MeterProfile) -> tuple[str, ...]:
        """The names of which one must be given before anything is made; none where the form is confirmed."""
        return (self.choices or (self.form,)) if self.is_unconfirmed_in(profile) else ()


OPERATIONS: dict[str, Operation] = {}

_Function = TypeVar("_Function", bound=Run)
_CarryOut = TypeVar("_CarryOut", bound=Callable[[ProcedureContext, Any, Any], Coroutine[Any, Any, Ended]])


def operation(
    name: str,
    *,
    request: type[Value],
    response: type[Value],
    needs: Callable[[MeterProfile], bool],
    writes: bool = False,
    is_extra: bool = False,
    target: Target = "meter",
    settings: Mapping[tuple[str, int], Setting] | None = None,
    form: str = "",
    is_response_kept: bool = True,
) -> Callable[[_Function], _Function]:
    """Register an async function over a meter context as the operation of that name.

    `settings` maps (object name, attribute index) to how a write of it is explained and compared; `form` is the name
    under which a profile may list the operation's form as unconfirmed. A response that is not kept does not go into the
    history.
    """

    def add(function: _Function) -> _Function:
        explained = {} if settings is None else settings
        _register(
            Operation(
                name,
                function,
                request,
                response,
                writes,
                is_extra,
                target,
                needs,
                explained,
                form,
                is_response_kept=is_response_kept,
            )
        )
        return function

    return add


def procedure(
    name: str,
    *,
    request: type[Value],
    response: type[Value],
    needs: Callable[[MeterProfile], bool],
    plan: Callable[[Any, Any], Sequence[PlannedWrite]],
    facts: Callable[[MeterContext, Any], Awaitable[Any]],
    writes: bool = True,
    is_extra: bool = False,
    target: Target = "meter",
    form: str = "",
    choices: tuple[str, ...] = (),
    keeps_keys: bool | Callable[[Any], bool] = False,
    opens_itself: bool = False,
    patience: Callable[[Sequence[Work], Any, datetime], Patience | None] | None = None,
) -> Callable[[_CarryOut], _CarryOut]:
    """Register an async function over a procedure context as the operation of that name; see Procedure.

    `choices` are the names of the forms to choose from on a generation that lists `form` as unconfirmed.
    """

    def add(function: _CarryOut) -> _CarryOut:
        parts = Procedure(facts, plan, function, keeps_keys, opens_itself, patience)
        _register(
            Operation(
                name, _no_run, request, response, writes, is_extra, target, needs, {}, form, choices, procedure=parts
            )
        )
        return function

    return add


async def _no_run(_context: MeterContext, _request: Any) -> Any:
    raise TypeError("a procedure is not run over a session")


def _register(found: Operation) -> None:
    if found.name in OPERATIONS:
        raise ValueError(f"operation {found.name} is registered twice")
    OPERATIONS[found.name] = found
