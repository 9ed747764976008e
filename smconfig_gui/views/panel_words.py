"""Where each operation is in the window, and other words by which a panel is looked for."""

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP

OPERATIONS: dict[str, tuple[str, ...]] = {
    "events": ("FindEvents",),
    "firmware": ("GetFirmwareVersion", "UpdateFirmware"),
    "clock": ("GetClock", "GetClockConfiguration", "SetClockConfiguration", "SynchronizeTime"),
    "calendar": ("GetActivityCalendar", "SetActivityCalendar"),
    "special_days": ("GetSpecialDays", "SetSpecialDays"),
    "alarms": ("GetAlarmNotifications", "SetAlarmNotifications", "ReadAlarmRegister", "ClearAlarmRegister"),
    "push": (
        "GetPushSetup",
        "SetPushSetupAlarm",
        "SetPushSetupSms",
        "SetPushSetupLastGasp",
        "SetPushSetupUdp",
        "PushNow",
    ),
    "configuration": ("GetConfigurationObject", "SetConfigurationObject"),
    "load_profile": ("GetDefinableLoadProfile", "ConfigureDefinableLoadProfile", "ReadDefinableLoadProfile"),
    "administrative_status": ("GetAdministrativeStatus", "SetAdministrativeStatus"),
    "keys": ("ReplaceKeys", "GenerateAndReplaceKeys", "GetKeys", "RecoverKeys"),
    "mbus": (
        "ScanMbusChannels",
        "GetMbusDevices",
        "GetMbusDiagnostics",
        "GetMbusEncryptionKeyStatus",
        "GetMbusEncryptionKeyStatusByChannel",
        "CoupleMbusDeviceByChannel",
        "DecoupleMbusDeviceByChannel",
        "ClearMbusStatusOnAllChannels",
        "SetKeyOnGMeter",
        "SetMbusUserKeyByChannel",
        "CheckMbusKeyUse",
        "TakeMbusKeyAsUsed",
        "PutBackMbusUserKey",
    ),
    "snapshots": (
        "GetSettings",
        "RestoreAttributes",
        "GetRandomisationSettings",
        "SetRandomisationSettings",
        "GetThdConfiguration",
        "SetThdConfiguration",
    ),
    "objects": ("GetAssociationLnObjects", "ReadAttributes"),
}

OTHER_WORDS = {
    "overview": QT_TRANSLATE_NOOP("palette", "identifier serial number summary"),
    "events": QT_TRANSLATE_NOOP("palette", "log fraud power failure"),
    "firmware": QT_TRANSLATE_NOOP("palette", "image update version upgrade"),
    "clock": QT_TRANSLATE_NOOP("palette", "time zone summer time daylight saving synchronise"),
    "calendar": QT_TRANSLATE_NOOP("palette", "tariff season week day switch"),
    "special_days": QT_TRANSLATE_NOOP("palette", "holiday public holidays"),
    "alarms": QT_TRANSLATE_NOOP("palette", "filter register notification"),
    "push": QT_TRANSLATE_NOOP("palette", "listen destination host SMS last gasp"),
    "configuration": QT_TRANSLATE_NOOP("palette", "flags GPRS P1 port discover HLS"),
    "load_profile": QT_TRANSLATE_NOOP("palette", "interval period capture values"),
    "administrative_status": QT_TRANSLATE_NOOP("palette", "in use on off"),
    "keys": QT_TRANSLATE_NOOP("palette", "replace recover export import security check value"),
    "mbus": QT_TRANSLATE_NOOP("palette", "gas water heat device channel couple decouple user key optical port"),
    "snapshots": QT_TRANSLATE_NOOP("palette", "compare restore template randomisation THD backup"),
    "objects": QT_TRANSLATE_NOOP("palette", "OBIS attribute class raw"),
}


def panel_of(operation: str) -> str:
    """Return the key of the panel in which an operation is found; raises KeyError."""
    for key, names in OPERATIONS.items():
        if operation in names:
            return key
    raise KeyError(operation)
