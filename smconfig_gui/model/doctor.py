"""What a failed connection most likely suffers from, told by how far it came and by what was heard."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from smconfig_gui.model.faults import FINDINGS, NETWORK_ADDRESS, NO_NETWORK_ANSWER, Finding
from smconfig_gui.model.messages import Problem
from smconfig_gui.model.meter import Framing, Security
from smconfig_gui.model.steps import Step

AUTHENTICATION_FAILURE = 13  # diagnostic of an AARE
_MECHANISM_DIAGNOSTICS = frozenset({2, 11, 12})
_TITLE_DIAGNOSTIC = 3
_KEY_PROBLEMS = frozenset({"decipher-refused", "tag", "hls-refused", "hls-not-proved"})


class Outcome(StrEnum):
    """How a step ended."""

    OK = "ok"
    FAILED = "failed"
    NONE = "none"  # there was nothing to be found


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step as it went."""

    step: Step
    outcome: Outcome
    seconds: float
    client: int | None = None
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LastLogin:
    """How often in a row a meter refused us, and the fingerprints of the keys that it took last."""

    failures: int = 0
    encryption: str = ""
    authentication: str = ""


class Suspect(StrEnum):
    """The key that does not fit."""

    ENCRYPTION = "encryption"
    AUTHENTICATION = "authentication"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One connection that was tried, with all that speaks for one cause or another.

    `problem_id` is empty when it succeeded. `suspect` is the key that cannot be right by what the meter sent, or by
    which keys it took before. `check_values` are those of the keys that were used: "encryption", "authentication".
    """

    steps: tuple[StepRecord, ...]
    problem_id: str = ""
    problem: Problem | None = None
    diagnostic: int | None = None
    is_transient: bool = False
    suspect: Suspect | None = None
    security: Security = Security.HLS5
    framing: Framing = Framing.WRAPPER
    is_serial: bool = False
    check_values: Mapping[str, str] = field(default_factory=dict)

    @property
    def failed_at(self) -> Step | None:
        """The step that failed."""
        return next((record.step for record in reversed(self.steps) if record.outcome is Outcome.FAILED), None)


def diagnose(attempt: Attempt) -> Finding | None:
    """Return the fault that fits what happened; None when nothing failed."""
    step = attempt.failed_at
    if not attempt.problem_id or step is None:
        return None
    name = (
        _BY_PROBLEM.get(attempt.problem_id)
        or _by_refusal(attempt)
        or _by_key(attempt)
        or _BY_STEP.get((step, attempt.problem_id))
        or ("unreadable-line" if attempt.problem_id in _UNREADABLE else "")
        or ("no-answer" if attempt.problem_id in _SILENT else "other")
    )
    if name == "unreadable-line":
        name = "wrong-baud" if attempt.is_serial else "wrong-framing"
    found = FINDINGS[name]
    if name == "no-answer" and not attempt.is_serial:
        found = NO_NETWORK_ANSWER
    if step is Step.COUNTER and attempt.framing is Framing.WRAPPER:
        found = _FIRST_QUESTION.get(attempt.problem_id, found)
    return found.filled(**_NO_CHECK_VALUES | dict(attempt.check_values))


# The wrapper has no data link of its own: the counter is the first that is asked at all.
_FIRST_QUESTION = {"no-answer": NO_NETWORK_ANSWER, "link-closed": NETWORK_ADDRESS}
_NO_CHECK_VALUES = {"encryption": "–", "authentication": "–"}
_UNREADABLE = frozenset({"unreadable", "sign-on-unreadable", "wrapper-version"})
_SILENT = frozenset({"no-answer", "sign-on-silent", "link-closed"})
# What went wrong on the way to the public client tells more than that its counter was not read.
OF_THE_WAY = _UNREADABLE | _SILENT | {"foreign-answer", "echo-only"}
_BY_PROBLEM = {
    "meter-busy": "meter-busy",
    "port-busy": "port-busy",
    "port-missing": "port-missing",
    "port-denied": "port-denied",
    "port-failed": "port-missing",
    "port-lost": "port-missing",
    "port-stuck": "port-missing",
    "connect-refused": "refused",
    "connect-timeout": "unreachable",
    "connect-failed": "unreachable",
    "echo-only": "echo-only",
    "mode-e-refused": "mode-e-refused",
    "counter-refused": "low-counter",
    "counter-jump": "counter-jump",
    "counter-exhausted": "counter-exhausted",
    "title-changed": "wrong-system-title",
    "title-missing": "wrong-system-title",
    "title-own": "wrong-system-title",
    "wrong-meter": "wrong-meter",
    "lockout-guard": "lockout-guard",
    "keys-missing": "keys-missing",
}
_BY_STEP = {
    (Step.FIRST_BYTE, "foreign-answer"): "wrong-address",
    (Step.LINK, "foreign-answer"): "wrong-address",
    (Step.LINK, "hdlc-refused"): "wrong-client",
    (Step.COUNTER, "counter-unreadable"): "no-counter",
    (Step.COUNTER, "foreign-answer"): "wrong-address",
    (Step.COUNTER, "no-answer"): "no-counter",
    (Step.COUNTER, "link-closed"): "no-counter",
    (Step.ASSOCIATION, "foreign-answer"): "wrong-client",
    (Step.ASSOCIATION, "link-closed"): "wrong-client",
    (Step.ASSOCIATION, "hdlc-disconnected"): "wrong-client",
    (Step.ASSOCIATION, "no-answer"): "no-association-answer",
    (Step.AUTHENTICATION, "no-answer"): "no-association-answer",
}


def _by_refusal(attempt: Attempt) -> str:
    if attempt.problem_id != "association-refused":
        return ""
    if attempt.is_transient:
        return "stale-association"
    if attempt.diagnostic in _MECHANISM_DIAGNOSTICS:
        return "wrong-security"
    if attempt.diagnostic == _TITLE_DIAGNOSTIC:
        return "wrong-system-title"
    if attempt.diagnostic == AUTHENTICATION_FAILURE:
        is_password = attempt.security in (Security.LLS, Security.LLS_PLAIN)
        return "wrong-password" if is_password else _key_fault(attempt)
    return "association-refused"


def _by_key(attempt: Attempt) -> str:
    return _key_fault(attempt) if attempt.problem_id in _KEY_PROBLEMS else ""


def _key_fault(attempt: Attempt) -> str:
    if attempt.suspect is None:
        return "wrong-key"
    return "wrong-encryption-key" if attempt.suspect is Suspect.ENCRYPTION else "wrong-authentication-key"


def suspect_by_history(last: LastLogin, encryption: str, authentication: str) -> Suspect | None:
    """Return the key that differs from the one the meter took last; None when that does not single one out."""
    if not last.encryption or not encryption:
        return None
    has_other_encryption, has_other_authentication = (
        last.encryption != encryption,
        last.authentication != authentication,
    )
    if has_other_encryption == has_other_authentication:
        return None
    return Suspect.ENCRYPTION if has_other_encryption else Suspect.AUTHENTICATION
