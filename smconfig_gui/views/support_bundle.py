"""One zip for support: versions, settings, the chosen meter, its profile, the masked trace, the last runs. No keys."""

import io
import json
import platform
import sys
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, qVersion

from smconfig_gui import __version__
from smconfig_gui.views.save_file import save_as

if TYPE_CHECKING:
    from smconfig_gui.dlms.trace import TraceRecord
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.model.profile import MeterProfile
    from smconfig_gui.store.settings import Settings
    from smconfig_gui.views.main_window import MainWindow

MOST_RUNS, MOST_RECORDS = 20, 20_000
ABOUT = """This is a support bundle of smconfig.

versions.json   the program, this computer, and the libraries in use
settings.json   the settings of the window; of drafts only which panels have one
meter.json      the card of the chosen meter, without its keys
profile.json    the objects and forms of its generation
trace.jsonl     what went over the wire in this session, keys masked, the latest {records} rows
runs.json       the latest {runs} runs of the history
chain.json      whether the audit chain is intact

No key and no password is in it. Identifiers and addresses of meters are: send it only to those who may know them.
"""


def bundle(files: Mapping[str, bytes]) -> bytes:
    """Return the files as a zip."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(f"smconfig-support/{name}", content)
    return target.getvalue()


def versions() -> dict[str, Any]:
    """Return what runs here."""
    from smconfig_gui.views.about import parts

    return {
        "smconfig": __version__,
        "isFrozen": getattr(sys, "frozen", False),
        "system": platform.platform(),
        "python": platform.python_version(),
        "qt": qVersion(),
        "locale": QLocale.system().name(),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
        "parts": {part.name: part.version for part in parts()},
    }


def shown_settings(settings: "Settings | None") -> dict[str, Any]:
    """Return settings without what tells of the user's folders, and of drafts only where there are some."""
    import msgspec

    if settings is None:
        return {}
    found: dict[str, Any] = msgspec.to_builtins(settings)
    for name in ("geometry", "windowState", "lastFolder", "keyFile"):
        found.pop(name, None)
    found["usesKeyFile"] = settings.key_file is not None
    found["drafts"] = {meter: sorted(panels) for meter, panels in settings.drafts.items()}
    return found


def card(meter: "Meter | None") -> dict[str, Any]:
    """Return the card of a meter without the place of its keys."""
    import msgspec

    found: dict[str, Any] = msgspec.to_builtins(meter) if meter is not None else {}
    found.pop("secretsId", None)
    return found


def shown_profile(profile: "MeterProfile | None") -> dict[str, Any]:
    """Return what a generation has, in the words of the profiles."""
    import msgspec

    if profile is None:
        return {}
    objects = [{"name": each.name, "class": each.class_id, "obis": each.obis_text} for each in profile.objects()]
    return {"name": profile.name, "forms": msgspec.to_builtins(profile.forms), "objects": objects}


def trace_lines(records: "list[TraceRecord]") -> bytes:
    """Return the latest records, masked as they were recorded."""
    from smconfig_gui.dlms.trace_export import json_lines

    return json_lines(records[-MOST_RECORDS:])


async def contents(window: "MainWindow") -> dict[str, bytes]:
    """Return the files of the bundle by name."""
    import msgspec

    stores, services = await window.jobs.stores(), await window.jobs.services()
    meter = window.tree.model.meter(window.current_meter())
    profile = services.profiles.get(meter.generation or "") if meter is not None else None
    runs = [stored.run for stored in await stores.history.search(limit=MOST_RUNS)]
    chain = await stores.history.check_chain()
    about = ABOUT.format(records=MOST_RECORDS, runs=MOST_RUNS)
    return {
        "README.txt": about.encode(),
        "versions.json": _json(versions()),
        "settings.json": _json(shown_settings(window.cabinet.remembered.settings)),
        "meter.json": _json(card(meter)),
        "profile.json": _json(shown_profile(profile)),
        "trace.jsonl": trace_lines(list(window.bench.dock.trace_log.records())),
        "runs.json": msgspec.json.format(msgspec.json.encode(runs)),
        "chain.json": _json({"records": chain.records, "findings": [str(each) for each in chain.findings]}),
    }


def _json(value: Any) -> bytes:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str).encode()


async def save_bundle(window: "MainWindow") -> None:
    """Ask where, write the bundle, and say what is in it."""
    from smconfig_gui.views.notices import Act

    files = await contents(window)
    title = QCoreApplication.translate("support", "Save support bundle")
    name = f"smconfig-support-{datetime.now().astimezone():%Y%m%d-%H%M}.zip"
    path = await save_as(window, title, name, lambda: bundle(files))
    if path is None:
        return
    notices = window.bench.notices
    close = Act("close", QCoreApplication.translate("support", "Close"), lambda: notices.remove("bundle"))
    bold = QCoreApplication.translate("support", "The support bundle is in {file}").format(file=path.name)
    plain = QCoreApplication.translate(
        "support", "It holds no key and no password, but identifiers and addresses of meters."
    )
    notices.show_notice("bundle", "ok", bold, plain, [close])
