"""Sending the blocks of an image, over as many connections as it takes."""

from collections import Counter, deque
from collections.abc import Iterator
from time import monotonic

from smconfig_gui.dlms.errors import (
    AccessError,
    ActionError,
    AssociationError,
    ExceptionResponseError,
    LinkError,
    MeterError,
    ProtocolError,
    RefusedError,
)
from smconfig_gui.dlms.firmware.image_object import (
    IMAGE,
    TRANSFER,
    ImageStatus,
    block_argument,
    read_blocks,
    read_state,
)
from smconfig_gui.dlms.firmware.plan import UpdateFacts
from smconfig_gui.dlms.firmware.watch import Watch
from smconfig_gui.dlms.operation import ProcedureContext
from smconfig_gui.model.journal import StepState
from smconfig_gui.model.problems import ACTION_RESULTS, result_text

NOTED_EVERY_S = 5.0
MAX_REFUSALS = 3
MAX_IDLE_ROUNDS = 5
RECONNECT_PAUSES_S: tuple[float, ...] = (0.0, 2.0, 5.0, 10.0, 20.0, 30.0, 60.0, 60.0, 60.0)


class ImageLostError(Exception):
    """The meter forgot the image that it was getting, as after a power cut."""


class Reconnecting:
    """Makes fresh associations until one holds, with growing pauses; progress in between begins the pauses anew."""

    def __init__(self, context: ProcedureContext, watch: Watch) -> None:
        self._context = context
        self._watch = watch
        self._tries = 0

    def progressed(self) -> None:
        """The last connection was good for something."""
        self._tries = 0

    async def again(self, cause: MeterError) -> None:
        """Connect again; raises the last error when it does not work out, or when trying again is no use."""
        while True:
            self._context.checkpoint()
            if not is_passing(cause) or self._tries >= len(RECONNECT_PAUSES_S):
                raise cause
            pause_s = RECONNECT_PAUSES_S[self._tries]
            self._tries += 1
            self._watch.reconnecting(self._tries)
            await self._context.release()
            if pause_s:
                await self._context.sleep(pause_s)
            try:
                await self._context.associate()
            except MeterError as error:
                cause = error
            else:
                return


def is_passing(error: MeterError) -> bool:
    """Whether another connection may get further: the link, not the meter's will, was in the way."""
    if isinstance(error, AssociationError):
        return error.is_transient
    return isinstance(error, LinkError | ProtocolError | ExceptionResponseError) or error.id in (
        "hdlc-refused",
        "counter-unreadable",
    )


class Sender:
    """Sends what the meter lacks until it lacks nothing."""

    def __init__(self, context: ProcedureContext, facts: UpdateFacts, watch: Watch) -> None:
        self._context = context
        self._facts = facts
        self._watch = watch
        self._refusals: Counter[int] = Counter()
        self._last_refusal = 0
        self._on_their_way: deque[int] = deque()
        self._reconnecting = Reconnecting(context, watch)

    async def send_all(self) -> None:
        """Return when all blocks are on the meter.

        Raises ImageLostError, MeterError("stopped") between two blocks, RefusedError for a block that is refused three
        times or never arrives, and the last LinkError when no connection can be made any more.
        """
        fewest, idle_rounds = self._facts.count + 1, 0
        while True:
            try:
                missing = await self._missing()
                if not missing:
                    return
                idle_rounds = 0 if len(missing) < fewest else idle_rounds + 1
                if not idle_rounds:
                    self._reconnecting.progressed()
                fewest = min(fewest, len(missing))
                _check_idle(idle_rounds, len(missing))
                await self._send(missing)
            except (AccessError, ActionError, RefusedError):
                raise
            except MeterError as error:
                await self._reconnecting.again(error)

    async def _missing(self) -> list[int]:
        """Return what the meter lacks, which must still be getting our image."""
        state = await read_state(self._context)
        if state.status is ImageStatus.NOT_INITIATED:
            raise ImageLostError
        if state.status is not ImageStatus.INITIATED or state.block_bytes != self._facts.state.block_bytes:
            raise RefusedError("image-foreign")
        return (await read_blocks(self._context, self._facts.count)).missing

    async def _send(self, missing: list[int]) -> None:
        """Send these, with a line in the journal from time to time; ends early at a refusal, to look anew."""
        self._watch.begin(missing)
        waiting = iter(missing)
        is_more = True
        while is_more:
            self._context.checkpoint()
            progress = self._watch.progress
            await self._context.note("sending", StepState.SENT, done=progress.done, count=progress.count)
            self._on_their_way.clear()
            refusals = self._refusals.total()
            until = monotonic() + NOTED_EVERY_S
            method = self._context.method(IMAGE, TRANSFER)
            await self._context.session.invoke_each(method, self._arguments(waiting, until, refusals), self._take)
            is_more = self._refusals.total() == refusals and monotonic() >= until
        self._context.checkpoint()
        self._check_refusals()

    def _arguments(self, waiting: Iterator[int], until: float, refusals: int) -> Iterator[bytes]:
        image, block_bytes = self._facts.image, self._facts.state.block_bytes
        while monotonic() < until and self._refusals.total() == refusals and not self._is_stopping:
            number = next(waiting, None)
            if number is None:
                return
            self._on_their_way.append(number)
            yield block_argument(number, image.block(number, block_bytes))

    def _take(self, result: int) -> None:
        number = self._on_their_way.popleft()
        if result == 0:
            self._reconnecting.progressed()
            self._watch.acknowledged(number)
        else:
            self._refusals[number] += 1
            self._last_refusal = result

    @property
    def _is_stopping(self) -> bool:
        try:
            self._context.checkpoint()
        except MeterError:
            return True
        return False

    def _check_refusals(self) -> None:
        for number, times in self._refusals.items():
            if times >= MAX_REFUSALS:
                reason = result_text(ACTION_RESULTS, self._last_refusal)
                raise RefusedError("image-block-refused", number=number, times=times, reason=reason)


def _check_idle(rounds: int, count: int) -> None:
    """Raise RefusedError when so many rounds in a row brought nothing."""
    if rounds > MAX_IDLE_ROUNDS:
        raise RefusedError("image-blocks-missing", count=count)
