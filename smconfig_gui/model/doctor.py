"""The steps of a connection."""

from enum import StrEnum


class Step(StrEnum):
    """The steps of a connection, in their order."""

    PORT = "port"
    ECHO = "echo"
    FIRST_BYTE = "first-byte"
    SIGN_ON = "sign-on"
    LINK = "link"
    COUNTER = "counter"
    ASSOCIATION = "association"
    AUTHENTICATION = "authentication"
    IDENTITY = "identity"
