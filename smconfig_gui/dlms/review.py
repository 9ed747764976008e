"""Sessions around a session: one that plans instead of writing, one that reads back what it wrote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from smconfig_gui.dlms.errors import AccessError, ActionError, MeterError, ProtocolError
from smconfig_gui.dlms.protocols import Session
from smconfig_gui.dlms.rows import Found, Row, RowState
from smconfig_gui.model.axdr import NULL, AxdrError, Data
from smconfig_gui.model.cosem import CHANNELS, Attribute, Method
from smconfig_gui.model.planned import Change, PlannedWrite, Setting
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.selective_access import Selection

_TYPE_UNMATCHED = 12


@dataclass(frozen=True)
class Explained:
    """A setting and the name of its object in the profile."""

    object_name: str
    setting: Setting


def explanations(settings: Mapping[tuple[str, int], Setting], profile: MeterProfile) -> dict[Attribute, Explained]:
    """Return how the writes of an operation are explained and compared on this generation, on every M-Bus channel."""
    return {
        profile.attribute(name, index, channel): Explained(name, setting.on(profile, channel))
        for (name, index), setting in settings.items()
        if profile.has(name) and index in profile.object(name).attributes
        for channel in (CHANNELS if profile.object(name).per_channel else (None,))
    }


class PlanningSession:
    """Reads go to the meter; writes are noted and later reads see them. Equal values are dropped."""

    def __init__(self, session: Session, explanations: Mapping[Attribute, Explained]) -> None:
        self._session = session
        self._explanations = explanations
        self._on_meter: dict[Attribute, Data] = {}
        self._planned: dict[Attribute, Data] = {}
        self.writes: list[PlannedWrite] = []

    async def get(self, attribute: Attribute, selection: Selection | None = None) -> Data:
        """Return the planned value, else the meter's; a selected part is always the meter's."""
        if selection is not None:
            return await self._session.get(attribute, selection)
        if attribute not in self._planned and attribute not in self._on_meter:
            self._on_meter[attribute] = await self._session.get(attribute)
        return self._planned.get(attribute, self._on_meter.get(attribute, NULL))

    async def get_many(self, attributes: Sequence[Attribute]) -> list[Data | AccessError]:
        """Return planned values where there are, the meter's for the rest."""
        missing = [item for item in attributes if item not in self._planned and item not in self._on_meter]
        refused: dict[Attribute, AccessError] = {}
        for attribute, value in zip(missing, await self._session.get_many(missing), strict=True):
            if isinstance(value, AccessError):
                refused[attribute] = value
            else:
                self._on_meter[attribute] = value
        return [refused[item] if item in refused else await self.get(item) for item in attributes]

    async def set(self, attribute: Attribute, value: Data, *, expect: Mapping[Attribute, Data] | None = None) -> None:
        """Note the write unless the meter holds this value already; with `expect`, unless it holds all of that."""
        explained = self._explanations[attribute]
        if expect is not None:
            await self._set_effect(explained, attribute, value, expect)
            return
        old = await self.get(attribute)
        if explained.setting.same(value, old):
            return
        self._planned[attribute] = value
        shown = explained.setting.compared_with
        compared = old if shown is None else await self.get(replace(attribute, index=shown))
        self.writes.append(
            PlannedWrite(
                target=attribute,
                object_name=explained.object_name,
                new=value,
                old=old,
                changes=explained.setting.changes(compared, value),
                danger=explained.setting.danger(old, value),
                is_commit=explained.setting.is_commit,
            )
        )

    async def invoke(
        self,
        method: Method,
        argument: Data | None,
        *,
        expect: Mapping[Attribute, Data] | None = None,
        changes: Sequence[Change] = (),
        alternatives: Sequence[Data] = (),
        is_optional: bool = False,
    ) -> Data | None:
        """Note the call; later reads see what it is expected to change."""
        expected = dict(expect or {})
        old = {attribute: await self.get(attribute) for attribute in expected}
        self._planned |= expected
        name = self._explanations[next(iter(expected))].object_name if expected else str(method.obis)
        self.writes.append(
            PlannedWrite(
                method,
                name,
                argument or NULL,
                alternatives=tuple(alternatives),
                expect=expected,
                expected_before=old,
                changes=(*changes, *self._lines(old, expected)),
                is_optional=is_optional,
            )
        )
        return None

    async def _set_effect(
        self, explained: Explained, attribute: Attribute, value: Data, expect: Mapping[Attribute, Data]
    ) -> None:
        """Note a write that acts: what it does stands in other attributes."""
        old = {other: await self.get(other) for other in expect}
        if all(self._explanations[other].setting.same(wanted, old[other]) for other, wanted in expect.items()):
            return
        self._planned |= expect
        self.writes.append(
            PlannedWrite(
                attribute,
                explained.object_name,
                value,
                expect=dict(expect),
                expected_before=old,
                changes=self._lines(old, expect),
            )
        )

    def _lines(self, old: Mapping[Attribute, Data], new: Mapping[Attribute, Data]) -> tuple[Change, ...]:
        return tuple(
            change
            for attribute, value in new.items()
            for change in self._explanations[attribute].setting.changes(old[attribute], value)
        )


class VerifyingSession:
    """Sends planned writes one by one and reads back what they changed, before every ACTION and at the end."""

    def __init__(self, session: Session, explanations: Mapping[Attribute, Explained], rows: Sequence[Row]) -> None:
        self._session = session
        self._explanations = explanations
        self._rows = rows

    async def apply(self) -> None:
        """Send all rows in order; raises the MeterError that stopped it. A refused or differing row stops the rest."""
        for position, row in enumerate(self._rows):
            if row.is_commit:
                earlier = self._rows[:position]
                await self.read_back(earlier)
                if any(one.found is not Found.NEW and not one.write.is_optional for one in earlier):
                    return
            await self._send(row)
        await self.read_back(self._rows)

    async def _send(self, row: Row) -> None:
        for value in (row.write.new, *row.write.alternatives):
            try:
                row.state, row.sent, row.sent_at = RowState.UNANSWERED, value, monotonic()
                await self._send_value(row.write, value)
            except (AccessError, ActionError) as error:
                row.state, row.error = RowState.REFUSED, error
                if error.code != _TYPE_UNMATCHED:
                    if row.write.is_optional:
                        return
                    raise
            except MeterError as error:
                row.error = error
                raise
            else:
                row.state, row.error = RowState.ACCEPTED, None
                return
        if row.error is not None and not row.write.is_optional:
            raise row.error

    async def _send_value(self, write: PlannedWrite, value: Data) -> None:
        if isinstance(write.target, Attribute):
            await self._session.set(write.target, value)
        else:
            await self._session.invoke(write.target, value, expect=write.expect)

    async def read_back(self, rows: Sequence[Row]) -> None:
        """Read everything that these rows should have changed, in one request where the meter allows it."""
        wanted = [row for row in rows if row.state is not RowState.NOT_SENT and row.found is Found.UNREAD]
        attributes = list(dict.fromkeys(attribute for row in wanted for attribute in row.attributes))
        values: dict[Attribute, Data] = {}
        for attribute, value in zip(attributes, await self._session.get_many(attributes), strict=True):
            if not isinstance(value, AccessError):
                values[attribute] = value
        for row in wanted:
            self._judge(row, values)

    def _judge(self, row: Row, values: Mapping[Attribute, Data]) -> None:
        if not row.attributes or any(attribute not in values for attribute in row.attributes):
            row.found = Found.UNREADABLE
            return
        row.values = {attribute: values[attribute] for attribute in row.attributes}
        age_s = monotonic() - row.sent_at
        try:
            if all(self._same(item, wanted, values[item], age_s) for item, wanted in row.attributes.items()):
                row.found = Found.NEW
            elif row.write.before and all(
                self._same(item, old, values[item], age_s) for item, old in row.write.before.items()
            ):
                row.found = Found.OLD
            else:
                row.found = Found.OTHER
        except AxdrError as error:
            raise ProtocolError("protocol", detail=str(error)) from error

    def _same(self, attribute: Attribute, wanted: Data, found: Data, age_s: float) -> bool:
        setting = self._explanations[attribute].setting
        return setting.same(setting.later(wanted, age_s), found)


def mean_the_same(
    reviewed: Sequence[PlannedWrite],
    again: Sequence[PlannedWrite],
    explanations: Mapping[Attribute, Explained],
    age_s: float,
) -> bool:
    """Whether two plans that were made `age_s` apart change the same from the same; values of clocks move meanwhile."""

    def same(attribute: Attribute | Method, before: Data | None, now: Data | None) -> bool:
        explained = explanations.get(attribute) if isinstance(attribute, Attribute) else None
        if explained is None or before is None or now is None:
            return before == now
        return explained.setting.same(explained.setting.later(before, age_s), now)

    return [write.target for write in reviewed] == [write.target for write in again] and all(
        same(one.target, one.old, other.old)
        and same(one.target, one.new, other.new)
        and (one.alternatives, one.expect, one.expected_before)
        == (other.alternatives, other.expect, other.expected_before)
        for one, other in zip(reviewed, again, strict=True)
    )
