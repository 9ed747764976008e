"""What a person gives beside the request: choices and files."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """`form` is a form that nobody has confirmed on this generation, chosen by name before anything is made."""

    form: str | None = None
    recipient: bytes | None = None
    oaep: str = "sha256"


NOTHING_GIVEN = Given()
