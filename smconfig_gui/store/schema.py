"""The tables of the database, version by version."""

from typing import Final

APPLICATION_ID: Final = 0x534D4347  # "SMCG"

SCHEMA: Final[tuple[tuple[str, ...], ...]] = (
    (
        "CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL, seal BLOB NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE counters (
            fingerprint TEXT NOT NULL, system_title BLOB NOT NULL, reserved_up_to INTEGER NOT NULL, seal BLOB NOT NULL,
            PRIMARY KEY (fingerprint, system_title)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE server_counters (
            fingerprint TEXT NOT NULL, system_title BLOB NOT NULL, highest INTEGER NOT NULL, seal BLOB NOT NULL,
            PRIMARY KEY (fingerprint, system_title)) STRICT, WITHOUT ROWID""",
        """CREATE TABLE locks (
            name TEXT PRIMARY KEY, token TEXT NOT NULL, pid INTEGER NOT NULL, process_start TEXT NOT NULL,
            host TEXT NOT NULL, holder TEXT NOT NULL, since REAL NOT NULL, expires REAL NOT NULL
            ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE logins (
            name TEXT PRIMARY KEY, failures INTEGER NOT NULL, encryption TEXT NOT NULL, authentication TEXT NOT NULL
            ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE meters (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, body BLOB NOT NULL, seal BLOB NOT NULL
            ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE history (
            sequence INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, started_ms INTEGER NOT NULL,
            operation TEXT NOT NULL, verdict TEXT NOT NULL, meter_id TEXT NOT NULL, device TEXT NOT NULL,
            words TEXT NOT NULL, hash BLOB NOT NULL) STRICT""",
        """CREATE TABLE history_bodies (
            sequence INTEGER PRIMARY KEY REFERENCES history (sequence), run BLOB NOT NULL, details BLOB NOT NULL
            ) STRICT""",
        "CREATE INDEX history_started ON history (started_ms)",
        "CREATE INDEX history_operation ON history (operation, sequence)",
        "CREATE INDEX history_verdict ON history (verdict, sequence)",
        "CREATE INDEX history_meter ON history (meter_id, sequence)",
        "CREATE INDEX history_device ON history (device, sequence)",
    ),
    (
        """CREATE TABLE journal (
            sequence INTEGER PRIMARY KEY, work TEXT NOT NULL, device TEXT NOT NULL, is_end INTEGER NOT NULL,
            body BLOB NOT NULL, hash BLOB NOT NULL) STRICT""",
        "CREATE INDEX journal_work ON journal (work, sequence)",
        "CREATE INDEX journal_ends ON journal (work) WHERE is_end = 1",
        """CREATE TABLE keys (
            entry TEXT NOT NULL, kind TEXT NOT NULL, channel INTEGER NOT NULL, owner TEXT NOT NULL,
            device TEXT NOT NULL, place TEXT NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL, origin TEXT NOT NULL,
            number INTEGER NOT NULL, seal BLOB NOT NULL, PRIMARY KEY (entry, kind, channel)) STRICT, WITHOUT ROWID""",
        "CREATE INDEX keys_owner ON keys (owner)",
        "CREATE INDEX keys_device ON keys (device)",
    ),
)
