"""What is said of a failure that nobody foresaw: its kinds and where it was, never the values it carried."""

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

Tell = Callable[[BaseException], None]

_MOST_FRAMES = 40
_SECRET = re.compile(
    r"\b(?:[0-9A-Fa-f]{2}[ :\-]?){11,}[0-9A-Fa-f]{2}\b"  # hex of 12 bytes or more
    r"|[0-9A-Za-z+/]{20,}={1,2}|(?=\S*\d)(?=\S*[A-Z])(?=\S*[a-z])[0-9A-Za-z+/]{22,}"  # base64
    r"|b(?:'[^']*'|\"[^\"]*\")"  # bytes as Python shows them
)
_PACKAGE = Path(__file__).parent


def without_secrets(text: str) -> str:
    """Return a text without anything in it that could be a key."""
    return _SECRET.sub("[removed]", text)


def place(error: BaseException) -> str:
    """Return the kind of a failure and the last line of this program that it came through."""
    own = [each for each in _frames(error.__traceback__) if not each.startswith("<")]
    return f"{type(error).__name__} at {own[-1]}" if own else type(error).__name__


def story(error: BaseException) -> str:
    """Return a traceback without messages, values and source lines, causes first."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        frames = _frames(current.__traceback__)[-_MOST_FRAMES:]
        lines = [type(current).__name__, *(f"  {each}" for each in frames), *lines]
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    found = []
    while trace is not None:
        code = trace.tb_frame.f_code
        path = Path(code.co_filename)
        inside = _PACKAGE in path.parents
        name = path.relative_to(_PACKAGE).as_posix() if inside else f"<{path.name}>"
        found.append(f"{name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return found


def listen(tell: Tell | None = None, loop: "asyncio.AbstractEventLoop | None" = None) -> None:
    """Log without secrets to stderr from now on, also what nobody caught; tell of the latter who asks for it."""
    import logging
    import threading

    class Quiet(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            error = record.exc_info[1] if record.exc_info else None
            said = without_secrets(f"smconfig: {record.levelname.lower()}: {record.getMessage()}")
            return said if error is None else f"{said}\n{story(error)}"

    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(Quiet())
    logging.getLogger().handlers[:] = [handler]
    log = logging.getLogger(__name__)

    def uncaught(said: str, error: BaseException | None) -> None:
        log.error("%s", said, exc_info=error)
        if tell is not None and isinstance(error, Exception):
            tell(error)

    sys.excepthook = lambda _kind, error, _trace: uncaught("uncaught", error)
    sys.unraisablehook = lambda found: uncaught("uncaught where nothing can be raised", found.exc_value)
    threading.excepthook = lambda found: uncaught("uncaught in a thread", found.exc_value)
    if loop is not None:
        loop.set_exception_handler(
            lambda _, context: uncaught(str(context.get("message", "uncaught")), context.get("exception"))
        )
