"""An open database in a data directory of its own."""

from pathlib import Path

import pytest

from smconfig_gui.store.paths import DATABASE_NAME, data_directory


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A new data directory."""
    return data_directory(tmp_path / "data")


@pytest.fixture
def path(directory: Path) -> Path:
    """Where the database of that directory goes."""
    return directory / DATABASE_NAME
