"""What people see of an update while it runs: phase, blocks, speed; told often enough and not more often."""

from time import monotonic

from smconfig_gui.dlms.firmware.plan import UpdateFacts
from smconfig_gui.dlms.operation import ProcedureContext
from smconfig_gui.model.firmware_progress import BlockProgress, Phase, TransferState
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim

SHOWN_EVERY_S, TOLD_EVERY_S = 0.1, 1.0
TO_SEND, DONE, AGAIN = 0, 1, 2
_PHASES = {
    Phase.CHECKED: QT_TRANSLATE_NOOP("firmware", "Checked: file, identifier and meter fit"),
    Phase.ENABLED: QT_TRANSLATE_NOOP("firmware", "Image transfer is allowed"),
    Phase.INITIATED: QT_TRANSLATE_NOOP("firmware", "The meter expects the image"),
    Phase.SENDING: QT_TRANSLATE_NOOP("firmware", "Sending the image"),
    Phase.COMPLETE: QT_TRANSLATE_NOOP("firmware", "All blocks are on the meter"),
    Phase.VERIFYING: QT_TRANSLATE_NOOP("firmware", "The meter verifies the image"),
    Phase.VERIFIED: QT_TRANSLATE_NOOP("firmware", "Verified: size, identifier and signature are those of the file"),
    Phase.ACTIVATING: QT_TRANSLATE_NOOP("firmware", "Activating"),
    Phase.REBOOTING: QT_TRANSLATE_NOOP("firmware", "Waiting for the meter with its new version"),
    Phase.DONE: QT_TRANSLATE_NOOP("firmware", "Done"),
}
_RATE = QT_TRANSLATE_NOOP("firmware", "{done} of {count} blocks, {rate} blocks/s, {left} left. Safe to unplug: yes")
_RECONNECTING = QT_TRANSLATE_NOOP("firmware", "The link is gone; connecting again (try {number})")
_MINUTES = QT_TRANSLATE_NOOP("firmware", "{count} min")
_SECONDS = QT_TRANSLATE_NOOP("firmware", "{count} s")


class Watch:
    """Keeps the numbers of one update and hands them on."""

    def __init__(self, context: ProcedureContext, facts: UpdateFacts) -> None:
        self._context = context
        self._facts = facts
        self._blocks = bytearray(facts.count)
        self._shown_at = self._told_at = 0.0
        self._is_connected = True
        self._version = ""
        self.phase = Phase.CHECKED
        self.progress = BlockProgress(facts.count)

    def enter(self, phase: Phase) -> None:
        """Begin a phase."""
        self.phase, self._is_connected = phase, True
        self._context.tell(_PHASES[phase])
        self.show()

    def all_there(self) -> None:
        """The meter has every block."""
        self._blocks[:] = bytes((DONE,)) * len(self._blocks)
        self.progress.done = self.progress.count
        self._context.count(self.progress.done, self.progress.count)

    def begin(self, missing: list[int]) -> None:
        """Begin to send these, for the first time or again."""
        lost = {number for number in missing if self._blocks[number] == DONE}
        self._blocks[:] = bytes((DONE,)) * len(self._blocks)
        for number in missing:
            self._blocks[number] = AGAIN if number in lost else TO_SEND
        self._is_connected = True
        self.progress.start(self.progress.count - len(missing))
        self.show()

    def acknowledged(self, number: int) -> None:
        """Count a block that the meter took."""
        if self._blocks[number] == AGAIN:
            self.progress.again += 1
        self._blocks[number] = DONE
        self.progress.acknowledged()
        now = monotonic()
        if now - self._shown_at >= SHOWN_EVERY_S:
            self.show()
        if now - self._told_at >= TOLD_EVERY_S:
            self._told_at = now
            self._context.count(self.progress.done, self.progress.count)
            self._tell_rate()

    def reconnecting(self, number: int) -> None:
        """Say that the link is gone."""
        self._is_connected = False
        self._context.tell(_RECONNECTING.with_(number=number))
        self.show()

    def found(self, version: str) -> None:
        """Note the version that runs afterwards."""
        self._version = version
        self.enter(Phase.DONE)

    def show(self) -> None:
        """Hand over how it stands now."""
        self._shown_at = monotonic()
        progress, facts = self.progress, self._facts
        self._context.show(
            TransferState(
                phase=self.phase,
                name=facts.name,
                digest=facts.image.digest,
                size_bytes=facts.image.size_bytes,
                block_bytes=facts.state.block_bytes,
                count=progress.count,
                done=progress.done,
                again=progress.again,
                blocks=bytes(self._blocks),
                blocks_per_s=progress.blocks_per_s,
                left_s=progress.left_s,
                is_connected=self._is_connected,
                version=self._version,
            )
        )

    def _tell_rate(self) -> None:
        progress = self.progress
        if progress.blocks_per_s is None or progress.left_s is None:
            return
        self._context.tell(
            _RATE.with_(
                done=progress.done,
                count=progress.count,
                rate=f"{progress.blocks_per_s:.1f}",
                left=duration(progress.left_s),
            )
        )


def duration(seconds: float) -> Text:
    """Return a time as people say it."""
    if seconds >= 90:
        return _MINUTES.with_(count=verbatim(round(seconds / 60)))
    return _SECONDS.with_(count=verbatim(max(1, round(seconds))))
