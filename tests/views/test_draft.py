"""Drafts: reading, edit, undo, redo."""

from smconfig_gui.model.administrative_status import AdministrativeStatus, AdministrativeStatusValue
from smconfig_gui.views.draft import Draft

ON = AdministrativeStatusValue(enabled=AdministrativeStatus.ON)
OFF = AdministrativeStatusValue(enabled=AdministrativeStatus.OFF)
UNDEFINED = AdministrativeStatusValue(enabled=AdministrativeStatus.UNDEFINED)


def test_an_edit_may_begin_without_a_reading_and_waits_for_one() -> None:
    draft: Draft[AdministrativeStatusValue] = Draft()
    draft.discard()
    assert draft.shown is None
    draft.change(OFF)
    assert draft.shown == OFF
    assert not draft.can_undo
    draft.discard()
    assert (draft.shown, draft.is_dirty, draft.can_undo) == (None, False, True)
    draft.undo()
    assert (draft.shown, draft.can_undo, draft.can_redo) == (OFF, False, False)
    draft.read(OFF)
    assert not draft.is_dirty


def test_an_edit_back_to_the_reading_is_no_edit() -> None:
    draft = Draft(ON)
    draft.change(OFF)
    assert draft.is_dirty
    draft.change(ON)
    assert not draft.is_dirty
    assert draft.can_undo


def test_undo_and_redo_walk_through_the_steps() -> None:
    draft = Draft(ON)
    draft.change(OFF)
    draft.change(UNDEFINED)
    draft.undo()
    assert draft.shown == OFF
    draft.undo()
    assert draft.shown == ON
    assert not draft.can_undo
    draft.redo()
    draft.redo()
    assert draft.shown == UNDEFINED
    assert not draft.can_redo


def test_a_new_step_forgets_what_was_undone() -> None:
    draft = Draft(ON)
    draft.change(OFF)
    draft.undo()
    draft.change(UNDEFINED)
    assert not draft.can_redo


def test_discarding_can_be_undone() -> None:
    draft = Draft(ON)
    draft.change(OFF)
    draft.discard()
    assert not draft.is_dirty
    draft.undo()
    assert draft.edit == OFF


def test_an_edit_survives_a_new_reading_unless_it_says_the_same() -> None:
    draft = Draft(ON)
    draft.change(OFF)
    draft.read(UNDEFINED)
    assert draft.edit == OFF
    draft.read(OFF)
    assert not draft.is_dirty
    assert not draft.can_undo


def test_an_edit_that_left_something_open_is_filled_in_by_a_reading() -> None:
    draft: Draft[AdministrativeStatusValue] = Draft()
    draft.change(OFF)
    draft.change(ON)
    draft.read(OFF, UNDEFINED)
    assert (draft.reading, draft.edit, draft.can_undo) == (OFF, UNDEFINED, False)
    draft.read(UNDEFINED, UNDEFINED)
    assert (draft.reading, draft.edit) == (UNDEFINED, None)
