"""A thread for calls that may wait for a person for ever, and a way to stop waiting for them."""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

_T = TypeVar("_T")
_Job = tuple["Future[Any]", Callable[[], Any]]


class StillParkedError(Exception):
    """An earlier call has not come back yet, or this one did not in time."""


class ParkingThread:
    """Runs one call at a time; at most one is left behind, and none keeps the program from ending."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._parked: Future[Any] | None = None
        self._turn = asyncio.Lock()

    @property
    def is_parked(self) -> bool:
        """Whether a call that nobody waits for is still going on."""
        return self._parked is not None and not self._parked.done()

    async def run(
        self, function: Callable[[], _T], patience_s: float, is_excused: Callable[[], bool] = lambda: False
    ) -> _T:
        """Return what the function returns; raises StillParkedError after `patience_s`, and while one is parked.

        As long as it `is_excused`, patience begins anew when it is at its end. A cancel ends the waiting at once; the
        call itself goes on until the other side answers.
        """
        async with self._turn:
            if self.is_parked:
                raise StillParkedError
            future: Future[_T] = Future()
            self._start()
            self._jobs.put((future, function))
            waiting = asyncio.wrap_future(future)
            try:
                while True:
                    done, _ = await asyncio.wait({waiting}, timeout=patience_s)
                    if done or future.done():
                        return await waiting
                    if not is_excused():
                        raise StillParkedError
            finally:
                if not future.done():
                    self._parked = future
                if not waiting.cancel() and not waiting.cancelled():
                    waiting.exception()  # seen: the caller has it, or left

    def close(self) -> None:
        """Let the thread end after what it is doing; a parked call is not waited for."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread = None

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while job := self._jobs.get():
            future, function = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(function())
            except BaseException as error:  # noqa: BLE001 - raised again where the result is awaited
                future.set_exception(error)
            del job, future, function
