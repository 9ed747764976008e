"""The planned writes of one run on their way to the meter, and the verdict that follows from where they came."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from time import monotonic

from smconfig_gui.dlms.errors import MeterError
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.planned import PlannedWrite
from smconfig_gui.model.verdict import Verdict


class RowState(Enum):
    """What is known of one planned write after everything that could be done was done."""

    NOT_SENT = "not-sent"
    REFUSED = "refused"
    UNANSWERED = "unanswered"
    ACCEPTED = "accepted"


class Found(Enum):
    """What a read-back found."""

    NEW = "new"
    OLD = "old"
    OTHER = "other"
    UNREADABLE = "unreadable"
    UNREAD = "unread"


_READ = (Found.NEW, Found.OLD, Found.OTHER)


@dataclass
class Row:
    """One planned write on its way."""

    write: PlannedWrite
    state: RowState = RowState.NOT_SENT
    found: Found = Found.UNREAD
    error: MeterError | None = None
    values: dict[Attribute, Data] = field(default_factory=dict)
    sent_at: float = field(default_factory=monotonic)
    sent: Data | None = None

    @property
    def value(self) -> Data:
        """What was sent last, one of the alternatives perhaps; what would be, as long as nothing was."""
        return self.write.new if self.sent is None else self.sent

    @property
    def verified(self) -> bool | None:
        """True and False are what the read-back says, None that there was none."""
        return None if self.found in (Found.UNREAD, Found.UNREADABLE) else self.found is Found.NEW

    @property
    def is_commit(self) -> bool:
        """Whether this puts earlier writes into effect, so that they are read back before it is sent."""
        return self.write.is_commit or isinstance(self.write.target, Method)

    @property
    def is_done_without(self) -> bool:
        """Whether this only prepares what the other rows do, and the meter refused it."""
        return self.write.is_optional and self.state is RowState.REFUSED

    @property
    def is_surely_not_done(self) -> bool:
        """Whether the meter is known to be as if this had not been sent."""
        return self.state is RowState.NOT_SENT or self.found is Found.OLD

    @property
    def attributes(self) -> dict[Attribute, Data]:
        """What should hold on the meter afterwards."""
        if isinstance(self.write.target, Attribute) and not self.write.expect:
            return {self.write.target: self.write.new}
        return dict(self.write.expect)


def verdict_of(rows: Sequence[Row]) -> Verdict:
    """Return what is true of the meter: never done when it is not, never not-done when it may be."""
    if not rows:
        return Verdict.NOTHING_TO_WRITE
    rows = [row for row in rows if not row.is_done_without]
    touched = [row for row in rows if row.state is not RowState.NOT_SENT]
    if any(not _is_settled(row) for row in touched):
        return Verdict.UNKNOWN
    if any(row.found is Found.OTHER for row in touched):
        return Verdict.DIFFERS
    done = [row for row in touched if row.found in (Found.NEW, Found.UNREADABLE)]
    if len(done) < len(rows):
        return Verdict.PARTLY if done else Verdict.NOT_DONE
    is_verified = all(row.found is Found.NEW or row.write.is_optional for row in rows)
    return Verdict.VERIFIED if is_verified else Verdict.UNVERIFIABLE


def _is_settled(row: Row) -> bool:
    """A read-back settles a row; where reading is refused, an accepted write has to do."""
    return row.found in _READ or (row.found is Found.UNREADABLE and row.state is RowState.ACCEPTED)
