"""Habits of single meter types that a client must live with."""

from enum import StrEnum


class Quirk(StrEnum):
    """A habit that can be asked for by name."""

    NO_PUBLIC_CLIENT = "no-public-client"
    NO_WITH_LIST = "no-with-list"
    SAME_COUNTER_FOR_GMAC = "same-counter-for-gmac"
    LATE_KEY_CHECK = "late-key-check"  # does not look into the protected InitiateRequest: HLS finds a wrong key out
    REBOOT_ON_ACTIVATE = "reboot-on-activate"  # restarts at once, before it answers the activation of an image
    ANSWER_UNDER_NEW_KEY = "answer-under-new-key"  # protects the answer to a change of keys with the new ones
    ERROR_BUT_APPLIED = "error-but-applied"  # answers a change of keys with an error, and has made it all the same
    REFERENCE_MBUS_IDENTITY = "reference-mbus-identity"  # M-Bus devices reckon with version 0x50 and gas, as GXF does
    KEY_STATUS_STAYS = "key-status-stays"  # the M-Bus key status says "in use" through transfer and setting
    KEY_ACCEPTED_STAYS = "key-accepted-stays"  # "new key accepted" was raised long ago, and no rejection lowers it
    UNSIGNED_DEINSTALL = "unsigned-deinstall"  # slave_deinstall takes an unsigned, not an integer
    NO_DEINSTALL = "no-deinstall"  # slave_deinstall is refused
    NO_MODE_E = "no-mode-e"  # signs on at an optical port, and refuses the change to HDLC
