"""A request for each operation that needs something said, and what a meter needs for it to be worth doing."""

from typing import Any

from smconfig_gui.model.mbus_keys import FIRMWARE, OPTICAL, USER
from smconfig_gui.model.meter import Nothing, Value
from tests.features.key_bench import REQUEST
from tests.model.calendars import FIXTURE

SETTINGS: dict[str, Any] = {
    "SetAdministrativeStatus": {"enabled": "ON"},
    "SetAlarmNotifications": {"alarmNotifications": [{"alarmType": "CLOCK_INVALID", "enabled": True}]},
    "SetSpecialDays": {
        "specialDays": [
            {"specialDayDate": f"2027-{month:02}-{day:02}", "dayId": 1} for month in (1, 6) for day in range(1, 15)
        ]
    },
    "SetPushSetupAlarm": {
        "host": "localhost2",
        "port": 4321,
        "pushObjectList": [{"classId": 1, "logicalName": "0.0.96.1.1.255", "attributeIndex": 2, "dataIndex": 0}],
    },
    "SetPushSetupSms": {"host": "localhost", "port": 9598},
}
MORE: dict[str, Any] = {
    "SetActivityCalendar": FIXTURE,
    "SynchronizeTime": {},
    "SetClockConfiguration": {"timeZoneOffset": 0},
    "SetConfigurationObject": {"configurationFlags": [{"configurationFlagType": "PO_ENABLE", "enabled": False}]},
    "ConfigureDefinableLoadProfile": {"capturePeriod": 1800},
    "SetPushSetupLastGasp": {"host": "localhost3", "port": 4322},
    "SetPushSetupUdp": {},
    "SetRandomisationSettings": {"numberOfRetries": 3},
    "SetThdConfiguration": {"thdValueThreshold": 7},
    "CoupleMbusDeviceByChannel": {
        "channel": 2,
        "shortId": {
            "identificationNumber": "63410052",
            "manufacturerIdentification": "KAM",
            "versionIdentification": 27,
            "deviceTypeIdentification": 7,
        },
        "primaryAddress": 2,
    },
    "DecoupleMbusDeviceByChannel": {"channel": 1},
    "ClearMbusStatusOnAllChannels": {},
    "ClearAlarmRegister": {},
    "RestoreAttributes": {"attributes": {"1/0.0.97.98.10.255/2": "060000002A"}},
}
RAISED = {"1/0.0.97.98.0.255/2": "0600000002", "4/0.1.24.2.6.255/2": "0600000011", "72/0.4.24.1.0.255/12": "1105"}
UNSEEN: dict[str, Any] = {"PushNow": {"kind": "SMS"}}
ASKING: dict[str, Any] = {
    "ReadAttributes": {"attributes": [{"classId": 8, "logicalName": "0.0.1.0.0.255", "attributeIndex": 2}]},
    "GetMbusEncryptionKeyStatus": {"mbusDeviceIdentification": "G0035161205673116"},
    "GetMbusEncryptionKeyStatusByChannel": {"channel": 1},
    "GetMbusDiagnostics": {"channel": 1},
}
MBUS_KEYS: dict[str, Any] = {
    USER.value: {"mbusDeviceIdentification": "G0035161205673116"},
    FIRMWARE.value: {"channel": 1},
    OPTICAL.value: {"channel": 1},
}
KEYS: dict[str, Value] = {
    "GenerateAndReplaceKeys": Nothing(),
    "ReplaceKeys": REQUEST,
    "RecoverKeys": Nothing(),
}
USER_KEY = ("SetMbusUserKeyByChannel", "CheckMbusKeyUse", "TakeMbusKeyAsUsed", "PutBackMbusUserKey")
DEVICE_KEY, UPDATE = "SetKeyOnGMeter", "UpdateFirmware"
