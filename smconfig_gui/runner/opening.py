"""Opens the stores of one data directory and makes of them what all meters share."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from smconfig_gui.dlms.framing.mode_e import SIGN_ON_BAUD
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.dlms.transport import Transport
from smconfig_gui.dlms.transport.tcp import TcpTransport
from smconfig_gui.model.meter import Endpoint, SerialEndpoint, TcpEndpoint
from smconfig_gui.runner.services import Services
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.database import Database
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.journal import JournalStore
from smconfig_gui.store.locks import LockStore
from smconfig_gui.store.logins import LoginStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.paths import data_directory
from smconfig_gui.store.profiles import load_profiles
from smconfig_gui.store.settings import SettingsStore


@dataclass(frozen=True)
class Stores:
    """What one data directory holds."""

    directory: Path
    database: Database
    counters: CounterStore
    locks: LockStore
    logins: LoginStore
    history: HistoryStore
    journal: JournalStore
    meters: MeterStore
    settings: SettingsStore


@asynccontextmanager
async def open_stores(directory: Path | None) -> AsyncIterator[Stores]:
    """Yield the stores of a data directory, the user's own when none is named; close them afterwards."""
    path = data_directory(directory)
    database = await Database.open(path / "smconfig.sqlite")
    try:
        yield Stores(
            directory=path,
            database=database,
            counters=CounterStore(database),
            locks=LockStore(database),
            logins=LoginStore(database),
            history=HistoryStore(database),
            journal=JournalStore(database),
            meters=MeterStore(database),
            settings=SettingsStore(path, database.worker),
        )
    finally:
        await database.close()


async def services_of(
    stores: Stores,
    trace: Trace,
    *,
    operator: str,
    make_transport: Callable[[Endpoint], Transport] | None = None,
) -> Services:
    """Return what all meters share, with the system title and the name-giving secret of this data directory."""
    return Services(
        counters=stores.counters,
        locks=stores.locks,
        history=stores.history,
        profiles=load_profiles(stores.directory / "profiles"),
        own_title=await stores.counters.own_system_title(),
        store_id=await stores.counters.store_id(),
        make_transport=make_transport or network_transport,
        trace=trace,
        logins=stores.logins,
        journal=stores.journal,
        operator=operator,
    )


def network_transport(endpoint: Endpoint) -> Transport:
    """Return the transport of an endpoint outside of this process."""
    if isinstance(endpoint, SerialEndpoint):
        from smconfig_gui.dlms.transport.serial import SerialTransport

        return SerialTransport(endpoint.port, SIGN_ON_BAUD if endpoint.mode_e else endpoint.baud)
    if not isinstance(endpoint, TcpEndpoint):
        raise TypeError(f"{type(endpoint).__name__} is not on the network")
    return TcpTransport(endpoint.host, endpoint.port)
