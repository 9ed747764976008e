"""The record of one run: its cost, its rows, its verdict."""

import uuid
from dataclasses import dataclass, field, replace
from datetime import datetime
from time import monotonic
from typing import Any

import msgspec

from smconfig_gui.dlms.operation import Ended, Operation
from smconfig_gui.dlms.review import explanations
from smconfig_gui.dlms.rows import Row, RowState
from smconfig_gui.model.axdr import Data, encode
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.key_field import MASKED, shown
from smconfig_gui.model.messages import Problem, ProblemError, Text
from smconfig_gui.model.outcome import Run, Verdict, WriteRow
from smconfig_gui.model.planned import Setting
from smconfig_gui.model.problems import OLD_VALUE_HELD, PARTLY_WRITTEN, PROVED, TAKEN_NOT_PROVED, UNKNOWN_STATE
from smconfig_gui.runner.connection import MeterConnection


@dataclass(frozen=True)
class Outcome:
    """A finished run; `value` is the typed response of a run that succeeded, `problem` why another did not."""

    run: Run
    value: Any = None
    problem: Problem | None = None


@dataclass
class Record:
    """Fills up while a run goes on."""

    connection: MeterConnection
    operation: Operation
    request: Any
    started_at: datetime
    started: float = field(default_factory=monotonic)
    verdict: Verdict = Verdict.NOT_DONE
    value: Any = None
    problem: Problem | None = None
    rows: list[Row] = field(default_factory=list)
    is_kept: bool = True
    correlation_uid: str = field(default_factory=lambda: uuid.uuid4().hex)
    seconds: float | None = None
    not_kept: Problem | None = None
    recovery: Text | None = None
    remarks: list[Text] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._before = replace(self.connection.traffic)

    def finish(self, verdict: Verdict, value: Any = None, stopped_by: ProblemError | None = None) -> None:
        """Note how it ended; `stopped_by` is the error after which the truth had to be looked up."""
        self.verdict, self.value = verdict, value
        error = next((row.error for row in self.rows if row.error is not None), stopped_by)
        if error is not None:
            self.problem = error.problem._replace(known=self._known() or error.problem.known)

    def end(self, ended: Ended) -> None:
        """Note how a procedure ended."""
        self.verdict, self.value, self.recovery = ended.verdict, ended.response, ended.recovery
        self.problem = ended.problem
        if ended.remark is not None:
            self.remarks.append(ended.remark)
        if ended.problem is not None:
            was_sent = any(row.state is not RowState.NOT_SENT for row in self.rows)
            known = _KNOWN.get(ended.verdict) if was_sent else None
            told = ended.problem
            self.problem = told._replace(known=known or told.known, advice=ended.recovery or told.advice)

    def fail(self, problem: Problem, verdict: Verdict = Verdict.NOT_DONE) -> None:
        """Note what stopped it."""
        self.verdict, self.problem = verdict, problem

    def outcome(self) -> Outcome:
        """Return the run as it is stored and shown."""
        traffic = self.connection.traffic.since(self._before)
        if self.seconds is None:
            self.seconds = monotonic() - self.started
        facts = self.connection.facts if self.connection.has_answered else None
        meter = self.connection.meter
        is_answered = self.value is not None and self.verdict.result == "OK"
        run = Run(
            operation=self.operation.name,
            correlation_uid=self.correlation_uid,
            verdict=self.verdict,
            started_at=self.started_at.isoformat(timespec="milliseconds"),
            seconds=self.seconds,
            device_identification=facts.device_identification if facts else None,
            meter_id=meter.id,
            meter_title=meter.title,
            endpoint=meter.endpoint.text,
            generation=facts.profile.name if facts else meter.generation,
            operator=self.connection.services.operator,
            description=self._description(),
            request=shown(self.request),
            response=shown(self.value) if is_answered else msgspec.UNSET,
            writes=tuple(self._write_row(row) for row in self.rows),
            round_trips=traffic.round_trips,
            bytes_out=traffic.bytes_out,
            bytes_in=traffic.bytes_in,
            recovery=self._recovery(),
        )
        return Outcome(run, self.value if is_answered else None, self.problem)

    def _recovery(self) -> str | None:
        return _RECOVERY.get(self.verdict) if self.recovery is None else str(self.recovery)

    def is_restorable(self, row: Row) -> bool:
        """Whether the old value of a row may be put back later."""
        if self.operation.procedure is not None:
            return False
        setting = self._setting(row)
        return setting is None or setting.is_restorable

    def _description(self) -> str | None:
        told = self._told()
        if self.not_kept is None:
            return told
        return " ".join(filter(None, (told, f"This run is not in the history: {self.not_kept.happened}")))

    def _told(self) -> str | None:
        if self.problem is not None and self.verdict is Verdict.VERIFIED:
            return f"{self.problem.happened} The value read back is as asked."
        if self.problem is not None:
            return str(self.problem)
        kept = self.verdict is Verdict.NOT_DONE and any(row.state is RowState.ACCEPTED for row in self.rows)
        sentences = (
            *self.remarks,
            "The meter answered success and kept the old value." if kept else None,
            "The value read back is neither the old nor the new one." if self.verdict is Verdict.DIFFERS else None,
            self._unfinished(),
        )
        return " ".join(str(sentence) for sentence in sentences if sentence is not None) or None

    def _known(self) -> Text | None:
        """Return what is known of the meter after a write that did not come to its end."""
        general = {Verdict.UNKNOWN: UNKNOWN_STATE, Verdict.PARTLY: PARTLY_WRITTEN}.get(self.verdict)
        if self.verdict is Verdict.NOT_DONE and any(row.state is not RowState.NOT_SENT for row in self.rows):
            general = OLD_VALUE_HELD
        return self._unfinished() or general

    def _unfinished(self) -> Text | None:
        """Return what stays true until the write that puts the others into effect was sent."""
        commits = [row for row in self.rows if row.is_commit]
        if self.verdict not in _UNFINISHED or not commits or not commits[-1].is_surely_not_done:
            return None
        settings = (self._setting(row) for row in self.rows if row.state is not RowState.NOT_SENT)
        texts = [setting.unfinished for setting in settings if setting is not None]
        return texts[0] if texts else None

    def _setting(self, row: Row) -> Setting | None:
        facts, target = self.connection.facts, row.write.target
        if facts is None or isinstance(target, Method):
            return None
        explained = explanations(self.operation.settings, facts.profile).get(target)
        return explained.setting if explained is not None else None

    def _write_row(self, row: Row) -> WriteRow:
        write = row.write
        setting = self._setting(row)
        is_attribute = isinstance(write.target, Attribute)

        def told(data: Data) -> Any:
            if write.is_masked:
                return MASKED
            return setting.to_json(data) if setting is not None else encode(data).hex().upper()

        return WriteRow(
            object=write.object_name,
            obis=write.target.obis.dotted,
            class_id=write.target.class_id,
            attribute=write.target.index if is_attribute else None,
            method=None if is_attribute else write.target.index,
            old=msgspec.UNSET if write.old is None else told(write.old),
            new=told(row.value) if write.as_json is None else write.as_json,
            bytes=MASKED if write.is_masked else encode(row.value).hex().upper(),
            sent=row.state is not RowState.NOT_SENT,
            verified=row.verified,
            check_value=write.check_value,
        )


_KNOWN = {
    Verdict.UNKNOWN: UNKNOWN_STATE,
    Verdict.UNVERIFIABLE: TAKEN_NOT_PROVED,
    Verdict.PARTLY: PARTLY_WRITTEN,
    Verdict.NOT_DONE: OLD_VALUE_HELD,
    Verdict.VERIFIED: PROVED,
}
_UNFINISHED = (Verdict.UNKNOWN, Verdict.PARTLY, Verdict.DIFFERS)
_RECOVERY = {
    Verdict.UNKNOWN: "Read the setting again: the meter holds the old or the new value.",
    Verdict.PARTLY: "Read the setting again and write what is still missing.",
    Verdict.DIFFERS: "Read the setting again: the meter holds another value than was written.",
    Verdict.UNVERIFIABLE: "The meter does not let this be read back.",
}
