"""The steps of one connection as rows of words: what was done, what failed, what is not used, what was not reached."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from smconfig_gui.model.doctor import Attempt, Outcome, StepRecord
from smconfig_gui.model.faults import Act
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.meter import Framing, Meter, Security, SerialEndpoint, TcpEndpoint
from smconfig_gui.model.steps import Step
from smconfig_gui.views.texts import place_text

if TYPE_CHECKING:
    from smconfig_gui.runner.doctor import Report


class State(Enum):
    """How a step stands, with its icon."""

    DONE = "circle-check"
    FAILED = "circle-x"
    NOT_USED = "circle-minus"
    NOT_REACHED = "circle"


@dataclass(frozen=True, slots=True)
class StepRow:
    """One row."""

    state: State
    title: Text
    sentence: Text
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """All rows of one connection, and where among how many steps it stopped; `stopped_at` is 0 when it did not."""

    rows: tuple[StepRow, ...]
    stopped_at: int
    total: int


TITLES = {
    Step.PORT: QT_TRANSLATE_NOOP("steps", "Port"),
    Step.ECHO: QT_TRANSLATE_NOOP("steps", "Optical head"),
    Step.SIGN_ON: QT_TRANSLATE_NOOP("steps", "Sign-on"),
    Step.FIRST_BYTE: QT_TRANSLATE_NOOP("steps", "First answer"),
    Step.LINK: QT_TRANSLATE_NOOP("steps", "Data link"),
    Step.COUNTER: QT_TRANSLATE_NOOP("steps", "Frame counter"),
    Step.ASSOCIATION: QT_TRANSLATE_NOOP("steps", "Association"),
    Step.AUTHENTICATION: QT_TRANSLATE_NOOP("steps", "Authentication"),
    Step.IDENTITY: QT_TRANSLATE_NOOP("steps", "Identity"),
}
_NETWORK = QT_TRANSLATE_NOOP("steps", "Connection")
_DONE = {
    Step.ECHO: QT_TRANSLATE_NOOP("steps", "Echo found: every byte comes back; it is filtered out"),
    Step.FIRST_BYTE: QT_TRANSLATE_NOOP("steps", "The meter answers"),
    Step.COUNTER: QT_TRANSLATE_NOOP("steps", "Read through the public client"),
    Step.AUTHENTICATION: QT_TRANSLATE_NOOP("steps", "Both sides proved that they hold the keys"),
}
_NOT_USED = {
    Step.ECHO: QT_TRANSLATE_NOOP("steps", "No echo: what is sent does not come back"),
    Step.SIGN_ON: QT_TRANSLATE_NOOP("steps", "Not used on this card"),
    Step.COUNTER: QT_TRANSLATE_NOOP("steps", "Not needed for this meter"),
    Step.AUTHENTICATION: QT_TRANSLATE_NOOP("steps", "Not used with this security"),
}
_PORT_OPEN = QT_TRANSLATE_NOOP("steps", "{port} open, {baud} baud, 8N1")
_PORT_OF_ADAPTER = QT_TRANSLATE_NOOP("steps", "{port} open, {adapter}, {baud} baud, 8N1")
_CONNECTED = QT_TRANSLATE_NOOP("steps", "Connected to {address}")
_SIGNED_ON = QT_TRANSLATE_NOOP("steps", "{identification} signs on; {baud} baud agreed")
_AGREED = QT_TRANSLATE_NOOP("steps", "Agreed: {agreed}")
_ACCEPTED = QT_TRANSLATE_NOOP("steps", "Accepted for client {client}")
_KNOWN = QT_TRANSLATE_NOOP("steps", "{meter}, {generation}")
_FAILED_FOR = QT_TRANSLATE_NOOP("steps", "{what}: client {client}, server {server}")
_MORE = QT_TRANSLATE_NOOP("steps", "{count} more")
_NOT_REACHED = QT_TRANSLATE_NOOP("steps", "Not reached: {steps}")
_NAMES_ADDRESSES = (Step.FIRST_BYTE, Step.SIGN_ON, Step.LINK, Step.ASSOCIATION)
SIGN_ON_BAUD = 300


def steps_of(report: "Report", meter: Meter) -> Steps:
    """Return the rows of a connection that was tried with this card."""
    attempt = report.attempt
    records = _merged(attempt)
    order = _applicable(meter, records)
    failed = attempt.failed_at
    rows: list[StepRow] = []
    left: list[Step] = []
    for step in order:
        if step is failed:
            continue
        if step in records:
            rows.append(_row(step, records[step], report, meter))
        elif _is_unused(step, meter, records) and (failed is None or order.index(step) < order.index(failed)):
            rows.append(StepRow(State.NOT_USED, TITLES[step], _NOT_USED[step]))
        elif not _is_unused(step, meter, records):
            left.append(step)
    if failed is not None:
        rows.append(_failed(failed, report, meter))
    stopped_at = len(rows) if failed is not None else 0
    total = len(rows) + len(left)
    if left:
        rows.append(StepRow(State.NOT_REACHED, _MORE.with_(count=len(left)), _listed(left)))
    return Steps(tuple(rows), stopped_at, total)


def _listed(left: list[Step]) -> Text:
    """Return the names of the steps that were not reached; each is a text of its own, so that it can be translated."""
    joined = Text("", ", ".join(f"{{s{number}}}" for number in range(len(left))))
    return _NOT_REACHED.with_(steps=joined.with_(**{f"s{n}": TITLES[step] for n, step in enumerate(left)}))


def _merged(attempt: Attempt) -> dict[Step, StepRecord]:
    """Return one record per step: a connection has two links, one for the counter and one for the association."""
    found: dict[Step, StepRecord] = {}
    for record in attempt.steps:
        before = found.get(record.step)
        seconds = record.seconds + (before.seconds if before is not None else 0.0)
        facts = dict(before.facts) | dict(record.facts) if before is not None else record.facts
        found[record.step] = StepRecord(record.step, record.outcome, seconds, record.client, facts)
    return found


def _applicable(meter: Meter, records: dict[Step, StepRecord]) -> list[Step]:
    endpoint = meter.endpoint
    line: list[Step] = []
    if isinstance(endpoint, SerialEndpoint):
        answer = [Step.FIRST_BYTE, Step.SIGN_ON] if endpoint.mode_e else [Step.SIGN_ON, Step.FIRST_BYTE]
        line = [*([Step.ECHO] if Step.ECHO in records else []), *answer, Step.LINK]
    elif endpoint.framing is Framing.HDLC:
        has_echo = Step.ECHO in records and records[Step.ECHO].outcome is Outcome.OK
        line = [*([Step.ECHO] if has_echo else []), Step.FIRST_BYTE, Step.LINK]
    return [Step.PORT, *line, Step.COUNTER, Step.ASSOCIATION, Step.AUTHENTICATION, Step.IDENTITY]


def _is_unused(step: Step, meter: Meter, records: dict[Step, StepRecord]) -> bool:
    if step is Step.SIGN_ON:
        return not (isinstance(meter.endpoint, SerialEndpoint) and meter.endpoint.mode_e)
    if step is Step.COUNTER:
        return not meter.security.is_ciphered or (Step.ASSOCIATION in records and step not in records)
    return step is Step.AUTHENTICATION and meter.security is not Security.HLS5


def _row(step: Step, record: StepRecord, report: "Report", meter: Meter) -> StepRow:
    if record.outcome is Outcome.NONE:
        return StepRow(State.NOT_USED, TITLES[step], _NOT_USED[step])
    seconds = record.seconds if step is not Step.ECHO else None
    return StepRow(State.DONE, _title(step, meter), _done(step, record, report, meter), seconds)


def _title(step: Step, meter: Meter) -> Text:
    is_network = step is Step.PORT and not isinstance(meter.endpoint, SerialEndpoint)
    return _NETWORK if is_network else TITLES[step]


def _done(step: Step, record: StepRecord, report: "Report", meter: Meter) -> Text:
    facts = record.facts
    if step is Step.PORT:
        return _opened(meter, str(facts.get("adapter", "")))
    if step is Step.SIGN_ON:
        return _SIGNED_ON.with_(identification=facts.get("identification", ""), baud=facts.get("baud", ""))
    if step is Step.LINK:
        return _AGREED.with_(agreed=facts.get("agreed", ""))
    if step is Step.ASSOCIATION:
        return _ACCEPTED.with_(client=record.client if record.client is not None else meter.client)
    if step is Step.IDENTITY and report.facts is not None:
        known = report.facts
        return _KNOWN.with_(meter=known.confirmed_by or "–", generation=known.profile.title)
    return _DONE.get(step, verbatim(""))


def _opened(meter: Meter, adapter: str) -> Text:
    endpoint = meter.endpoint
    if isinstance(endpoint, SerialEndpoint):
        baud = SIGN_ON_BAUD if endpoint.mode_e else endpoint.baud
        found = _PORT_OF_ADAPTER if adapter else _PORT_OPEN
        return found.with_(port=endpoint.port, adapter=adapter, baud=baud)
    address = f"{endpoint.host}:{endpoint.port}" if isinstance(endpoint, TcpEndpoint) else place_text(endpoint.text)
    return _CONNECTED.with_(address=address)


def _failed(step: Step, report: "Report", meter: Meter) -> StepRow:
    records = [record for record in report.attempt.steps if record.outcome is Outcome.FAILED]
    record = records[-1]
    what = report.finding.title if report.finding is not None else verbatim(report.attempt.problem_id)
    if step in _NAMES_ADDRESSES:
        client = record.client if record.client is not None else meter.client
        what = _FAILED_FOR.with_(what=what, client=client, server=meter.server_text)
    return StepRow(State.FAILED, _title(step, meter), what, record.seconds)


ACTS = {
    Act.TRY_AGAIN: QT_TRANSLATE_NOOP("doctor", "Try again"),
    Act.ALLOW_ANOTHER_TRY: QT_TRANSLATE_NOOP("doctor", "Allow one more try"),
    Act.EDIT: QT_TRANSLATE_NOOP("doctor", "Edit connection…"),
    Act.KEYS: QT_TRANSLATE_NOOP("doctor", "Enter keys…"),
    Act.SEARCH: QT_TRANSLATE_NOOP("doctor", "Search…"),
}
_WITH_SIGN_ON = QT_TRANSLATE_NOOP("doctor", "Try with sign-on")
_WITHOUT_SIGN_ON = QT_TRANSLATE_NOOP("doctor", "Try without sign-on")
_WITH_HDLC = QT_TRANSLATE_NOOP("doctor", "Try with HDLC")
_WITH_WRAPPER = QT_TRANSLATE_NOOP("doctor", "Try with wrapper")


def act_title(act: Act, meter: Meter) -> Text | None:
    """Return what a link for this act says; None where it makes no sense for this card."""
    endpoint = meter.endpoint
    if act is Act.SIGN_ON:
        if not isinstance(endpoint, SerialEndpoint):
            return None
        return _WITHOUT_SIGN_ON if endpoint.mode_e else _WITH_SIGN_ON
    if act is Act.FRAMING:
        if not isinstance(endpoint, TcpEndpoint):
            return None
        return _WITH_HDLC if endpoint.framing is Framing.WRAPPER else _WITH_WRAPPER
    if act is Act.SEARCH and endpoint.framing is not Framing.HDLC and not isinstance(endpoint, TcpEndpoint):
        return None
    return ACTS[act]


def report_lines(report: "Report") -> list[str]:
    """Return steps, finding and causes for a message to support, in English; no secret is ever part of them."""
    shown = report.to_json()
    lines = ["", "Steps:"]
    for step in shown["steps"]:
        extra = ", ".join(f"{key} {step[key]}" for key in step if key not in ("step", "outcome", "seconds"))
        lines.append(
            f"  {step['step']}: {step['outcome']}, {step['seconds'] * 1000:.0f} ms{', ' if extra else ''}{extra}"
        )
    if report.finding is not None:
        lines += ["", f"{report.finding.title} ({report.finding.name})"]
        lines += [f"  {cause.text} {cause.step}" for cause in report.finding.causes]
    return lines
