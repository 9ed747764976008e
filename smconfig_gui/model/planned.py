"""What a review shows: every write that an operation would send, in words and in bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from smconfig_gui.model.axdr import Data, Tag, encode
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.given import NOTHING_GIVEN, Given
from smconfig_gui.model.messages import Text

if TYPE_CHECKING:
    from smconfig_gui.model.profile import MeterProfile


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a review in the panel's words: setting, old, new."""

    label: Text
    old: Text
    new: Text
    is_dangerous: bool = False


def _same(wanted: Data, found: Data) -> bool:
    return wanted == found


def _unmoved(data: Data, _seconds: float) -> Data:
    return data


def same_unordered(wanted: Data, found: Data) -> bool:
    """Compare tables by what they hold: the order of array elements means nothing, at any depth."""
    return _sorted(wanted) == _sorted(found)


def _sorted(data: Data) -> Data:
    if data.tag not in (Tag.ARRAY, Tag.STRUCTURE):
        return data
    items = tuple(_sorted(item) for item in data.items)
    return Data(data.tag, tuple(sorted(items, key=encode)) if data.tag == Tag.ARRAY else items)


def _no_danger(_old: Data | None, _new: Data) -> Text | None:
    return None


def _fits(_profile: "MeterProfile", _data: Data) -> bool:
    return True


def _as_it_was(old: Data) -> Data:
    return old


@dataclass(frozen=True, slots=True)
class Through:
    """How a value that cannot be written is put back: into an attribute further on, then by a method."""

    offset: int
    method: int
    argument: Data


@dataclass(frozen=True, slots=True)
class Setting:
    """How one writable attribute or method is compared, explained and shown as JSON.

    `changes` names what differs between two values; `danger` returns the consequence to be confirmed, or None;
    `same` decides whether what was read back is what was wanted; `to_json` gives the form of requests. `later` says
    what becomes of a value in so many seconds: only clocks move. A value is put back by undoing and from snapshots only
    where `is_restorable`, which the time of a clock is not; `put_back` gives what is written for it then, and
    `put_back_through` the way, where none is direct.

    `is_state` is true of what the meter raises by itself, as alarms: it can be undone, and is no setting. `fits` says
    whether a value that was taken from another generation means the same in this one.

    `compared_with` names another attribute of the object whose value is the old one of the review, where a write
    prepares what that attribute will hold. `placed` gives the setting as it reads on one meter, and on one M-Bus
    channel where the object stands once per channel. `is_commit` marks a write that, like an ACTION, puts earlier ones
    into effect: it is sent only when those read back as wanted. `unfinished` is true of the meter as long as no such
    write was sent.
    """

    changes: Callable[[Data | None, Data], tuple[Change, ...]]
    to_json: Callable[[Data], Any]
    same: Callable[[Data, Data], bool] = _same
    danger: Callable[[Data | None, Data], Text | None] = _no_danger
    later: Callable[[Data, float], Data] = _unmoved
    is_restorable: bool = True
    compared_with: int | None = None
    is_commit: bool = False
    unfinished: Text | None = None
    put_back: Callable[[Data], Data] = _as_it_was
    put_back_through: Through | None = None
    is_state: bool = False
    fits: Callable[["MeterProfile", Data], bool] = _fits
    placed: "Callable[[MeterProfile, int | None], Setting] | None" = None

    def on(self, profile: "MeterProfile", channel: int | None) -> "Setting":
        """Return the setting as it reads on this meter and channel."""
        return self if self.placed is None else self.placed(profile, channel)


@dataclass(frozen=True, slots=True)
class PlannedWrite:
    """One SET or ACTION that would be sent; `old` is None where nothing can be read, alternatives go in order.

    `expect` says what else it changes: of an ACTION everything, of a SET that acts all that can be read. One that
    `is_optional` prepares what the others do; a meter that refuses it is none the worse.

    A masked write holds key material: only its check value is shown. `as_json` is the form of the request in which
    `new` is told to other programs, where no setting of the operation knows it.
    """

    target: Attribute | Method
    object_name: str
    new: Data
    old: Data | None = None
    alternatives: tuple[Data, ...] = ()
    expect: Mapping[Attribute, Data] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    danger: Text | None = None
    is_masked: bool = False
    is_commit: bool = False
    is_optional: bool = False
    expected_before: Mapping[Attribute, Data] = field(default_factory=dict)
    check_value: str | None = None
    as_json: Any = None

    @property
    def before(self) -> Mapping[Attribute, Data]:
        """What the attributes held that this write changes; empty where nothing can be read."""
        if isinstance(self.target, Attribute) and not self.expect:
            return {} if self.old is None else {self.target: self.old}
        return self.expected_before

    @property
    def is_dangerous(self) -> bool:
        """Whether the last four characters of the identifier must be typed before it is sent."""
        return self.danger is not None or any(change.is_dangerous for change in self.changes)


@dataclass(frozen=True, slots=True)
class Plan:
    """All writes of one operation on one meter, as planned at one moment; `remarks` say what is odd about them.

    `given`, `drawn` and `facts` are what a procedure was planned with: choices, drawn keys, what was read.
    """

    operation: str
    request: Any
    writes: tuple[PlannedWrite, ...]
    device_identification: str | None
    read_at: str
    given: Given = NOTHING_GIVEN
    drawn: Any = field(default=None, repr=False)
    facts: Any = field(default=None, repr=False)
    remarks: tuple[Text, ...] = ()

    @property
    def is_to_be_done(self) -> bool:
        """Whether there is anything to do: writes, or the outcome of earlier ones that is still to be read."""
        return bool(self.writes) or bool(getattr(self.facts, "has_outcome_to_read", False))

    @property
    def changes(self) -> tuple[Change, ...]:
        """All lines of the review."""
        return tuple(change for write in self.writes for change in write.changes)

    @property
    def dangers(self) -> tuple[Text, ...]:
        """All consequences to be confirmed."""
        return tuple(write.danger for write in self.writes if write.danger is not None)

    @property
    def is_dangerous(self) -> bool:
        """Whether any write is."""
        return any(write.is_dangerous for write in self.writes)
