"""The user's folder adds profiles to those that come with the program."""

import json
from pathlib import Path

import pytest

from smconfig_gui.model.meter import GENERATIONS
from smconfig_gui.model.profile import MAX_FILE_BYTES, ProfileError
from smconfig_gui.store.profiles import MAX_USER_FILES, load_profiles

LAB = {
    "name": "lab",
    "title": "Lab meter",
    "extends": "smr5.2",
    "forms": {"withListLimit": 2},
    "objects": [
        {
            "name": "ALARM_FILTER_1",
            "class": 1,
            "version": 0,
            "obis": "0.0.97.98.99.255",
            "attributes": {"2": ["long-unsigned", "RW"]},
        }
    ],
}


def _write(folder: Path, content: object, name: str = "lab.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("folder", [None, Path("no-such-folder")])
def test_the_shipped_profiles_load_without_a_folder_of_the_user(folder: Path | None) -> None:
    assert tuple(load_profiles(folder)) == GENERATIONS


def test_a_file_of_the_user_extends_a_shipped_profile(tmp_path: Path) -> None:
    _write(tmp_path, LAB)
    (tmp_path / "notes.txt").write_text("no profile")
    (tmp_path / "folder.json").mkdir()
    profiles = load_profiles(tmp_path)
    assert tuple(profiles) == (*GENERATIONS, "lab")
    lab, shipped = profiles["lab"], profiles["smr5.2"]
    assert lab.attribute("ALARM_FILTER_1", 2).key == "1/0.0.97.98.99.255/2"
    assert lab.object("ALARM_FILTER_2") == shipped.object("ALARM_FILTER_2")
    assert (lab.forms.with_list_limit, lab.forms.alarm_filters) == (2, 2)
    assert shipped.attribute("ALARM_FILTER_1", 2).key == "1/0.0.97.98.10.255/2"


def test_a_file_of_the_user_cannot_take_the_name_of_a_shipped_profile(tmp_path: Path) -> None:
    path = _write(tmp_path, LAB | {"name": "smr5.0"})
    with pytest.raises(ProfileError, match=r"“smr5\.0” is already used by smr5\.0\.json") as caught:
        load_profiles(tmp_path)
    assert caught.value.file == str(path)


def test_a_wrong_file_of_the_user_is_named_with_its_path(tmp_path: Path) -> None:
    path = _write(tmp_path, LAB | {"extends": "smr9"})
    with pytest.raises(ProfileError) as caught:
        load_profiles(tmp_path)
    assert str(caught.value) == f"{path}: It extends “smr9”, and there is no such profile."


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "huge.json").write_bytes(b" " * (MAX_FILE_BYTES + 1))
    with pytest.raises(ProfileError, match="larger than"):
        load_profiles(tmp_path)


def test_a_folder_full_of_files_is_refused(tmp_path: Path) -> None:
    for number in range(MAX_USER_FILES + 1):
        (tmp_path / f"{number}.json").touch()
    with pytest.raises(ProfileError, match="more than 100 profiles"):
        load_profiles(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _write(tmp_path, LAB)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr("smconfig_gui.store.profiles.resource_names", lambda *_: ())
    with pytest.raises(ProfileError) as caught:
        load_profiles(tmp_path)
    assert str(caught.value) == f"{path}: The file cannot be read: Permission denied."
