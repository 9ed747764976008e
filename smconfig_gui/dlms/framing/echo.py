"""Our own frames, thrown back by optical heads and two-wire lines."""

from collections import deque

_REMEMBERED_FRAMES = 16


class EchoFilter:
    """Remembers what was sent since the meter last spoke, and recognises it when it comes back."""

    def __init__(self) -> None:
        self._sent: deque[bytes] = deque(maxlen=_REMEMBERED_FRAMES)
        self.was_heard = False

    def sent(self, raw: bytes) -> None:
        """Remember one frame."""
        self._sent.append(raw)

    def is_echo(self, raw: bytes, *, is_proof: bool) -> bool:
        """Whether this frame is an echo.

        `is_proof` says that the meter itself never sends such bytes; others count only where an echo is known.
        """
        if raw not in self._sent or not (is_proof or self.was_heard):
            return False
        self.was_heard = True
        while self._sent.popleft() != raw:
            pass
        return True

    def meter_spoke(self) -> None:
        """The line has turned: no echo of what was sent before can come any more."""
        self._sent.clear()
