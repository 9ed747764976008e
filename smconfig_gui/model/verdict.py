"""What is true of a meter after a run."""

from enum import StrEnum
from typing import Literal


class Verdict(StrEnum):
    """What is true of the meter after a run; every run ends in one of these."""

    READ = "read"
    PLANNED = "planned"
    NOTHING_TO_WRITE = "nothing-to-write"
    VERIFIED = "verified"
    UNVERIFIABLE = "unverifiable"
    WAITING = "waiting"
    NOT_DONE = "not-done"
    PARTLY = "partly"
    DIFFERS = "differs"
    UNKNOWN = "unknown"

    @property
    def result(self) -> Literal["OK", "NOT OK"]:
        """The service's result for it."""
        return "NOT OK" if self in (Verdict.NOT_DONE, Verdict.PARTLY, Verdict.DIFFERS, Verdict.UNKNOWN) else "OK"

    @property
    def exit_code(self) -> int:
        """What `smconfig` exits with."""
        return 3 if self is Verdict.UNKNOWN else 0 if self.result == "OK" else 1
