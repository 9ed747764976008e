"""Saved traces open elsewhere and hold no secret."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from smconfig_gui.dlms.trace import TraceRecord, masked_hex
from smconfig_gui.dlms.trace_export import json_lines, pcapng

TIME = "2026-11-24T12:00:00.123+00:00"
SECRET = b"12345678"
GET = bytes.fromhex("0001000100010010C001C100080000010000FF0200")


def records() -> list[TraceRecord]:
    frame = b"\x00\x01\x00\x01\x00\x01\x00\x08" + SECRET
    return [
        TraceRecord(TIME, "sent", "frame", "", len(frame), masked_hex(frame), masked=True),
        TraceRecord(TIME, "sent", "apdu", "GET", 13, "C001"),
        TraceRecord(TIME, "received", "frame", "", len(GET), GET.hex().upper()),
        TraceRecord(TIME, "received", "frame", "", 70000, bytes(70000).hex()),
    ]


def test_json_lines_are_one_object_each() -> None:
    lines = json_lines(records()).decode().splitlines()
    assert len(lines) == 4
    assert json.loads(lines[2])["hex"] == GET.hex().upper()


def test_no_secret_is_in_either_file() -> None:
    for raw in (json_lines(records()), pcapng(records())):
        assert SECRET not in raw
        assert SECRET.hex().encode() not in raw


@pytest.mark.skipif(shutil.which("tshark") is None, reason="tshark is not installed")
def test_tshark_reads_every_frame_with_right_checksums(tmp_path: Path) -> None:
    path = tmp_path / "trace.pcapng"
    path.write_bytes(pcapng(records()))
    fields = ["-T", "fields", "-e", "tcp.payload", "-e", "tcp.checksum.status", "-e", "ip.checksum.status"]
    check = ["-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE"]
    done = subprocess.run(["tshark", "-r", path, *check, *fields], capture_output=True, text=True, check=True)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    assert [len(line[0]) // 2 for line in lines] == [16, len(GET), 65000, 5000]
    assert lines[1][0] == GET.hex()
    assert {(line[1], line[2]) for line in lines} == {("1", "1")}
