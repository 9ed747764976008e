"""Firmware images on this computer: read whole or not at all, with what stands beside them."""

import stat
from dataclasses import dataclass, field
from pathlib import Path

from smconfig_gui.model.firmware_image import (
    MAX_IMAGE_BYTES,
    ImageFileError,
    check_hash_file,
    parse_identifier_file,
)

IDENTIFIER_SUFFIX = ".imgid"
HASH_SUFFIX = ".sha256"
MAX_SIDE_FILE_BYTES = 4096


@dataclass(frozen=True, slots=True)
class ImageFile:
    """What a file holds; `identifier` is what a `.imgid` file beside it says, None without one."""

    path: Path
    raw: bytes = field(repr=False)
    identifier: bytes | None


def read_image_file(path: Path) -> ImageFile:
    """Read an image, its identifier and its hash; blocks for as long as the disk takes. Raises ImageFileError."""
    raw = _read(path, MAX_IMAGE_BYTES, "file length")
    identifier: bytes | None = None
    beside = _side_file(path, IDENTIFIER_SUFFIX)
    if beside is not None:
        identifier = parse_identifier_file(_read(beside, MAX_SIDE_FILE_BYTES, "image identifier"))
    beside = _side_file(path, HASH_SUFFIX)
    if beside is not None:
        check_hash_file(_read(beside, MAX_SIDE_FILE_BYTES, "SHA-256"), raw)
    return ImageFile(path, raw, identifier)


def _side_file(path: Path, suffix: str) -> Path | None:
    """Return `image.bin.imgid` or `image.imgid`, whichever is there."""
    candidates = (path.with_name(path.name + suffix), path.with_suffix(suffix))
    return next((candidate for candidate in candidates if candidate != path and candidate.is_file()), None)


def _read(path: Path, limit: int, name: str) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise ImageFileError("file", f"{path.name} is no ordinary file")
        if found.st_size > limit:
            raise ImageFileError(name, f"{path.name} has {found.st_size} bytes, more than {limit}")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise ImageFileError("file", f"{path.name} cannot be read: {error.strerror}") from error
    if len(raw) > limit:
        raise ImageFileError(name, f"{path.name} has more than {limit} bytes")
    if not raw:
        raise ImageFileError(name, f"{path.name} is empty")
    return raw
