"""From the arguments of a target to a runner for it."""

import argparse
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import msgspec

from smconfig_gui.cli.arguments import meter_of
from smconfig_gui.cli.inputs import check_keys, read_secrets
from smconfig_gui.cli.key_place import keys_of
from smconfig_gui.cli.meters import find_meter
from smconfig_gui.cli.output import UsageError


@contextlib.asynccontextmanager
async def opened(options: argparse.Namespace, *, needs_way: bool = True) -> AsyncIterator[Any]:
    """Yield a runner for the target of these options, and end everything afterwards."""
    given = read_secrets(options)
    if options.meter is None:
        meter = meter_of(options, needs_way=needs_way)
        if needs_way and options.vault is None:
            check_keys(meter, given)
    from smconfig_gui.dlms.trace import Trace
    from smconfig_gui.runner import MeterConnection, MeterRunner
    from smconfig_gui.runner.opening import open_stores, services_of
    from smconfig_gui.store.operator import operator_name

    trace = Trace()
    async with contextlib.AsyncExitStack() as stack:
        if options.trace is not None:
            _write_trace(options.trace, trace, stack)
        stores = await stack.enter_async_context(open_stores(options.data_dir))
        if options.meter is not None:
            meter = await find_meter(stores, options.meter)
        keys = await keys_of(meter, given, options, stores, stack)
        secrets = given if keys is None else await keys.in_use()
        if options.meter is None and keys is not None and given.is_empty:  # no other meter has keys there
            meter = msgspec.structs.replace(meter, device_identification=keys.owner.device or None)
        if needs_way:
            check_keys(meter, secrets, "--secrets" if keys is None else f"what the {keys.place} has of this meter")
        services = await services_of(stores, trace, operator=operator_name())
        connection = MeterConnection(meter, secrets, services, keys)
        connection.given = given
        await connection.renew_keys()  # from now on it notices when another program changes them
        connection.accepted_counter = options.accept_counter
        if options.allow_another_try:
            connection.allow_another_try()
        stack.push_async_callback(connection.close)
        yield MeterRunner(connection)


def _write_trace(path: Path, trace: Any, stack: contextlib.AsyncExitStack) -> None:
    """Write every record to the file as it comes; a name that ends in .pcapng gets a capture at the end instead.

    A disk that refuses one ends the trace with a sentence, never the operation that it follows.
    """
    from smconfig_gui.dlms.trace_export import json_lines, pcapng

    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise UsageError(f"--trace {path}: {error.strerror}") from error
    file = stack.enter_context(os.fdopen(descriptor, "wb", buffering=0))
    records: list[Any] = []

    def write(data: bytes) -> None:
        rest = memoryview(data)
        try:
            while rest:
                rest = rest[file.write(rest) :]
        except OSError as error:
            stop()
            print(f"smconfig: the trace is not complete: {path}: {error.strerror}", file=sys.stderr, flush=True)

    if path.suffix == ".pcapng":
        stop = trace.listen(records.append)
        stack.callback(lambda: write(pcapng(records)))
    else:
        stop = trace.listen(lambda record: write(json_lines([record])))
