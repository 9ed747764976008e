"""What an operation sees of the world, and the register of all operations."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol, TypeVar

from smconfig_gui.dlms.errors import AccessError, NotSupportedError
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting
from smconfig_gui.model.profile import MeterProfile, NotInProfileError
from smconfig_gui.model.selective_access import Selection


class Session(Protocol):
    """Reads and writes; a real association, or one that plans or verifies around it."""

    async def get(self, attribute: Attribute, selection: Selection | None = None) -> Data:
        """Return one value, or the selected part of it; raises AccessError."""
        ...

    async def get_many(self, attributes: Sequence[Attribute]) -> list[Data | AccessError]:
        """Return several values in one request where the meter allows it, errors in their places."""
        ...

    async def set(self, attribute: Attribute, value: Data) -> None:
        """Write one attribute; raises AccessError."""
        ...

    async def invoke(
        self,
        method: Method,
        argument: Data | None,
        *,
        expect: Mapping[Attribute, Data] | None = None,
        changes: Sequence[Change] = (),
    ) -> Data | None:
        """Call a method. `expect` says which attributes it changes, so that plan and read-back know; what it does
        beyond that stands in `changes`, for the review."""
        ...


class CounterStore(Protocol):
    """Invocation counters, reserved on disk before they are used."""

    async def reserve(self, fingerprint: str, system_title: bytes, at_least: int, size: int = 64) -> range:
        """Return counters that nobody else gets, none below `at_least` or any given before."""
        ...

    async def reserved_up_to(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the first counter that was never reserved; None when this key is new."""
        ...

    async def server_counter(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the highest counter seen in an answer under this key; None when there was none."""
        ...

    async def note_server_counter(self, fingerprint: str, system_title: bytes, counter: int) -> None:
        """Remember the highest counter seen."""
        ...


@dataclass
class MeterContext:
    """All that an operation may use."""

    session: Session
    profile: MeterProfile
    now: Callable[[], datetime]

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name; raises NotSupportedError when this generation lacks it."""
        try:
            return self.profile.attribute(name, index, channel)
        except NotInProfileError as error:
            raise NotSupportedError(what=name, generation=self.profile.title) from error

    def method(self, name: str, index: int, channel: int | None = None) -> Method:
        """Return a method by the object's name; raises NotSupportedError when this generation lacks it."""
        try:
            return self.profile.method(name, index, channel)
        except NotInProfileError as error:
            raise NotSupportedError(what=name, generation=self.profile.title) from error


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

    def is_in(self, profile: MeterProfile) -> bool:
        """Whether a generation has what this operation needs."""
        return self.needs(profile)

    def is_unconfirmed_in(self, profile: MeterProfile) -> bool:
        """Whether nobody has confirmed this operation's form on that generation."""
        return self.form in profile.forms.unconfirmed


OPERATIONS: dict[str, Operation] = {}

_Function = TypeVar("_Function", bound=Run)


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
) -> Callable[[_Function], _Function]:
    """Register an async function over a meter context as the operation of that name.

    `settings` maps (object name, attribute index) to how a write of it is explained and compared; `form` is the name
    under which a profile may list the operation's form as unconfirmed.
    """

    def register(function: _Function) -> _Function:
        if name in OPERATIONS:
            raise ValueError(f"operation {name} is registered twice")
        explained = {} if settings is None else settings
        OPERATIONS[name] = Operation(
            name, function, request, response, writes, is_extra, target, needs, explained, form
        )
        return function

    return register
