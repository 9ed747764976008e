"""Gathers what a report of runs needs from the history, and makes it."""

from datetime import datetime
from typing import TYPE_CHECKING

from smconfig_gui.views.report import MOST_RUNS, Report, report_html, report_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smconfig_gui.model.outcome import Run
    from smconfig_gui.store.history import HistoryStore, StoredRun

_FIRMWARE = "GetFirmwareVersion"
_ACTIVE = "ACTIVE_FIRMWARE"


async def make_report(suffix: str, runs: "Sequence[StoredRun]", history: "HistoryStore", operator: str) -> bytes:
    """Return a report of at most 200 runs, oldest first, as "pdf" or "html"."""
    shown = sorted(runs, key=lambda stored: stored.sequence)[:MOST_RUNS]
    report = Report(
        runs=shown,
        head=await history.head(),
        operator=operator,
        firmware=await _firmware(shown, history),
        made_at=datetime.now().astimezone(),
    )
    return report_html(report).encode() if suffix == "html" else await report_pdf(report)


async def _firmware(runs: "Sequence[StoredRun]", history: "HistoryStore") -> dict[int, str]:
    """Return what the meter of each run last said before it about its firmware."""
    found: dict[int, str] = {}
    for stored in runs:
        meter = stored.run.device_identification or stored.run.meter_id
        if not meter:
            continue
        until = datetime.fromisoformat(stored.run.started_at)
        for earlier in await history.search(limit=3, meter=meter, operation=_FIRMWARE, until=until):
            version = _active_version(earlier.run)
            if version:
                found[stored.sequence] = version
                break
    return found


def _active_version(run: "Run") -> str:
    response = run.response if isinstance(run.response, dict) else {}
    versions = response.get("firmwareVersions", ())
    return next((str(each.get("version")) for each in versions if each.get("firmwareModuleType") == _ACTIVE), "")
