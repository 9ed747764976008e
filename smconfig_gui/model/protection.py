"""How an association is protected, and what stands around its APDUs."""

from enum import StrEnum


class Security(StrEnum):
    """How an association is protected."""

    NONE = "none"
    LLS_PLAIN = "lls-plain"
    LLS = "lls"
    HLS5 = "hls5"

    @property
    def is_ciphered(self) -> bool:
        """Whether APDUs are encrypted and authenticated (suite 0, AES-GCM-128)."""
        return self in (Security.LLS, Security.HLS5)


class Framing(StrEnum):
    """What stands around an APDU on the wire."""

    WRAPPER = "wrapper"
    HDLC = "hdlc"
