"""Whether the process that wrote its number down is still the one that bears it."""

import platform
import sys
from pathlib import Path
from typing import Final

HOST: Final = platform.node()


def process_start(pid: int) -> str | None:
    """Return when a process of this computer started, as a text to be compared; None when there is no such process.

    A number is given to a new process after the old one ended, but never with the same start.
    """
    if sys.platform == "win32":
        return _windows_start(pid)
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return None
    state, *fields = stat.rpartition(")")[2].split()
    return None if state in ("Z", "X") else f"{boot}/{fields[18]}"


def _windows_start(pid: int) -> str | None:
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    query_limited_information, still_active = 0x1000, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = wintypes.HANDLE
    handle = kernel.OpenProcess(query_limited_information, False, pid)
    if not handle:
        return None
    try:
        code = wintypes.DWORD()
        times = [wintypes.FILETIME() for _ in range(4)]
        kernel.GetExitCodeProcess(wintypes.HANDLE(handle), ctypes.byref(code))
        is_known = kernel.GetProcessTimes(wintypes.HANDLE(handle), *(ctypes.byref(moment) for moment in times))
        if not is_known or code.value != still_active:
            return None
        return f"{times[0].dwHighDateTime}/{times[0].dwLowDateTime}"
    finally:
        kernel.CloseHandle(wintypes.HANDLE(handle))
