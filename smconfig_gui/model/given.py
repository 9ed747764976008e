"""What a person gives beside the request: choices and files."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GivenImage:
    """A firmware file as it was read; `identifier` is typed or stood beside it, None where nobody said it."""

    raw: bytes = field(repr=False)
    name: str
    identifier: bytes | None = None
    path: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Given:
    """`form` is a form that nobody has confirmed on this generation, chosen by name before anything is made.

    `abandons` is the answer to the question whether an image of somebody else, half on the meter, may be given up.
    """

    form: str | None = None
    recipient: bytes | None = None
    oaep: str = "sha256"
    image: GivenImage | None = None
    abandons: bool = False


NOTHING_GIVEN = Given()
