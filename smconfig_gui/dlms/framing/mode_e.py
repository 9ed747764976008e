"""Sign-on of optical ports (IEC 62056-21, mode E): identification at 300 baud, choice of a speed, change to HDLC.

The sign-on wants seven data bits and even parity. Eight bits without parity put the same ten bits on the line when the
parity is written into bit 7, so the port stays as it is: heads that draw their power from it stay awake.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum

from smconfig_gui.dlms.errors import LinkError, MeterError, NoAnswerError
from smconfig_gui.dlms.framing import Findings, Framing, Speed, Turn
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.steps import Step

SIGN_ON_BAUD = 300
BAUDS = {
    "0": 300,
    "1": 600,
    "2": 1200,
    "3": 2400,
    "4": 4800,
    "5": 9600,
    "6": 19200,
    "7": 38400,
    "8": 57600,
    "9": 115200,
}
TRIES = 3
ANSWER_S = 2.5  # the meter begins within 1.5 s; its line takes up to 0.8 s at 300 baud
BETWEEN_TRIES_S = 1.6
SETTLE_S = 0.25  # the meter changes its speed
EARLY_S = 0.02
HDLC_TRIES_S = 6.0  # how long the data link may stay silent before the sign-on is tried at a lower speed
BYTE_BITS = 10
ACK, NAK, STX = 0x06, 0x15, 0x02
_NO_CHOICE = QT_TRANSLATE_NOOP("framing", "it offers no choice of speed ({letter})")
_READOUT = QT_TRANSLATE_NOOP("framing", "it began to read its data out")
_SILENT = QT_TRANSLATE_NOOP("framing", "it was silent at {baud} baud")
_IDENTIFICATION = re.compile(rb"/([A-Za-z]{3})([0-9A-Za-z])([^\r\n/!]{0,32})\r\n")
_EVEN = bytes(byte | (byte.bit_count() & 1) << 7 for byte in range(0x80)) + bytes(range(0x80, 0x100))


def with_parity(text: bytes) -> bytes:
    """Return seven-bit bytes with even parity in bit 7."""
    return text.translate(_EVEN)


def without_parity(raw: bytes) -> bytes | None:
    """Return seven-bit bytes; None when neither every parity is right nor every bit 7 is clear."""
    text = bytes(byte & 0x7F for byte in raw)
    return text if raw in (text, with_parity(text)) else None


@dataclass(frozen=True, slots=True)
class Identification:
    """What a meter says at sign-on: maker, proposed speed, model."""

    maker: str
    baud_letter: str
    model: str

    @property
    def baud(self) -> int | None:
        """The speed it proposes; None where that is not a digit, in modes without a choice."""
        return BAUDS.get(self.baud_letter)

    @property
    def text(self) -> str:
        """The line as people know it."""
        return f"/{self.maker}{self.baud_letter}{self.model}"


def parse_identification(raw: bytes) -> Identification | None:
    """Return the identification in these bytes of the line; None while there is none."""
    text = bytes(byte & 0x7F for byte in raw)
    match = _IDENTIFICATION.search(text)
    if match is None or without_parity(raw[match.start() : match.end()]) is None:
        return None
    maker, letter, model = (part.decode("ascii") for part in match.groups())
    return Identification(maker, letter, "".join(letter if letter.isprintable() else "\\" for letter in model))


class _Phase(Enum):
    CLOSED = "closed"
    ASKING = "asking"
    RESTING = "resting"
    CHOOSING = "choosing"
    PASSED = "passed"


class ModeEFraming:
    """A sign-on, and after it another framing to which everything is passed."""

    def __init__(self, framing: Framing, *, baud_limit: int, address: str = "") -> None:
        self._framing = framing
        self._limit = baud_limit
        self._request = with_parity(f"/?{address}!\r\n".encode("ascii"))
        self._phase = _Phase.CLOSED
        self._heard = bytearray()
        self._tries = 0
        self._due: float | None = None
        self._give_up_at: float | None = None
        self._heard_bytes = 0
        self._has_signal = False
        self.has_echo = False
        self.identification: Identification | None = None
        self.baud = SIGN_ON_BAUD
        self.opening_s = TRIES * (ANSWER_S + BETWEEN_TRIES_S) + 2 * HDLC_TRIES_S

    # --- what others see -------------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the framing inside is open."""
        return self._phase is _Phase.PASSED and self._framing.is_open

    @property
    def stage(self) -> Step:
        """First a byte, then the identification, then what the framing inside waits for."""
        if self._phase is _Phase.PASSED:
            return max(self._framing.stage, Step.LINK, key=list(Step).index)
        return Step.SIGN_ON if self._has_signal or self.identification is not None else Step.FIRST_BYTE

    @property
    def findings(self) -> Findings:
        """What was learned at sign-on and after it."""
        inside = self._framing.findings
        return replace(
            inside,
            heard_bytes=inside.heard_bytes + self._heard_bytes,
            has_echo=inside.has_echo or self.has_echo,
            identification=self.identification.text if self.identification is not None else "",
            baud=self.baud,
        )

    @property
    def wake_at(self) -> float | None:
        """When the next timer is due."""
        timers = (self._due, self._give_up_at, self._framing.wake_at if self._phase is _Phase.PASSED else None)
        return min((timer for timer in timers if timer is not None), default=None)

    def silence(self) -> NoAnswerError | None:
        """Return what is known about the silence, of the sign-on or of the framing inside."""
        if self._phase is _Phase.PASSED:
            return self._framing.silence()
        return None

    def open(self, now: float) -> Turn:
        """Send the sign-on request at 300 baud."""
        self._tries = 0
        return self._ask(now)

    def send(self, apdu: bytes, now: float) -> Turn:
        """Pass one APDU on; raises LinkError unless open."""
        if not self.is_open:
            raise LinkError
        return self._framing.send(apdu, now)

    def feed(self, data: bytes, now: float) -> Turn:
        """Take bytes of the sign-on, or pass them on."""
        if self._phase is _Phase.PASSED:
            turn = self._framing.feed(data, now)
            if self._framing.is_open:
                self._give_up_at = None
            return turn
        self._heard += data
        self._heard_bytes += len(data)
        if self._phase is _Phase.ASKING:
            return self._find_identification(now)
        return Turn()

    def wake(self, now: float) -> Turn:
        """Repeat the sign-on, change the speed, or pass on what is due inside."""
        if self._phase is _Phase.PASSED:
            if self._give_up_at is not None and now >= self._give_up_at - EARLY_S:
                return self._step_down(now)
            return self._framing.wake(now)
        if self._due is None or now < self._due - EARLY_S:
            return Turn()
        if self._phase is _Phase.ASKING:
            return self._rest(now)
        return self._ask(now) if self._phase is _Phase.RESTING else self._pass_on(now)

    def close(self, now: float) -> Turn:
        """End what was begun."""
        self._due = self._give_up_at = None
        if self._phase is _Phase.PASSED:
            return self._framing.close(now)
        self._phase = _Phase.CLOSED
        return Turn()

    # --- the steps -------------------------------------------------------------------------------------------------

    def _ask(self, now: float) -> Turn:
        self._phase = _Phase.ASKING
        self._tries += 1
        self._heard.clear()
        self.baud = SIGN_ON_BAUD
        self._due = now + len(self._request) * BYTE_BITS / SIGN_ON_BAUD + ANSWER_S
        return Turn([Speed(SIGN_ON_BAUD), self._request])

    def _rest(self, now: float) -> Turn:
        """Leave the line alone a moment, so that a meter in the middle of something gives it up."""
        self._drop_echo()
        self._has_signal = self._has_signal or bool(self._heard)
        if self._tries >= TRIES:
            raise self._silent()
        self._phase = _Phase.RESTING
        self._due = now + BETWEEN_TRIES_S
        return Turn(lost=[bytes(self._heard)] if self._heard else [])

    def _silent(self) -> MeterError:
        if self._has_signal:
            return NoAnswerError("sign-on-unreadable", count=self._heard_bytes)
        if self.has_echo:
            return NoAnswerError("echo-only")
        return NoAnswerError("sign-on-silent", times=TRIES)

    def _drop_echo(self) -> None:
        if self._heard.startswith(self._request):
            self.has_echo = True
            del self._heard[: len(self._request)]

    def _find_identification(self, now: float) -> Turn:
        if self._heard[:1] == self._request[:1] and self._request.startswith(self._heard):
            return Turn()  # what may become an echo
        self._drop_echo()
        self._has_signal = self._has_signal or bool(self._heard)
        found = parse_identification(bytes(self._heard))
        if found is None:
            self._due = max(self._due or now, now + ANSWER_S / 2)
            return Turn()
        self.identification = found
        return self._choose(found, now)

    def _choose(self, found: Identification, now: float) -> Turn:
        """Answer the identification with protocol mode 2 (HDLC) at the highest speed both sides allow."""
        if found.baud is None:
            raise self._refused(_NO_CHOICE.with_(letter=found.baud_letter))
        letter = max(letter for letter, baud in BAUDS.items() if baud <= min(found.baud, self._limit))
        line = bytes(self._heard)
        choice = with_parity(bytes((ACK,)) + f"2{letter}2\r\n".encode("ascii"))
        self._heard.clear()
        self._phase, self.baud = _Phase.CHOOSING, BAUDS[letter]
        self._due = now + len(choice) * BYTE_BITS / SIGN_ON_BAUD + SETTLE_S
        return Turn([choice], seen=[line])

    def _refused(self, reason: Text) -> MeterError:
        name = self.identification.text if self.identification is not None else "?"
        return MeterError("mode-e-refused", identification=verbatim(name), reason=reason)

    def _pass_on(self, now: float) -> Turn:
        heard = without_parity(bytes(self._heard)) or b""
        if heard[:1] == bytes((NAK,)):
            raise self._refused(verbatim("NAK"))
        if STX in heard:
            raise self._refused(_READOUT)
        self._phase, self._due = _Phase.PASSED, None
        self._give_up_at = now + HDLC_TRIES_S
        turn = self._framing.open(now)
        return Turn([Speed(self.baud), *turn.send], seen=turn.seen)

    def _step_down(self, now: float) -> Turn:
        """The meter signed on and is silent since: sign on again, at a lower speed; raises MeterError at the lowest."""
        self._give_up_at = None
        reason = self._framing.silence()
        lower = [baud for baud in BAUDS.values() if baud < self.baud]
        if self._tries >= TRIES or not lower:
            raise self._refused(_SILENT.with_(baud=self.baud)) from reason
        turn = self._framing.close(now)
        self._limit = max(lower)
        again = self._ask(now)
        return Turn([*turn.send, *again.send], lost=turn.lost)
