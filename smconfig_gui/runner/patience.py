"""Waiting for a meter that does not answer because of what was begun here, as while it starts with new firmware."""

import asyncio

from smconfig_gui.dlms.errors import MeterError
from smconfig_gui.dlms.operation import Ended, Operation, Patience
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.model.meter import Value
from smconfig_gui.runner.connection import MeterConnection, MeterFacts
from smconfig_gui.runner.services import NoProgress, Progress


class NotBackError(ProblemError):
    """The meter did not answer for as long as it was waited for; `ended` is what is true of the work then."""

    def __init__(self, error: MeterError, ended: Ended) -> None:
        super().__init__(ended.problem or error.problem)
        self.ended = ended


async def opened(
    connection: MeterConnection, operation: Operation, request: Value, progress: Progress | None
) -> MeterFacts:
    """Connect; a meter that may be starting because of an earlier run of this operation is waited for."""
    try:
        return await connection.open(progress)
    except MeterError as error:
        patience = await _patience(connection, operation, request)
        if patience is None or not patience.is_passing(error):
            raise
        return await _wait(connection, patience, progress or NoProgress(), error)


async def _patience(connection: MeterConnection, operation: Operation, request: Value) -> Patience | None:
    patience = operation.procedure.patience if operation.procedure is not None else None
    return None if patience is None else patience(await connection.unfinished(), request, connection.services.now())


async def _wait(connection: MeterConnection, patience: Patience, progress: Progress, cause: MeterError) -> MeterFacts:
    tries = 0
    while connection.services.now() < patience.until:
        progress.tell(patience.text)
        await asyncio.sleep(patience.pauses_s[min(tries, len(patience.pauses_s) - 1)])
        tries += 1
        try:
            return await connection.open(progress)
        except MeterError as error:
            if not patience.is_passing(error):
                raise
            cause = error
    raise NotBackError(cause, patience.ended(cause)) from cause
