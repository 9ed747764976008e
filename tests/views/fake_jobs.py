"""Jobs against a meter that is a few values in memory: what the window shows, without a wire."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from smconfig_gui.jobs import Job, JobFailed, Jobs, LinkState
from smconfig_gui.model.activity_calendar import (
    PASSIVE,
    ActivityCalendar,
    ActivityCalendars,
    SetActivityCalendarRequest,
    encode_calendar,
)
from smconfig_gui.model.activity_calendar import SETTINGS as CALENDAR_SETTINGS
from smconfig_gui.model.administrative_status import (
    SETTINGS,
    AdministrativeStatus,
    AdministrativeStatusValue,
    encode_status,
)
from smconfig_gui.model.alarms import (
    ALARMS,
    FILTER_SETTINGS,
    REGISTER_SETTINGS,
    AlarmType,
    SetAlarmNotificationsRequest,
    apply_to_filter,
    filters,
    registers,
)
from smconfig_gui.model.axdr import Data, double_long_unsigned, encode
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.firmware import FirmwareModuleType, FirmwareVersion, FirmwareVersions
from smconfig_gui.model.given import Given
from smconfig_gui.model.messages import Problem, Text, verbatim
from smconfig_gui.model.meter import Meter, Nothing, Security, SimulatedEndpoint, TcpEndpoint, Value
from smconfig_gui.model.outcome import Run, Verdict, WriteRow
from smconfig_gui.model.planned import Plan, PlannedWrite, Setting
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.special_days import SETTINGS as SPECIAL_DAYS_SETTINGS
from smconfig_gui.model.special_days import SetSpecialDaysRequest, SpecialDays, encode_special_days
from smconfig_gui.runner import MeterFacts, Outcome
from smconfig_gui.store.profiles import load_profiles
from tests.model.calendars import dutch_calendar, dutch_holidays

IDENTIFIER = "E0047007382246019"
SERIAL = "7382246019"
READ_AT = "2026-11-24T14:06:31+01:00"
_ON = (
    AlarmType.CLOCK_INVALID,
    AlarmType.PROGRAM_MEMORY_ERROR,
    AlarmType.RAM_ERROR,
    AlarmType.NV_MEMORY_ERROR,
    AlarmType.MEASUREMENT_SYSTEM_ERROR,
    AlarmType.WATCHDOG_ERROR,
    AlarmType.FRAUD_ATTEMPT,
    AlarmType.COMMUNICATION_ERROR_M_BUS_CHANNEL_1,
    AlarmType.COMMUNICATION_ERROR_M_BUS_CHANNEL_2,
    AlarmType.FRAUD_ATTEMPT_M_BUS_CHANNEL_1,
    AlarmType.FRAUD_ATTEMPT_M_BUS_CHANNEL_2,
    AlarmType.PHASE_OUTAGE_DETECTED_L1,
    AlarmType.PHASE_OUTAGE_DETECTED_L2,
    AlarmType.PHASE_OUTAGE_DETECTED_L3,
)
UNNAMED_BIT = 1 << 5


class FakeMeter:
    """The values of one meter."""

    def __init__(self, profile: MeterProfile) -> None:
        self.profile = profile
        bits = UNNAMED_BIT | sum(1 << ALARMS[alarm][1] for alarm in _ON if ALARMS[alarm][0] == 1)
        self.filters: dict[int, Data] = {
            number: double_long_unsigned(bits if number == 1 else 0)
            for number in (1, 2, 3)
            if profile.has(f"ALARM_FILTER_{number}")
        }
        self.raised: dict[int, Data] = {1: double_long_unsigned(1 << ALARMS[AlarmType.REPLACE_BATTERY][1])}
        self.status = AdministrativeStatus.ON
        calendar = dutch_calendar()
        self.calendars = ActivityCalendars(
            active=calendar, passive=calendar, activate_passive_calendar_time="*-*-* *:*:*"
        )
        self.special_days = dutch_holidays()

    def read(self, operation: str) -> Value | None:
        """Return the response of a read operation; None of one that this meter does not play."""
        if operation == "GetAlarmNotifications":
            return filters(self.filters)
        if operation == "ReadAlarmRegister":
            return registers(self.raised)
        if operation == "GetActivityCalendar":
            return self.calendars
        if operation == "GetSpecialDays":
            return SpecialDays(special_days=self.special_days)
        if operation == "GetAdministrativeStatus":
            return AdministrativeStatusValue(enabled=self.status)
        if operation != "GetFirmwareVersion":
            return None
        kinds = list(FirmwareModuleType)[:4]
        texts = ("M57 4836", "M57 1290", "C12 0071", "B03 0004")
        versions = [FirmwareVersion(firmware_module_type=k, version=v) for k, v in zip(kinds, texts, strict=True)]
        return FirmwareVersions(firmware_versions=tuple(versions))

    def planned(self, operation: str, request: Value) -> list[PlannedWrite]:
        """Return the writes that would change something."""
        if isinstance(request, SetAlarmNotificationsRequest):
            wanted = {n: apply_to_filter(old, request.for_register(n)) for n, old in self.filters.items()}
            return [
                _planned("ALARM_FILTER", 9 + n, n, self.filters[n], new, FILTER_SETTINGS)
                for n, new in wanted.items()
                if new != self.filters[n]
            ]
        if isinstance(request, SetActivityCalendarRequest):
            return _planned_calendar(self.calendars.active, request)
        if isinstance(request, SetSpecialDaysRequest):
            before, after = encode_special_days(self.special_days), encode_special_days(request.special_days)
            [setting] = SPECIAL_DAYS_SETTINGS.values()
            target = Attribute(11, Obis("0-0:11.0.0.255"), 2)
            return [PlannedWrite(target, "Special days", after, before, (), {}, setting.changes(before, after))]
        if isinstance(request, AdministrativeStatusValue):
            old, new = encode_status(self.status), encode_status(request.enabled)
            place = Attribute(1, Obis("0-1:94.31.0.255"), 2)
            setting = SETTINGS["ADMINISTRATIVE_IN_OUT", 2]
            changes, danger = setting.changes(old, new), setting.danger(old, new)
            return [PlannedWrite(place, "Administrative status", new, old, (), {}, changes, danger)] * (old != new)
        zero = double_long_unsigned(0)
        raised = [(n, old) for n, old in self.raised.items() if old != zero]
        return [_planned("ALARM_REGISTER", n - 1, n, old, zero, REGISTER_SETTINGS) for n, old in raised]

    def write(self, operation: str, request: Value) -> None:
        """Take over what a write says."""
        if isinstance(request, SetAlarmNotificationsRequest):
            self.filters = {n: apply_to_filter(old, request.for_register(n)) for n, old in self.filters.items()}
        elif isinstance(request, AdministrativeStatusValue):
            self.status = request.enabled
        elif isinstance(request, SetActivityCalendarRequest):
            calendar = request.calendar()
            self.calendars = ActivityCalendars(
                active=calendar, passive=calendar, activate_passive_calendar_time="*-*-* *:*:*"
            )
        elif isinstance(request, SetSpecialDaysRequest):
            self.special_days = request.special_days
        else:
            self.raised = dict.fromkeys(self.raised, double_long_unsigned(0))


def _planned_calendar(active: ActivityCalendar, request: SetActivityCalendarRequest) -> list[PlannedWrite]:
    before, after = encode_calendar(active), encode_calendar(request.calendar())
    return [
        PlannedWrite(
            Attribute(20, Obis("0-0:13.0.0.255"), index + PASSIVE),
            "Activity calendar",
            after[index],
            before[index],
            (),
            {},
            CALENDAR_SETTINGS["ACTIVITY_CALENDAR", index + PASSIVE].changes(before[index], after[index]),
        )
        for index in after
        if before[index] != after[index]
    ]


def _planned(
    name: str, place: int, number: int, old: Data, new: Data, settings: dict[tuple[str, int], Setting]
) -> PlannedWrite:
    setting = settings[f"{name}_{number}", 2]
    target = Attribute(1, Obis(f"0-0:97.98.{place}.255"), 2)
    title = f"{name.replace('_', ' ').capitalize()} {number}"
    return PlannedWrite(target, title, new, old, (), {}, setting.changes(old, new))


class FakeJobs(Jobs):
    """The real bridge over a fake meter; the next jobs can be made to fail or to wait."""

    def __init__(self, generation: str = "smr5.2", directory: Path | None = None) -> None:
        super().__init__(directory or Path("/nonexistent"))  # never the user's own
        self.profile = load_profiles(None)[generation]
        self.meters: dict[str, FakeMeter] = {}
        self.cards: dict[str, Meter] = {}
        self.secrets: dict[str, DeviceSecrets] = {}
        self.read_only: set[str] = set()
        self.next_problem: Problem | None = None
        self.problem_of_write: Problem | None = None
        self.proposed_counter: int | None = None
        self.accepted_counters: list[int | None] = []
        self.is_other_meter = False
        self.gate: asyncio.Event | None = None
        self.requests: list[tuple[str, Value | None]] = []
        self.confirmations: list[str | None] = []
        self.change_before_apply: Callable[[FakeMeter], None] | None = None

    def facts(self, meter_id: str) -> MeterFacts | None:
        """Return what the fake meter says it is."""
        if meter_id not in self.meters:
            return None
        return MeterFacts(IDENTIFIER, SERIAL, self.profile, Security.HLS5, "4D4D4D0000BC614E", self.is_other_meter)

    def is_read_only(self, meter_id: str) -> bool:
        return meter_id in self.read_only

    def set_read_only(self, meter_id: str, is_read_only: bool) -> None:
        (self.read_only.add if is_read_only else self.read_only.discard)(meter_id)

    async def forget(self, meter_id: str) -> None:
        self.meters.pop(meter_id, None)
        self._set_state(meter_id, LinkState.OFFLINE)

    def take_over(self, meter: Meter) -> None:
        self.is_other_meter = False
        self.cards[meter.id] = meter
        self.link_changed.emit(meter.id)

    def connect_meter(
        self,
        meter: Meter,
        secrets: DeviceSecrets,
        accepted_counter: int | None = None,
        *,
        allows_another_try: bool = False,
    ) -> Job:
        async def work(job: Job) -> MeterFacts | None:
            self._set_state(meter.id, LinkState.CONNECTING)
            job.step("authentication")
            job.proposed_counter = self.proposed_counter
            self.accepted_counters.append(accepted_counter)
            try:
                await self._wait()
            except JobFailed:
                self._set_state(meter.id, LinkState.OFFLINE)
                raise
            self.meters.setdefault(meter.id, FakeMeter(self.profile))
            self.cards[meter.id] = meter
            self.secrets[meter.id] = secrets
            self._set_state(meter.id, LinkState.CONNECTED)
            return self.facts(meter.id)

        return self._start(meter.id, Text("jobs", "Connect"), work)

    def disconnect_meter(self, meter_id: str) -> Job:
        async def work(_job: Job) -> None:
            self._set_state(meter_id, LinkState.OFFLINE)

        return self._start(meter_id, Text("jobs", "Disconnect"), work)

    def run(self, meter_id: str, operation: str, request: Value | None = None, given: Given | None = None) -> Job:
        async def work(job: Job) -> Outcome:
            await self._wait()
            return self._read_one(job, meter_id, operation)

        return self._start(meter_id, verbatim(operation), work)

    def run_many(self, meter_id: str, operations: Sequence[tuple[str, Value | None]], title: Text) -> Job:
        async def work(job: Job) -> list[Outcome]:
            job.count(1, len(operations))
            await self._wait()
            return [self._read_one(job, meter_id, operation) for operation, _ in operations]

        return self._start(meter_id, title, work)

    def plan(self, meter_id: str, operation: str, request: Value, given: Given | None = None) -> Job:
        async def work(_job: Job) -> Plan:
            await self._wait()
            self.requests.append((operation, request))
            return self._plan(meter_id, operation, request)

        return self._start(meter_id, Text("jobs", "Prepare the review of {operation}").with_(operation=operation), work)

    def apply(self, meter_id: str, plan: Plan, confirmation: str | None) -> Job:
        async def work(job: Job) -> Outcome | Plan:
            job.is_critical = True
            await self._wait()
            self.confirmations.append(confirmation)
            meter = self.meters[meter_id]
            if self.change_before_apply is not None:
                self.change_before_apply(meter)
                self.change_before_apply = None
                return self._plan(meter_id, plan.operation, plan.request)
            meter.write(plan.operation, plan.request)
            job.take_run(_run(plan.operation, Verdict.VERIFIED, tuple(_row(write) for write in plan.writes)))
            assert job.run is not None
            return Outcome(job.run, problem=self.problem_of_write)

        return self._start(meter_id, Text("jobs", "Write {operation}").with_(operation=plan.operation), work)

    def _plan(self, meter_id: str, operation: str, request: Value) -> Plan:
        writes = tuple(self.meters[meter_id].planned(operation, request))
        return Plan(operation, request, writes, IDENTIFIER, READ_AT)

    def _read_one(self, job: Job, meter_id: str, operation: str) -> Outcome:
        self.requests.append((operation, None))
        job.take_run(_run(operation, Verdict.READ, ()))
        assert job.run is not None
        return Outcome(job.run, self.meters[meter_id].read(operation))

    async def _wait(self) -> None:
        if self.gate is not None:
            await self.gate.wait()
        await asyncio.sleep(0)
        if self.next_problem is not None:
            found, self.next_problem = self.next_problem, None
            raise JobFailed(found)


def _run(operation: str, verdict: Verdict, writes: tuple[WriteRow, ...]) -> Run:
    return Run(
        operation=operation,
        correlation_uid="0" * 20,
        verdict=verdict,
        started_at=READ_AT,
        seconds=0.4,
        writes=writes,
        round_trips=3 if writes else 1,
    )


def _row(write: PlannedWrite) -> WriteRow:
    return WriteRow(
        object=write.object_name,
        obis=str(write.target.obis),
        class_id=write.target.class_id,
        new=None,
        bytes=encode(write.new).hex().upper(),
        sent=True,
        verified=True,
        attribute=write.target.index,
    )


def lab_meter(number: int = 0, *, title: str = "", group: str = "Lab bench", generation: Any = "smr5.2") -> Meter:
    """Return a card of a meter on the network."""
    endpoint = TcpEndpoint(host="10.0.0.7")
    return Meter(id=f"m{number}", endpoint=endpoint, name=title, group=group, generation=generation)


def simulated_meter() -> tuple[Meter, DeviceSecrets]:
    """Return a card of a meter in software."""
    return Meter(id="simulated", endpoint=SimulatedEndpoint(), generation="smr5.2"), DeviceSecrets()


Work = Coroutine[Any, Any, Any]
NOTHING = Nothing()
