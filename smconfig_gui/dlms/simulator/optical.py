"""An optical port of a meter: speeds, sign-on of mode E (IEC 62056-21), echo of the head, bit errors; no waiting."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic

from smconfig_gui.dlms.simulator.connection import HdlcConnection, Reply

SIGN_ON_BAUD = 300
_SPEED_LETTERS = {300: "0", 600: "1", 1200: "2", 2400: "3", 4800: "4", 9600: "5", 19200: "6", 38400: "7", 57600: "8"}
_SPEEDS = {letter: speed for speed, letter in _SPEED_LETTERS.items()} | {"9": 115200}
_ASKED = re.compile(rb"/\?[0-9A-Za-z ]*!\r\n")
_CHOSEN = re.compile(rb"\x06([0-9])([0-9])([0-9])\r\n")
_HDLC_CHOICE = b"2"
_NAK = b"\x15"
_LONGEST_LINE = 64
SPEEDS = (*_SPEED_LETTERS, 115200)


@dataclass(frozen=True, slots=True)
class OpticalSettings:
    """What this port is like.

    `is_strict` lets only clients at the right speed be understood, where the line can tell its speed; a port that
    `chatters` answers the others all the same, and they see garbage.
    """

    baud: int = 9600
    has_sign_on: bool = False
    has_echo: bool = False
    bit_error_rate: float = 0.0
    seed: int = 0
    is_strict: bool = True
    chatters: bool = False
    identification: str = "SIM{letter}\\2SMCONFIG"

    def __post_init__(self) -> None:
        if self.baud not in SPEEDS:
            raise ValueError(f"a speed is one of {', '.join(str(speed) for speed in SPEEDS)}")
        if not 0 <= self.bit_error_rate < 1:
            raise ValueError("an error rate is 0 to 1")


class OpticalPort:
    """A serial line to one meter."""

    def __init__(
        self, connection: HdlcConnection, settings: OpticalSettings, *, clock: Callable[[], float] = monotonic
    ) -> None:
        self._connection = connection
        self._settings = settings
        self._clock = clock
        self._answered_at = clock()
        self._random = random.Random(settings.seed)
        self._heard = b""
        self._next_baud: int | None = None
        self.baud = SIGN_ON_BAUD if settings.has_sign_on else settings.baud
        self._is_signing_on = settings.has_sign_on

    @property
    def has_echo(self) -> bool:
        """Whether everything that is sent comes back first."""
        return self._settings.has_echo

    def feed(self, data: bytes, line_baud: int | None = None) -> list[Reply]:
        """Take bytes that were sent at a speed, the right one where it is not known; return what the meter sends."""
        self._lapse()
        is_readable = line_baud in (None, self.baud) or not self._settings.is_strict
        if not is_readable and self._settings.chatters:
            return [Reply(self._random.randbytes(len(data) // 2 + 1))]
        heard = self.noisy(data) if is_readable else self._random.randbytes(len(data) // 2)
        if self._is_signing_on:
            return self._sign_on(heard)
        replies = self._connection.feed(heard)
        if replies:
            self._answered_at = self._clock()
        if self._settings.has_sign_on and replies and not self._connection.has_links:
            self._hang_up()
        return [Reply(self.noisy(reply.data), reply.delay_s) for reply in replies]

    def sent(self) -> None:
        """All bytes returned last have left: a speed agreed with them holds from now on."""
        if self._next_baud is not None:
            self.baud, self._next_baud = self._next_baud, None

    def noisy(self, data: bytes) -> bytes:
        """Return the bytes as they come through."""
        rate = self._settings.bit_error_rate
        if not rate:
            return data
        value = bytearray(data)
        for bit in range(8 * len(value)):
            if self._random.random() < rate:
                value[bit // 8] ^= 1 << bit % 8
        return bytes(value)

    def _lapse(self) -> None:
        """A client that was silent for longer than the inactivity time-out has to sign on again, at 300 baud."""
        limit = self._connection.inactivity_s
        if not self._settings.has_sign_on or self._is_signing_on or limit is None:
            return
        if self._clock() - self._answered_at > limit:
            self._connection.forget_links()
            self._hang_up()
            self.sent()

    def _hang_up(self) -> None:
        """The data link has ended: the next client signs on again."""
        self._is_signing_on, self._next_baud, self._heard = True, SIGN_ON_BAUD, b""

    def _sign_on(self, data: bytes) -> list[Reply]:
        self._heard = (self._heard + bytes(octet & 0x7F for octet in data))[-_LONGEST_LINE:]
        chosen = _CHOSEN.search(self._heard)
        if chosen is not None:
            self._heard = b""
            return self._choose(chosen.group(2).decode(), is_hdlc=chosen.group(3) == _HDLC_CHOICE)
        if _ASKED.search(self._heard) is None:
            return []
        self._heard = b""
        letter = _SPEED_LETTERS.get(self._settings.baud, "9")
        line = f"/{self._settings.identification.format(letter=letter)}\r\n"
        return [Reply(self.noisy(_with_parity(line.encode("ascii"))), 0.02)]

    def _choose(self, letter: str, *, is_hdlc: bool) -> list[Reply]:
        speed = _SPEEDS[letter]
        if not is_hdlc or self._connection.refuses_mode_e or speed > self._settings.baud:
            return [Reply(_NAK)]
        self._is_signing_on, self._next_baud, self._answered_at = False, speed, self._clock()
        return [Reply(b"")]


def _with_parity(text: bytes) -> bytes:
    return bytes(octet | (octet.bit_count() % 2) << 7 for octet in text)
