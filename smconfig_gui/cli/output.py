"""What the command line prints, and what it exits with."""

import json
import os
import sys
from typing import Any

EXIT_OK, EXIT_NOT_OK, EXIT_USAGE = 0, 1, 2


class UsageError(Exception):
    """The arguments or the request are wrong; nothing was sent."""


class OutputLostError(Exception):
    """Standard output takes nothing: its disk is full, or who read it has gone and `is_left` is true."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The result could not be printed: {error.strerror}.")
        self.is_left = isinstance(error, BrokenPipeError)


def print_json(value: Any) -> None:
    """Print the one object on stdout; raises OutputLostError."""
    print_bytes(json.dumps(value, indent=2, ensure_ascii=False).encode() + b"\n")


def print_bytes(data: bytes) -> None:
    """Print as it is, in UTF-8 wherever this runs; raises OutputLostError, and from then on prints into nothing."""
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputLostError(error) from error


class PrintedProgress:
    """Steps on standard error."""

    def step(self, step: Any) -> None:
        """Print one step."""
        print(f"smconfig: {step}", file=sys.stderr, flush=True)

    def wait(self, seconds_left: int) -> None:
        """Print the countdown."""
        print(f"smconfig: the meter holds an old association, {seconds_left} s", file=sys.stderr, flush=True)

    def tell(self, text: Any) -> None:
        """Print what is being done."""
        print(f"smconfig: {text}", file=sys.stderr, flush=True)

    def count(self, done: int, total: int) -> None:
        """Print how far it is."""
        print(f"smconfig: {done} of {total}", file=sys.stderr, flush=True)

    def show(self, state: object) -> None:
        """Nothing is drawn here."""

    def critical(self, is_critical: bool) -> None:
        """Nothing is printed about it."""
