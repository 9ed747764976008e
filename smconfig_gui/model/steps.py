"""The steps of a connection, in their order."""

from enum import StrEnum


class Step(StrEnum):
    """One thing that a connection waits for."""

    PORT = "port"
    ECHO = "echo"
    FIRST_BYTE = "first-byte"
    SIGN_ON = "sign-on"
    LINK = "link"
    COUNTER = "counter"
    ASSOCIATION = "association"
    AUTHENTICATION = "authentication"
    IDENTITY = "identity"
