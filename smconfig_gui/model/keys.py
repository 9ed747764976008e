"""Replacing and recovering the keys of the E-meter: requests, words, and in which order pairs of keys are tried."""

from collections.abc import Sequence
from typing import Final, TypeVar

from smconfig_gui.model.axdr import Data, array, enumerated, octet_string, structure
from smconfig_gui.model.kept_key import Slot
from smconfig_gui.model.key_field import KeyField
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.secret import SecretType

AUTHENTICATION: Final = Slot(SecretType.E_METER_AUTHENTICATION_KEY)
ENCRYPTION: Final = Slot(SecretType.E_METER_ENCRYPTION_KEY_UNICAST)
SLOTS: Final = (AUTHENTICATION, ENCRYPTION)  # the order in which they are sent
KEY_IDS: Final = {ENCRYPTION: 0, AUTHENTICATION: 2}  # Blue Book, security setup: 1 is the broadcast key

NAMES: Final = {
    SecretType.E_METER_MASTER_KEY: QT_TRANSLATE_NOOP("keys", "Master key"),
    SecretType.E_METER_AUTHENTICATION_KEY: QT_TRANSLATE_NOOP("keys", "Authentication key"),
    SecretType.E_METER_ENCRYPTION_KEY_UNICAST: QT_TRANSLATE_NOOP("keys", "Encryption key, unicast"),
    SecretType.E_METER_ENCRYPTION_KEY_BROADCAST: QT_TRANSLATE_NOOP("keys", "Encryption key, broadcast"),
    SecretType.G_METER_MASTER_KEY: QT_TRANSLATE_NOOP("keys", "Default key"),
    SecretType.G_METER_ENCRYPTION_KEY: QT_TRANSLATE_NOOP("keys", "User key"),
    SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY: QT_TRANSLATE_NOOP("keys", "Firmware update key"),
    SecretType.G_METER_OPTICAL_PORT_KEY: QT_TRANSLATE_NOOP("keys", "Optical port key"),
    SecretType.LLS_PASSWORD: QT_TRANSLATE_NOOP("keys", "Password"),
}
CHECK_VALUE_OF: Final = QT_TRANSLATE_NOOP("keys", "{key}, check value")
NOT_KNOWN: Final = QT_TRANSLATE_NOOP("keys", "not known here")
DANGER: Final = QT_TRANSLATE_NOOP(
    "keys", "After this, only the new keys open this meter. They are stored and read back before anything is sent."
)
DRAWN_WHEN_WRITTEN: Final = QT_TRANSLATE_NOOP(
    "keys", "The new keys are generated at the moment of writing: a dry run makes none and can show none."
)

RECOVER_NEXT: Final = QT_TRANSLATE_NOOP(
    "keys",
    "The meter holds the new keys or the former ones; all of them are stored. Recover tries them, with at most 4"
    " connections.",
)
CHANGED_NOT_VERIFIED: Final = QT_TRANSLATE_NOOP(
    "keys",
    "Changed, not verified: the meter took both keys and could not be reached to prove it. Recover does that.",
)
PARTLY_CHANGED: Final = QT_TRANSLATE_NOOP(
    "keys", "The meter holds one of the new keys, which is in use now. Replace the keys again for the other one."
)
NOT_CHANGED: Final = QT_TRANSLATE_NOOP("keys", "The former keys are in use. The new ones are kept as retired.")
MASTER_KEY_MAY_BE_WRONG: Final = QT_TRANSLATE_NOOP(
    "keys",
    "The former keys are in use. The meter refused the new key: the master key may be wrong. Compare its check value"
    " with its custodian before you try again.",
)
NOT_STORED: Final = QT_TRANSLATE_NOOP(
    "keys", "Which keys the meter holds was proved, and the store did not let it be noted. Recover does that."
)
UNKNOWN_HERE: Final = QT_TRANSLATE_NOOP(
    "keys",
    "No stored pair of keys opens this meter. Another computer may have changed them: import its export of this meter"
    " on the panel Keys.",
)
MORE_PAIRS: Final = QT_TRANSLATE_NOOP(
    "keys", "{tried} of {count} pairs of stored keys were tried. Recover again tries the others."
)
COUNTER_FIRST: Final = QT_TRANSLATE_NOOP(
    "keys",
    "{waiting} of {count} pairs of stored keys were not tried: the meter reports a frame counter far above the one used"
    " here. Connect and accept it (--accept-counter) if another program worked on this meter, then recover again.",
)
PAIR_TRIED: Final = QT_TRANSLATE_NOOP("keys", "Trying stored keys, connection {number} of at most {most}")
CHANGING: Final = QT_TRANSLATE_NOOP("keys", "Changing: {key}")


class ReplaceKeysRequest(Value, frozen=True):
    """Both keys, or none: then they are drawn here."""

    authentication_key: KeyField | None = None
    encryption_key: KeyField | None = None

    def __post_init__(self) -> None:
        if (self.authentication_key is None) is not (self.encryption_key is None):
            raise ValueError("authenticationKey and encryptionKey go together, or are left out together")
        if self.authentication_key is not None and self.authentication_key == self.encryption_key:
            raise ValueError("authenticationKey and encryptionKey are the same key")


class RecoverKeysResponse(Value, frozen=True):
    """How many associations it took, and the types of the keys that are in use now and were not before."""

    associations: int
    changed: tuple[SecretType, ...] = ()


def transfer_argument(slot: Slot, wrapped: bytes) -> Data:
    """Return the argument of global_key_transfer for one key."""
    return array(structure(enumerated(KEY_IDS[slot]), octet_string(wrapped)))


_First = TypeVar("_First")
_Second = TypeVar("_Second")


def pairs(authentication: Sequence[_First], encryption: Sequence[_Second]) -> list[tuple[_First, _Second]]:
    """Return all pairs of keys in the order in which they are tried; each list has the newest key first.

    The encryption key of an attempt is sent only after its authentication key was taken, so a meter holds a pair of one
    attempt, or one whose authentication key is newer. Those come first, newest first.
    """
    places = [(first, second) for first in range(len(authentication)) for second in range(len(encryption))]

    def rank(place: tuple[int, int]) -> tuple[bool, int, int]:
        first, second = place
        return first > second, first + second, second

    return [(authentication[first], encryption[second]) for first, second in sorted(places, key=rank)]


def check_value_text(value: str | None) -> Text:
    """Return how a review shows a key: by its check value."""
    return NOT_KNOWN if value is None else verbatim(value)
