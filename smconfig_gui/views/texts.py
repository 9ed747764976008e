"""Texts of the layers below in the language of the window, and the words and icons of states."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Problem, Text, Thing, reason_text
from smconfig_gui.model.verdict import Verdict


def translate(text: Text) -> str:
    """Return a text in the language of the window, with its parameters filled in."""
    source = QCoreApplication.translate(text.context, text.source) if text.context else text.source
    if not text.params:
        return source
    filled = {name: translate(value) if isinstance(value, Text) else str(value) for name, value in text.params}
    return source.format(**filled)


def reason(error: Exception) -> str:
    """Return why a value cannot be, in the language of the window where the layers below give words for it."""
    return translate(reason_text(error))


class Look(NamedTuple):
    """How a state is shown: icon with its token, word, token of the word, and whether it asks for attention."""

    icon: str
    icon_colour: str
    word: Text
    word_colour: str = "text"
    is_urgent: bool = False


VERDICTS: dict[Verdict, Look] = {
    Verdict.READ: Look("circle-check", "ok", QT_TRANSLATE_NOOP("verdicts", "Read")),
    Verdict.PLANNED: Look("list-checks", "muted", QT_TRANSLATE_NOOP("verdicts", "Planned, nothing sent")),
    Verdict.NOTHING_TO_WRITE: Look("equal", "muted", QT_TRANSLATE_NOOP("verdicts", "Nothing to write")),
    Verdict.VERIFIED: Look("circle-check", "ok", QT_TRANSLATE_NOOP("verdicts", "Verified")),
    Verdict.UNVERIFIABLE: Look(
        "eye-off", "warn", QT_TRANSLATE_NOOP("verdicts", "Written, cannot be read back"), "warn"
    ),
    Verdict.WAITING: Look("hourglass", "warn", QT_TRANSLATE_NOOP("verdicts", "Written, waiting for use"), "warn"),
    Verdict.NOT_DONE: Look("circle-x", "bad", QT_TRANSLATE_NOOP("verdicts", "Not done"), "bad"),
    Verdict.PARTLY: Look("circle-slash", "bad", QT_TRANSLATE_NOOP("verdicts", "Partly"), "bad"),
    Verdict.DIFFERS: Look("equal-not", "bad", QT_TRANSLATE_NOOP("verdicts", "Differs"), "bad", is_urgent=True),
    Verdict.UNKNOWN: Look(
        "triangle-alert", "warn", QT_TRANSLATE_NOOP("verdicts", "Unknown, check now"), "warn", is_urgent=True
    ),
}
DONE = Look("circle-check", "ok", QT_TRANSLATE_NOOP("verdicts", "Done"))
STOPPED = Look("circle-minus", "muted", QT_TRANSLATE_NOOP("verdicts", "Stopped"), "muted")
RUNNING = Look("loader-circle", "accent_text", QT_TRANSLATE_NOOP("verdicts", "Running"))
NOT_DONE = VERDICTS[Verdict.NOT_DONE]

GENERATION_TITLES = {
    "dsmr2.2": "DSMR 2.2",
    "dsmr4.2.2": "DSMR 4.2.2",
    "smr4.3": "SMR 4.3",
    "smr5.0": "SMR 5.0",
    "smr5.1": "SMR 5.1",
    "smr5.2": "SMR 5.2",
    "smr5.5": "SMR 5.5",
}


def generation_title(name: str | None) -> str:
    """Return what a generation is called; the empty text when it is not known."""
    return GENERATION_TITLES.get(name, name) if name else ""


def short_generation(name: str | None) -> str:
    """Return the number of a generation for the narrow place in the tree: `5.2`."""
    return ".".join(name.lstrip("dsmr").split(".")[:2]) if name else ""


def place_text(place: str) -> str:
    """Return where a meter is reached, as an endpoint says it in English, in the language of the window."""
    kind, _, name = place.partition(" ")
    if kind == "Simulated":
        return QCoreApplication.translate("endpoints", "Simulated")
    return QCoreApplication.translate("endpoints", "Serial {port}").format(port=name) if kind == "Serial" else place


def clock_time(moment: datetime, *, seconds: bool = False) -> str:
    """Return the time of day on this computer, 24 hours; before it the day, unless that is today."""
    local, now = moment.astimezone(), datetime.now().astimezone()
    time = local.strftime("%H:%M:%S" if seconds else "%H:%M")
    if local.date() == now.date():
        return time
    return f"{day_text(local, 'd MMM' if local.year == now.year else 'd MMM yyyy')} {time}"


def moment_text(moment: datetime) -> str:
    """Return day and time of day on this computer: `Today 14:00`, `31 Dec 2025 23:00`."""
    local = moment.astimezone()
    time = local.strftime("%H:%M")
    if local.date() == datetime.now().astimezone().date():
        return QCoreApplication.translate("moments", "Today {time}").format(time=time)
    return f"{day_text(local, 'd MMM yyyy')} {time}"


def day_text(moment: datetime, form: str) -> str:
    """Return a day in the words of the locale."""
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), form)


def stamp(text: str, *, seconds: bool = False) -> str:
    """Return the local time of an ISO date-time, with its day unless that is today; the text itself when it is none."""
    try:
        return clock_time(datetime.fromisoformat(text), seconds=seconds)
    except ValueError:
        return text


def count(number: int) -> str:
    """Return a number with the separators of the locale."""
    return QLocale().toString(number)


def seconds_text(seconds: float) -> str:
    """Return a duration for a list of runs: `0.4 s`, `3 min 05 s`."""
    if seconds < 60:
        return QCoreApplication.translate("durations", "{seconds} s").format(
            seconds=QLocale().toString(seconds, "f", 1)
        )
    minutes, rest = divmod(round(seconds), 60)
    return QCoreApplication.translate("durations", "{minutes} min {rest} s").format(minutes=minutes, rest=f"{rest:02}")


def step_time_text(seconds: float) -> str:
    """Return how long a step of a connection took: `34 ms`, `1.2 s`."""
    if seconds >= 0.95:
        return seconds_text(seconds)
    return QCoreApplication.translate("durations", "{number} ms").format(number=count(round(seconds * 1000)))


def round_trips_text(number: int) -> str:
    """Return a number of round trips in words."""
    if number == 1:
        return QCoreApplication.translate("durations", "1 round trip")
    return QCoreApplication.translate("durations", "{count} round trips").format(count=count(number))


_ON_THE_CARD = QT_TRANSLATE_NOOP("advice", "You set that on the card of this meter.")
_WHERE = {
    Thing.COUNTER: QT_TRANSLATE_NOOP("advice", "A counter that jumped is put to you when you connect."),
    Thing.ANOTHER_TRY: QT_TRANSLATE_NOOP("advice", "You allow it below the failed step on the panel Overview."),
    Thing.KEYS: QT_TRANSLATE_NOOP("advice", "The keys are entered when you connect, or on the panel Keys."),
    Thing.IMAGE: QT_TRANSLATE_NOOP("advice", "You choose both on the panel Firmware."),
} | dict.fromkeys(
    (
        *(Thing.ENDPOINT, Thing.ADDRESS, Thing.FRAMING, Thing.SPEED, Thing.SIGN_ON),
        *(Thing.GENERATION, Thing.SECURITY, Thing.DEVICE),
    ),
    _ON_THE_CARD,
)


def advice_text(problem: Problem) -> str:
    """Return what to do about a problem, and where in this window that is done."""
    places = dict.fromkeys(_WHERE[thing] for thing in problem.things if thing in _WHERE)
    return " ".join([translate(problem.advice), *(translate(place) for place in places)])


def problem_report(problem: Problem) -> str:
    """Return a problem as text for a message to support, in English, secrets never being part of a problem."""
    lines = [str(problem.title), str(problem.happened), str(problem.known), str(problem.advice)]
    return "\n".join([*lines, "", problem.detail] if problem.detail else lines)


_READ = {
    "GetAlarmNotifications": QT_TRANSLATE_NOOP("operations", "Read alarm filters"),
    "ReadAlarmRegister": QT_TRANSLATE_NOOP("operations", "Read alarm registers"),
    "GetActivityCalendar": QT_TRANSLATE_NOOP("operations", "Read activity calendar"),
    "GetSpecialDays": QT_TRANSLATE_NOOP("operations", "Read special days"),
    "GetAdministrativeStatus": QT_TRANSLATE_NOOP("operations", "Read administrative status"),
    "GetClock": QT_TRANSLATE_NOOP("operations", "Read clock"),
    "GetClockConfiguration": QT_TRANSLATE_NOOP("operations", "Read clock configuration"),
    "GetConfigurationObject": QT_TRANSLATE_NOOP("operations", "Read configuration object"),
    "GetDefinableLoadProfile": QT_TRANSLATE_NOOP("operations", "Read load profile"),
    "ReadDefinableLoadProfile": QT_TRANSLATE_NOOP("operations", "Read values of the load profile"),
    "GetPushSetup": QT_TRANSLATE_NOOP("operations", "Read push setups"),
    "GetAssociationLnObjects": QT_TRANSLATE_NOOP("operations", "Read the list of objects"),
    "GetRandomisationSettings": QT_TRANSLATE_NOOP("operations", "Read randomisation"),
    "GetThdConfiguration": QT_TRANSLATE_NOOP("operations", "Read THD limits"),
    "GetSettings": QT_TRANSLATE_NOOP("operations", "Read all settings"),
    "FindEvents": QT_TRANSLATE_NOOP("operations", "Read events"),
    "GetFirmwareVersion": QT_TRANSLATE_NOOP("operations", "Read firmware versions"),
    "ReadAttributes": QT_TRANSLATE_NOOP("operations", "Read attributes"),
    "RecoverKeys": QT_TRANSLATE_NOOP("operations", "Recover the keys"),
    "ScanMbusChannels": QT_TRANSLATE_NOOP("operations", "Scan M-Bus channels"),
    "GetMbusDevices": QT_TRANSLATE_NOOP("operations", "Read M-Bus devices"),
    "GetMbusDiagnostics": QT_TRANSLATE_NOOP("operations", "Read the radio link of an M-Bus device"),
    "GetMbusEncryptionKeyStatus": QT_TRANSLATE_NOOP("operations", "Read the key status of an M-Bus device"),
    "GetMbusEncryptionKeyStatusByChannel": QT_TRANSLATE_NOOP("operations", "Read the key status of an M-Bus channel"),
    "CheckMbusKeyUse": QT_TRANSLATE_NOOP("operations", "Check the key of an M-Bus device"),
    "TakeMbusKeyAsUsed": QT_TRANSLATE_NOOP("operations", "Take the key of an M-Bus device as in use"),
    "GetKeys": QT_TRANSLATE_NOOP("operations", "Give keys out"),
}
_WRITTEN = {
    "SetAlarmNotifications": QT_TRANSLATE_NOOP("operations", "alarm filters"),
    "ClearAlarmRegister": QT_TRANSLATE_NOOP("operations", "alarm registers"),
    "ConfigureDefinableLoadProfile": QT_TRANSLATE_NOOP("operations", "load profile"),
    "SetPushSetupAlarm": QT_TRANSLATE_NOOP("operations", "alarm push"),
    "SetPushSetupSms": QT_TRANSLATE_NOOP("operations", "SMS push"),
    "SetPushSetupLastGasp": QT_TRANSLATE_NOOP("operations", "last gasp push"),
    "SetPushSetupUdp": QT_TRANSLATE_NOOP("operations", "last gasp window"),
    "PushNow": QT_TRANSLATE_NOOP("operations", "a message to be sent now"),
    "SetClockConfiguration": QT_TRANSLATE_NOOP("operations", "clock configuration"),
    "SynchronizeTime": QT_TRANSLATE_NOOP("operations", "the time"),
    "SetConfigurationObject": QT_TRANSLATE_NOOP("operations", "configuration object"),
    "SetActivityCalendar": QT_TRANSLATE_NOOP("operations", "activity calendar"),
    "SetSpecialDays": QT_TRANSLATE_NOOP("operations", "special days"),
    "SetRandomisationSettings": QT_TRANSLATE_NOOP("operations", "randomisation"),
    "SetThdConfiguration": QT_TRANSLATE_NOOP("operations", "THD limits"),
    "SetAdministrativeStatus": QT_TRANSLATE_NOOP("operations", "administrative status"),
    "UpdateFirmware": QT_TRANSLATE_NOOP("operations", "firmware"),
    "ReplaceKeys": QT_TRANSLATE_NOOP("operations", "new keys"),
    "SetMbusUserKeyByChannel": QT_TRANSLATE_NOOP("operations", "M-Bus user key"),
    "SetKeyOnGMeter": QT_TRANSLATE_NOOP("operations", "M-Bus key"),
    "PutBackMbusUserKey": QT_TRANSLATE_NOOP("operations", "former M-Bus user key"),
    "CoupleMbusDeviceByChannel": QT_TRANSLATE_NOOP("operations", "M-Bus coupling"),
    "DecoupleMbusDeviceByChannel": QT_TRANSLATE_NOOP("operations", "M-Bus decoupling"),
    "ClearMbusStatusOnAllChannels": QT_TRANSLATE_NOOP("operations", "cleared M-Bus status"),
    "GenerateAndReplaceKeys": QT_TRANSLATE_NOOP("operations", "new keys"),
    "RestoreAttributes": QT_TRANSLATE_NOOP("operations", "former settings"),
}


_WRITE = QT_TRANSLATE_NOOP("jobs", "Write {operation}")


def write_title(operation: str) -> str:
    """Return the title of a run that wrote, as its job had it."""
    return job_title(_WRITE.with_(operation=operation))


def operation_title(operation: str) -> str:
    """Return in words what an operation does."""
    return translate(_READ[operation]) if operation in _READ else write_title(operation)


def job_title(title: Text) -> str:
    """Return the title of a job with operations in words instead of the service's names."""
    if title.source in _READ:
        return translate(_READ[title.source])
    params = tuple((name, _WRITTEN.get(str(value), value)) for name, value in title.params)
    return translate(Text(title.context, title.source, params))
