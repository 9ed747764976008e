"""What a meter answers when it says no: result codes and exception-responses (Green Book)."""

from enum import IntEnum


class Result(IntEnum):
    """Data-access-result of GET and SET, and action-result of ACTION; where both have a name, they share the number."""

    SUCCESS = 0
    HARDWARE_FAULT = 1
    TEMPORARY_FAILURE = 2
    READ_WRITE_DENIED = 3
    OBJECT_UNDEFINED = 4
    CLASS_INCONSISTENT = 9
    OBJECT_UNAVAILABLE = 11
    TYPE_UNMATCHED = 12
    SCOPE_VIOLATED = 13
    LONG_GET_ABORTED = 15
    LONG_ACTION_ABORTED = 15
    NO_LONG_GET = 16
    NO_LONG_ACTION = 16
    LONG_SET_ABORTED = 17
    NO_LONG_SET = 18
    BLOCK_NUMBER_INVALID = 19
    OTHER_REASON = 250


class Refusal(Exception):  # noqa: N818 - it is an answer, not a fault of the program
    """One item of a service is refused with a result code."""

    def __init__(self, result: int) -> None:
        super().__init__(f"result {int(result)}")
        self.result = int(result)


class ServiceError(IntEnum):
    """Service-error of an exception-response."""

    OPERATION_NOT_POSSIBLE = 1
    SERVICE_NOT_SUPPORTED = 2
    OTHER_REASON = 3
    PDU_TOO_LONG = 4
    DECIPHERING = 5
    INVOCATION_COUNTER = 6


class ExceptionResponse(Exception):  # noqa: N818 - it is an answer
    """A whole request is answered with an exception-response, always in clear."""

    def __init__(self, error: ServiceError, *, is_unknown: bool = False, expected_counter: int | None = None) -> None:
        super().__init__(error.name)
        self._error = error
        self._state_error = 2 if is_unknown else 1
        self._expected_counter = expected_counter

    def to_bytes(self) -> bytes:
        """Return the APDU: `D8 01 05`, or `D8 01 06` and the four bytes of the lowest counter that is acceptable."""
        counter = b"" if self._expected_counter is None else self._expected_counter.to_bytes(4, "big")
        return bytes((0xD8, self._state_error, self._error)) + counter


class LinkClosedError(Exception):
    """The meter ends the connection without a word."""
