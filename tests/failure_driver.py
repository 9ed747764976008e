"""Lets a reading fail at many points with a key in the message and says of each what the program would say.

In a process of its own: an exception out of a trace function can leave the interpreter's own books in disorder.
Arguments: a folder, the key as hex, how many points. The last line of stdout is how many readings failed.
"""

import asyncio
import logging
import sys
import warnings
from pathlib import Path
from types import FrameType

import smconfig_gui
from smconfig_gui.failures import listen, place
from smconfig_gui.model.outcome import Verdict
from tests.meters import Bench, bench

_PACKAGE = str(Path(smconfig_gui.__file__).parent)
_LOG = logging.getLogger(__name__)


class Calls:
    """Counts the calls of functions of the program, and raises at one of them."""

    def __init__(self, raise_at: int = 0, key: str = "") -> None:
        self.count = 0
        self._raise_at = raise_at
        self._key = key

    def __call__(self, frame: FrameType, _event: str, _argument: object) -> None:
        path = frame.f_code.co_filename
        if not path.startswith(_PACKAGE) or "simulator" in path:
            return
        self.count += 1
        if self.count == self._raise_at:
            sys.settrace(None)
            raise RuntimeError(f"injected {self._key}")


async def work(at: Bench) -> None:
    """Connect, read, disconnect."""
    outcome = await at.runner.run("GetAlarmNotifications")
    if outcome.run.verdict is not Verdict.READ:
        raise RuntimeError(outcome.run.description)
    await at.runner.connection.close()


async def main(folder: Path, key: str, points: int) -> int:
    """Return how many of the readings failed."""
    failed = 0
    calls = Calls()
    async with bench(folder / "whole") as at:
        sys.settrace(calls)
        await work(at)
        sys.settrace(None)
    listen(loop=asyncio.get_running_loop())
    for number in range(points):
        async with bench(folder / str(number)) as at:  # a lock whose release was made to fail stays
            sys.settrace(Calls(1 + number * calls.count // points, key))
            try:
                await asyncio.create_task(work(at))
            except Exception as error:  # noqa: BLE001 - whatever comes of it
                _LOG.exception("work", exc_info=error)
                print(place(error))
                failed += 1
            finally:
                sys.settrace(None)
            await at.runner.connection.close()
    return failed


if __name__ == "__main__":
    warnings.simplefilter("ignore", ResourceWarning)  # where closing was made to fail
    print(asyncio.run(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))))
