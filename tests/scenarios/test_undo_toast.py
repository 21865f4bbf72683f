"""The toast offers to undo the step that it names, and no other."""

from tests.scenarios.driver import AppDriver
from timeline_app.commands.people import AddPerson


def test_the_toast_goes_when_its_step_was_undone_by_other_means(driver: AppDriver) -> None:
    window = driver.new()
    window.session.run(AddPerson("Ada Marsh"))
    window.session.run(AddPerson("Bo Linde"))
    assert window.toast.isVisible()
    driver.act("edit.undo")
    assert not window.toast.isVisible(), "its Undo would now take Ada Marsh back"
    driver.act("edit.redo")
    assert not window.toast.isVisible()
    window.session.run(AddPerson("Cleo Ray"))
    assert window.toast.isVisible()
