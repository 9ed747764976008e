"""Everything that can go wrong while talking to a meter, as one family of errors that speak to the user."""

from typing import TYPE_CHECKING

from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.messages import Problem, ProblemError, Thing, verbatim
from smconfig_gui.model.problems import ACTION_RESULTS, DATA_ACCESS_RESULTS, problem, refused

if TYPE_CHECKING:
    from smconfig_gui.model.doctor import Suspect


class MeterError(ProblemError):
    """The base: carries the problem as a person should read it.

    `suspect` is the key that cannot be right, where that was found out.
    """

    message = "protocol"

    def __init__(self, message: str = "", *, detail: str = "", **params: object) -> None:
        self.id = message or self.message
        self.suspect: Suspect | None = None
        super().__init__(self._problem(detail, params))

    def _problem(self, detail: str, params: dict[str, object]) -> Problem:
        """Return what is told of it."""
        return problem(self.id, detail=detail, **params)


class LinkError(MeterError):
    """No way to the meter, or the way broke."""

    message = "link-closed"


class NoAnswerError(LinkError):
    """Nothing, or not all of it, came before the deadline."""

    message = "no-answer"


class ProtocolError(MeterError):
    """An answer that breaks the rules of the protocol. `detail` names kind and offset, never content."""


class SecurityError(ProtocolError):
    """An answer that fails a check of the secure channel; nothing of it was believed."""

    message = "answer-not-authentic"


class AssociationError(MeterError):
    """The meter refused the association, with its diagnostic."""

    message = "association-refused"

    def __init__(
        self,
        message: str = "",
        *,
        diagnostic: int | None = None,
        is_transient: bool = False,
        detail: str = "",
        **params: object,
    ) -> None:
        super().__init__(message, detail=detail, **params)
        self.diagnostic = diagnostic
        self.is_transient = is_transient


class ExceptionResponseError(MeterError):
    """An exception-response: the meter would not take the APDU. It is unauthenticated, so it proves nothing."""

    def __init__(self, state_error: int, service_error: int, expected_counter: int | None) -> None:
        known = {(1, 5): "decipher-refused", (1, 6): "counter-refused"}
        super().__init__(
            known.get((state_error, service_error), "exception-response"),
            detail=f"exception-response state {state_error}, service {service_error}",
            state=state_error,
            service=service_error,
        )
        self.service_error = service_error
        self.expected_counter = expected_counter


class AccessError(MeterError):
    """A data-access-result other than success."""

    def __init__(self, attribute: Attribute, code: int, *, writing: bool) -> None:
        self.attribute = attribute
        self.code = code
        super().__init__("write-refused" if writing else "read-refused")

    def _problem(self, detail: str, params: dict[str, object]) -> Problem:  # noqa: ARG002 - all is known here
        return refused(self.id, self.code, verbatim(self.attribute), DATA_ACCESS_RESULTS)


class ActionError(MeterError):
    """An action-result other than success."""

    def __init__(self, method: Method, code: int) -> None:
        self.method = method
        self.code = code
        super().__init__("action-refused")

    def _problem(self, detail: str, params: dict[str, object]) -> Problem:  # noqa: ARG002 - all is known here
        return refused(self.id, self.code, verbatim(self.method), ACTION_RESULTS)


class CounterError(MeterError):
    """The invocation counter cannot be used as it is."""

    message = "counter-exhausted"


# A public client that is silent or refuses may be switched off; whoever knows the counter can then do without it.
_COUNTER_HELPS = (
    "no-answer",
    "link-closed",
    "association-refused",
    "read-refused",
    "exception-response",
    "hdlc-refused",
)


class CounterUnreadableError(CounterError):
    """The public client did not give the counter. What to do is what helps against the cause."""

    message = "counter-unreadable"

    def __init__(self, cause: MeterError) -> None:
        self._cause = cause.problem
        self.cause_id = cause.id
        super().__init__()

    def _problem(self, detail: str, params: dict[str, object]) -> Problem:  # noqa: ARG002 - all is known here
        told = self._cause
        found = problem(self.id, detail=told.detail, reason=told.happened)
        counter = (Thing.COUNTER,) if self.cause_id in _COUNTER_HELPS else ()
        return found._replace(advice=told.advice, things=(*told.things, *counter))


class CounterJumpError(CounterError):
    """The meter names a counter far above ours; a person must accept it."""

    def __init__(self, stored: int | None, proposed: int) -> None:
        super().__init__("counter-jump", stored="-" if stored is None else stored, proposed=proposed)
        self.proposed = proposed


class NotSupportedError(MeterError):
    """This generation, or this program, has no such thing."""

    message = "not-supported"


class RefusedError(MeterError):
    """Refused here, before anything was sent: read-only, wrong meter, lock-out guard, another program."""

    message = "read-only"


_OF_KEYS = frozenset({"decipher-refused", "tag", "hls-refused", "hls-not-proved"})
_DIAGNOSTIC_AUTHENTICATION_FAILURE = 13


def is_authentication_failure(error: MeterError) -> bool:
    """Whether the meter, or we, found that a key or password is wrong."""
    if isinstance(error, AssociationError) and error.diagnostic == _DIAGNOSTIC_AUTHENTICATION_FAILURE:
        return True
    return error.id in _OF_KEYS
