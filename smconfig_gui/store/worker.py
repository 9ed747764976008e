"""One thread for everything that touches the disk, so that the event loop never waits for it."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_T = TypeVar("_T")


class Worker:
    """Runs functions one after the other in its own thread."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="smconfig-store")

    async def run(self, function: Callable[[], _T]) -> _T:
        """Return what the function returns, called in the thread; raises what it raises."""
        return await asyncio.wrap_future(self._executor.submit(function))

    async def run_to_the_end(self, function: Callable[[], _T]) -> _T:
        """Like run, but a cancel of the caller does not keep the function from being called."""
        return await asyncio.shield(asyncio.wrap_future(self._executor.submit(function)))

    def close(self) -> None:
        """End the thread after what it is doing."""
        self._executor.shutdown(wait=True)
