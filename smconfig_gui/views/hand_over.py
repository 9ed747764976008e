"""A window in another language takes the place of the one that is shown, and goes on where that was."""

from typing import TYPE_CHECKING

from smconfig_gui.views.meter_bar import SHAPES

if TYPE_CHECKING:
    from smconfig_gui.views.main_window import MainWindow


def hand_over(former: "MainWindow", window: "MainWindow") -> None:
    """Let a window show meters, readings, edits, jobs and trace of the former one; connections belong to neither."""
    chosen = former.current_meter()
    window.activity.take_over(former.activity)
    meters = former.tree.model.meters()
    for meter in meters:
        secrets = former.cabinet.keys.held(meter.id)
        if secrets is not None:
            window.cabinet.keys.hold(meter.id, secrets)
    window.tree.set_meters(meters)
    for meter in meters:
        window.tree.model.set_shape(meter.id, SHAPES[window.jobs.link_state(meter.id)])
    window.tree.model.take_over(former.tree.model)
    window.cabinet.memory.leave_drafts({meter.id for meter in meters})
    if former.job_bar.job is not None:
        window.job_bar.show_job(former.job_bar.job)
    if former.bench.has_panels:
        _hand_over_panels(former, window)
    window.tree.select(chosen)
    if former.bench.has_panels:
        window.panel_list.select(former.panels.current.key)
    window.bench.restore_columns(former.bench.columns_state())
    window.restoreGeometry(former.saveGeometry())
    window.refresh()


def _hand_over_panels(former: "MainWindow", window: "MainWindow") -> None:
    window.bench.dock.trace_log.take_over(former.bench.dock.trace_log)
    for key, panel in window.panels.panels.items():
        panel.take_over(former.panels.panels[key])
