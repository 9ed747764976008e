"""Firmware images on this computer: read whole or not at all, with what stands beside them."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from smconfig_gui.model.firmware_image import (
    FILE,
    FILE_LENGTH,
    IDENTIFIER,
    MAX_IMAGE_BYTES,
    SHA_256,
    ImageFileError,
    check_hash_file,
    parse_identifier_file,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.system_reasons import system_reason

IDENTIFIER_SUFFIX = ".imgid"
HASH_SUFFIX = ".sha256"
MAX_SIDE_FILE_BYTES = 4096
_NO_FILE = QT_TRANSLATE_NOOP("image_file", "{file} is no ordinary file.")
_TOO_LONG = QT_TRANSLATE_NOOP("image_file", "{file} has {count} bytes, more than {limit}.")
_GROWN = QT_TRANSLATE_NOOP("image_file", "{file} has more than {limit} bytes.")
_UNREADABLE = QT_TRANSLATE_NOOP("image_file", "{file} cannot be read: {error}.")
_EMPTY = QT_TRANSLATE_NOOP("image_file", "{file} is empty.")


@dataclass(frozen=True, slots=True)
class ImageFile:
    """What a file holds; `identifier` is what a `.imgid` file beside it says, None without one."""

    path: Path
    raw: bytes = field(repr=False)
    identifier: bytes | None


def read_image_file(path: Path) -> ImageFile:
    """Read an image, its identifier and its hash; blocks for as long as the disk takes. Raises ImageFileError."""
    raw = _read(path, MAX_IMAGE_BYTES, FILE_LENGTH)
    identifier: bytes | None = None
    beside = _side_file(path, IDENTIFIER_SUFFIX)
    if beside is not None:
        identifier = parse_identifier_file(_read(beside, MAX_SIDE_FILE_BYTES, IDENTIFIER))
    beside = _side_file(path, HASH_SUFFIX)
    if beside is not None:
        check_hash_file(_read(beside, MAX_SIDE_FILE_BYTES, SHA_256), raw)
    return ImageFile(path, raw, identifier)


def _side_file(path: Path, suffix: str) -> Path | None:
    """Return `image.bin.imgid` or `image.imgid`, whichever is there."""
    candidates = (path.with_name(path.name + suffix), path.with_suffix(suffix))
    return next((candidate for candidate in candidates if candidate != path and candidate.is_file()), None)


def _read(path: Path, limit: int, name: Text) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ImageFileError(FILE, _NO_FILE.with_(file=path.name))
        if found.st_size > limit:
            raise ImageFileError(name, _TOO_LONG.with_(file=path.name, count=found.st_size, limit=limit))
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise ImageFileError(FILE, _UNREADABLE.with_(file=path.name, error=system_reason(error))) from error
    if len(raw) > limit:
        raise ImageFileError(name, _GROWN.with_(file=path.name, limit=limit))
    if not raw:
        raise ImageFileError(name, _EMPTY.with_(file=path.name))
    return raw
