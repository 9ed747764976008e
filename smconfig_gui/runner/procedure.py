"""Carries a procedure out: what it sees of the meter, the journal and the person who watches."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import datetime
from time import monotonic
from typing import Any

from smconfig_gui.dlms.errors import AccessError, ActionError, MeterError, RefusedError
from smconfig_gui.dlms.operation import Ended, attribute_of, method_of
from smconfig_gui.dlms.protocols import CounterStore, DirectSession, KeyStore
from smconfig_gui.dlms.rows import Row, RowState
from smconfig_gui.dlms.session import Session
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.given import Given
from smconfig_gui.model.journal import JournalEntry, StepState, Work
from smconfig_gui.model.messages import Text, verbatim
from smconfig_gui.model.planned import PlannedWrite
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.secret import Key
from smconfig_gui.runner.connection import MeterConnection
from smconfig_gui.runner.record import Record
from smconfig_gui.runner.services import Progress


class ProcedureRun:
    """The ProcedureContext of one run over one connection."""

    def __init__(self, connection: MeterConnection, record: Record, given: Given, progress: Progress) -> None:
        self._connection = connection
        self._record = record
        self._given = given
        self._progress = progress
        self._facts = connection.facts
        self._stop = asyncio.Event()
        self._work = record.correlation_uid

    # --- what it is about ------------------------------------------------------------------------------------------

    @property
    def session(self) -> DirectSession:
        """The association that is open now."""
        return self._connection.session

    @property
    def profile(self) -> MeterProfile:
        """What this generation has."""
        if self._connection.facts is None:
            raise RuntimeError("not connected")
        return self._connection.facts.profile

    @property
    def rows(self) -> Sequence[Row]:
        """The planned writes in their order."""
        return self._record.rows

    @property
    def secrets(self) -> DeviceSecrets:
        """The keys that the connection uses now."""
        return self._connection.secrets

    @property
    def keys(self) -> KeyStore:
        """Where keys are stored."""
        if self._connection.keys is None:
            raise RefusedError("no-key-place")
        return self._connection.keys

    @property
    def counters(self) -> CounterStore:
        """Numbers that must never be given twice."""
        return self._connection.services.counters

    @property
    def given(self) -> Given:
        """What a person gave beside the request."""
        return self._given

    @property
    def now(self) -> Callable[[], datetime]:
        """The clock of this computer, UTC."""
        return self._connection.services.now

    @property
    def device_identification(self) -> str:
        """What the meter said it is, else what its card says."""
        facts = self._facts or self._connection.facts
        found = facts.confirmed_by if facts is not None else ""
        return found or self._connection.meter.device_identification or ""

    def attribute(self, name: str, index: int, channel: int | None = None) -> Attribute:
        """Return an attribute by the object's name."""
        return attribute_of(self.profile, name, index, channel)

    def method(self, name: str, index: int, channel: int | None = None) -> Method:
        """Return a method by the object's name."""
        return method_of(self.profile, name, index, channel)

    # --- the journal -----------------------------------------------------------------------------------------------

    @property
    def work(self) -> str:
        """The name of this work in the journal."""
        return self._work

    def go_on(self, work: Work) -> None:
        """Write further lines into work that an earlier run began."""
        self._work = work.id

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
        """Write a line into the journal; it is on the disk when this returns."""
        connection = self._connection
        facts = self._facts or connection.facts
        reserved = connection.reserved_counters
        entry = JournalEntry(
            work=self._work if work is None else work.id,
            run=self._record.correlation_uid,
            operation=self._record.operation.name if work is None else work.operation,
            step=step,
            state=state,
            at=self.now().isoformat(timespec="milliseconds"),
            meter_id=connection.meter.id,
            meter_title=connection.meter.title,
            device_identification=self.device_identification or (work.last.device_identification if work else ""),
            system_title=(facts.system_title if facts else connection.meter.system_title) or "",
            operator=connection.services.operator,
            keys=tuple(keys),
            digest=digest,
            counters=(reserved.start, reserved.stop - 1) if reserved else None,
            result=result,
            details=details,
            is_end=is_end,
        )
        await connection.services.journal.write(entry)

    async def unfinished(self) -> Sequence[Work]:
        """Return the work on this meter that was begun and not ended, oldest first, this one among it."""
        return await self._connection.unfinished()

    # --- the meter -------------------------------------------------------------------------------------------------

    def add(self, write: PlannedWrite) -> Row:
        """Return the row of a write that became necessary on the way."""
        row = Row(write)
        self._record.rows.append(row)
        return row

    def fingerprint(self, key: Key) -> str:
        """Return the name of a key that means nothing on another computer."""
        return key.fingerprint(self._connection.services.store_id)

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
        """Journal *sent*, send the row, journal the answer, and return it."""
        if not self._connection.facts or self._connection.is_read_only:
            raise RefusedError("read-only")
        self._connection.check_locks()
        await self.note(step, StepState.SENT, keys=keys, digest=digest, **details)
        row.state, row.sent_at, row.error = RowState.UNANSWERED, monotonic(), None
        self._connection.offer(under)
        try:
            returned = await self._send(row.write.target, row.write.new if value is None else value)
        except MeterError as error:
            row.error = error
            details |= self._end_offer(under, is_accepted=False)
            state, result = StepState.UNKNOWN, None
            if isinstance(error, AccessError | ActionError):
                row.state, state, result = RowState.REFUSED, StepState.REFUSED, error.code
            await self.note(step, state, keys=keys, digest=digest, result=result, **details)
            raise
        row.state = RowState.ACCEPTED
        details |= self._end_offer(under, is_accepted=True)
        await self.note(step, StepState.ACKED, keys=keys, digest=digest, result=0, **details)
        return returned

    def _end_offer(self, under: DeviceSecrets | None, *, is_accepted: bool) -> dict[str, Any]:
        """Go on under the new keys when they are in force; note where the answer itself was protected by them."""
        if under is None:
            return {}
        has_taken = self._connection.has_taken_offer
        self._connection.offer(None)
        if is_accepted or has_taken:
            self._connection.switch(under)
        return {"quirk": "answer-under-new-key"} if has_taken else {}

    async def _send(self, target: Attribute | Method, value: Data) -> Data | None:
        if isinstance(target, Method):
            return await self.session.invoke(target, value)
        await self.session.set(target, value)
        return None

    async def associate(self, secrets: DeviceSecrets | None = None) -> Session:
        """End the association and make a fresh one, with these keys from now on when they are given."""
        connection = self._connection
        await connection.close()
        if secrets is not None:
            connection.use(secrets)
        connection.allow_another_try()  # the procedure bounds its tries itself
        facts = await connection.open(self._progress, has_chosen_keys=True)
        is_other = facts.is_other_meter if self._facts is None else not facts.is_same_meter(self._facts)
        if is_other:
            found = facts.confirmed_by or "-"
            wanted = self._facts.confirmed_by if self._facts else connection.meter.device_identification or "-"
            await connection.close()  # nothing more goes to a stranger, and nothing of it is this meter's
            connection.facts = self._facts or facts
            raise RefusedError("wrong-meter", found=verbatim(found), wanted=verbatim(wanted))
        self._facts = facts
        return connection.session

    async def release(self, secrets: DeviceSecrets | None = None) -> None:
        """End the association; the next one uses these keys, if given."""
        await self._connection.close()
        if secrets is not None:
            self._connection.use(secrets)

    # --- people ----------------------------------------------------------------------------------------------------

    def checkpoint(self) -> None:
        """Raise MeterError("stopped") when a stop was asked for."""
        if self._stop.is_set():
            raise MeterError("stopped")

    @property
    def pauses(self) -> Sequence[float]:
        """How long to wait before the second, third and fourth try of one thing, in seconds."""
        return self._connection.services.search_pauses_s

    async def sleep(self, seconds: float) -> None:
        """Wait; ends early, like a checkpoint, when a stop is asked for."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), seconds)
        self.checkpoint()

    @contextlib.contextmanager
    def critical(self) -> Iterator[None]:
        """Mark steps during which the window must not be closed."""
        self._progress.critical(True)
        try:
            yield
        finally:
            self._progress.critical(False)

    def tell(self, text: Text) -> None:
        """Say what is being done."""
        self._progress.tell(text)

    def count(self, done: int, total: int) -> None:
        """Say how far it is."""
        self._progress.count(done, total)

    def show(self, state: object) -> None:
        """Hand over what the panel of this operation draws."""
        self._progress.show(state)

    # --- for the runner --------------------------------------------------------------------------------------------

    async def to_the_end(self, work: Coroutine[Any, Any, Ended]) -> Ended:
        """Run the procedure; a cancel asks it to stop, a second one cuts the link, and its own end is waited for."""
        task = asyncio.ensure_future(work)
        while not task.done():
            try:
                await asyncio.shield(task)
            except asyncio.CancelledError:
                if task.cancelled():
                    raise
                if self._stop.is_set():
                    self._connection.abort()
                self._stop.set()
            except Exception:  # noqa: BLE001 - raised again by result()
                break
        return task.result()
