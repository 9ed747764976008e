"""No key of a meter appears anywhere a person or another program can look."""

import base64
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QObject
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from smconfig_gui.views.theme import Theme
from tests.views.real import Place, real_place


def secrets(value: Any) -> Iterator[bytes]:
    """Return every key and password in a secrets file of the simulated meter."""
    if isinstance(value, dict):
        for inner in value.values():
            yield from secrets(inner)
    elif isinstance(value, str):
        yield bytes.fromhex(value) if len(value) == 32 else value.encode()


def forms(secret: bytes) -> list[bytes]:
    """Return what a secret looks like raw, in hex, in spaced hex, reversed and in base64."""
    plain = [secret, secret[::-1], secret.hex().encode(), secret.hex(" ").encode(), secret.hex(":").encode()]
    return [*plain, *(base64.b64encode(secret[skip:]).rstrip(b"=")[:-1] for skip in range(3))]


def inflated(pdf: bytes) -> bytes:
    """Return a PDF with the content of its pages readable."""
    parts = [pdf]
    for piece in pdf.split(b"stream\n")[1:]:
        try:
            parts.append(zlib.decompressobj().decompress(piece))
        except zlib.error:
            continue
    return b"".join(parts)


def said(root: QWidget) -> Iterator[str]:
    """Return what every widget shows and what a screen reader would say of it."""
    objects: list[QObject] = [root, *root.findChildren(QObject)]
    for each in objects:
        shown = "displayText" if isinstance(each, QLineEdit) else "text"  # an entry of a key shows dots
        for name in (shown, "toolTip", "accessibleName", "accessibleDescription", "windowTitle", "plainText"):
            yield str(each.property(name) or "")
        if isinstance(each, QTextEdit | QLineEdit):
            interface = QAccessible.queryAccessibleInterface(each)
            yield interface.text(QAccessible.Text.Value) if interface is not None else ""
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            model = each.model()
            columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
            for row in range(model.rowCount()):
                yield "\t".join(str(model.index(row, column).data()) for column in range(columns))


async def use_everything(place: Place, folder: Path) -> dict[str, bytes]:
    """Connect, read, write, undo, look at it all, save it all; return everything that can be looked at."""
    await place.connect()
    await place.write_alarms("FRAUD_ATTEMPT", "POWER_UP")
    place.window.panel_list.select("objects")
    await place.press("objects.read")
    panel: Any = place.window.panels.panels["objects"]
    for where in ((15, "0.0.40.0.0.255"), (64, "0.0.43.0.0.255"), (72, "0.1.24.1.0.255")):
        panel.table.setCurrentIndex(panel.model.index(panel.model.row_of(where), 0))
        await place.press("objects.read_object")
    panel._read_attribute(7)
    found: dict[str, bytes] = {}
    for name in ("json", "csv"):
        found[f"objects.{name}"] = await place.save_to(folder / f"objects.{name}", f"objects.export.{name}")
    await place.open("trace")
    await place.open("history")
    place.dock.history_view.table.selectAll()
    for name in ("json", "csv", "html", "pdf"):
        found[f"history.{name}"] = await place.save_to(folder / f"history.{name}", f"history.export.{name}")
    found["history.pdf"] = inflated(found["history.pdf"])
    for name in ("json", "pcapng"):
        found[f"trace.{name}"] = await place.save_to(folder / f"trace.{name}", f"trace.save.{name}")
    bundle = await place.save_to(folder / "bundle.zip", "menu.bundle")
    with zipfile.ZipFile(io.BytesIO(bundle)) as archive:
        found |= {name: archive.read(name) for name in archive.namelist()}
    view = place.dock.trace_view
    lines = []
    for row in range(view.model.rowCount()):
        view.table.choose(row)
        record = view.model.record(row)
        assert record is not None
        view.detail.side.choose(row % 2)
        lines += [repr(record), view.model.line(record), view.detail.tree.text(), view.detail.hex.hex_text()]
    found["trace"] = "\n".join(lines).encode()
    found["widgets"] = "\n".join(said(place.window)).encode()
    found["clipboard"] = QGuiApplication.clipboard().text().encode()
    for path in (folder / "data").rglob("*"):
        if path.is_file():
            found[path.name] = path.read_bytes()
    return found


async def test_no_key_is_shown_saved_or_said(
    theme: Theme, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    async with real_place(tmp_path, theme) as place:
        found = await use_everything(place, tmp_path)
        canaries = [secret for secret in secrets(place.meter.secrets) if len(secret) >= 8]
    found["log"] = caplog.text.encode()
    out, err = capfd.readouterr()
    found["output"] = (out + err).encode()
    assert len(canaries) >= 3
    assert all(len(found[name]) > 500 for name in ("objects.json", "history.json", "history.pdf", "trace", "widgets"))
    assert b"E0058005200000225" in found["history.html"]
    assert len(found["smconfig-support/trace.jsonl"]) > 5000
    assert b"SetAlarmNotifications" in found["smconfig-support/runs.json"]
    for secret in canaries:
        for form in forms(secret):
            leaks = [name for name, content in found.items() if form.lower() in content.lower()]
            assert not leaks, leaks
