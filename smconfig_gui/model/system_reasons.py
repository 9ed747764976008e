"""What the operating system says of a file or a connection, as texts for the language of the window."""

import errno

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim

_REASONS = {
    "ENOENT": QT_TRANSLATE_NOOP("system", "No such file or directory"),
    "EEXIST": QT_TRANSLATE_NOOP("system", "File exists"),
    "EISDIR": QT_TRANSLATE_NOOP("system", "Is a directory"),
    "ENOTDIR": QT_TRANSLATE_NOOP("system", "Not a directory"),
    "ENAMETOOLONG": QT_TRANSLATE_NOOP("system", "File name too long"),
    "EACCES": QT_TRANSLATE_NOOP("system", "Permission denied"),
    "EPERM": QT_TRANSLATE_NOOP("system", "Operation not permitted"),
    "EROFS": QT_TRANSLATE_NOOP("system", "Read-only file system"),
    "ENOSPC": QT_TRANSLATE_NOOP("system", "No space left on device"),
    "EDQUOT": QT_TRANSLATE_NOOP("system", "Disk quota exceeded"),
    "EFBIG": QT_TRANSLATE_NOOP("system", "File too large"),
    "EIO": QT_TRANSLATE_NOOP("system", "Input/output error"),
    "EBUSY": QT_TRANSLATE_NOOP("system", "Device or resource busy"),
    "EMFILE": QT_TRANSLATE_NOOP("system", "Too many open files"),
    "EADDRINUSE": QT_TRANSLATE_NOOP("system", "Address already in use"),
    "EADDRNOTAVAIL": QT_TRANSLATE_NOOP("system", "Cannot assign requested address"),
    "ENETUNREACH": QT_TRANSLATE_NOOP("system", "Network is unreachable"),
    "ENETDOWN": QT_TRANSLATE_NOOP("system", "Network is down"),
    "EHOSTUNREACH": QT_TRANSLATE_NOOP("system", "No route to host"),
    "ECONNRESET": QT_TRANSLATE_NOOP("system", "Connection reset by peer"),
    "ETIMEDOUT": QT_TRANSLATE_NOOP("system", "Connection timed out"),
}


def system_reason(error: OSError) -> Text:
    """Return why the system refused: by its number, in the system's own words where that has none here."""
    known = _REASONS.get(errno.errorcode.get(error.errno or 0, ""))
    return known or verbatim(error.strerror or str(error) or type(error).__name__)
