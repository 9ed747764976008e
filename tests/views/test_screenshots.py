"""The pictures to be judged by are taken of the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from smconfig_gui.views.main_window import MainWindow
from smconfig_gui.views.screenshots import save_pictures
from smconfig_gui.views.theme import Theme
from smconfig_gui.views.tokens import DARK
from tests.views.fake_jobs import FakeJobs


@pytest.mark.limit(400)
async def test_every_panel_the_review_and_an_error_are_saved_in_both_themes(
    window: MainWindow, jobs: FakeJobs, theme: Theme, tmp_path: Path
) -> None:
    saved = await save_pictures(window, jobs, theme, tmp_path / "pictures", [QSize(1280, 720)])
    names = {path.name.split("-dark")[0].split("-light")[0] for path in saved}
    panels = {key.replace("_", "-") for key in window.panels.panels}
    pages = {f"calendar-{name}" for name in ("year-with-finding", "seasons", "weeks", "days", "compare")}
    special_days = {"special-days-table", "special-days-holidays"}
    firmware = {"firmware-sending", "firmware-stopped", "firmware-interrupted", "firmware-updated"}
    others = {"first-start", "activity", "trace", "history", "review", "add-meter", "add-meter-serial", "search-meters"}
    others |= {"doctor", "error", "load-profile-values", "snapshots-compared"}
    others |= {"mbus-couple", "load-profile-objects", "about", "search", "tour"}
    others |= {"push-sms", "push-listen", "push-alarm", "panel-error", "alarms-raised", "overview-alarm"}
    others |= {f"help-{name}" for name in ("overview", "calendar", "alarms", "keys", "load-profile", "push")}
    papers = {"printed-year.png"}  # nothing was run by a real meter here, so there is no report
    assert papers <= names
    names -= papers
    assert names == panels | pages | special_days | firmware | others
    assert len(saved) == 2 * len(names) + len(papers)
    dark = QImage(str(tmp_path / "pictures" / "alarms-dark-1280x720.png"))
    assert (dark.width(), dark.height()) == (1280, 720)
    assert dark.pixelColor(4, 300).name() == DARK.canvas.lower()
    await jobs.close()
