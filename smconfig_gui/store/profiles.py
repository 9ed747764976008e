"""Loads the profiles that come with the program, and those of the user's folder."""

from pathlib import Path

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.profile import MAX_FILE_BYTES, MeterProfile, ProfileError, parse_profiles
from smconfig_gui.model.system_reasons import system_reason
from smconfig_gui.resource_files import resource_names, resource_path

MAX_USER_FILES = 100

_UNREADABLE = QT_TRANSLATE_NOOP("profiles", "The file cannot be read: {reason}.")
_TOO_MANY_FILES = QT_TRANSLATE_NOOP("profiles", "The folder holds more than {limit} profiles.")


def load_profiles(user_folder: Path | None) -> dict[str, MeterProfile]:
    """Return the shipped profiles, oldest first, then those of the user's folder, which may extend any of them.

    Blocks while it reads. A folder that does not exist holds nothing. Raises ProfileError for a file that cannot be
    used; the shipped profiles alone, with None, always load.
    """
    files = {name: resource_path("profiles", name).read_bytes() for name in resource_names("profiles", ".json")}
    if user_folder is not None and user_folder.is_dir():
        paths = sorted(path for path in user_folder.glob("*.json") if path.is_file())
        if len(paths) > MAX_USER_FILES:
            raise ProfileError(str(user_folder), _TOO_MANY_FILES.with_(limit=MAX_USER_FILES))
        files |= {str(path): _read(path) for path in paths}
    return parse_profiles(files)


def _read(path: Path) -> bytes:
    """Return the content, one byte more than the limit at most, so that a huge file is refused and not loaded."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ProfileError(str(path), _UNREADABLE.with_(reason=system_reason(error))) from error
