"""The window of names alone, with three people: says where their rows are, and who is dropped on whom."""

import sys

from tests.gui.asking import ScriptedAsk
from tests.gui.people import named
from timeline_app.app import make_application
from timeline_app.demo.hand import Hand
from timeline_app.gui.people.manage_names import PERSON, ManageNames
from timeline_app.gui.theme import Theme


def main() -> int:
    application = make_application()
    theme = Theme.load("light")
    window = ManageNames(theme, ScriptedAsk())
    window.setStyleSheet(theme.stylesheet())
    window.show_people(named.EVERYBODY)
    window.dropped.connect(lambda survivor, absorbed: print("dropped", absorbed, "on", survivor, flush=True))
    window.move(40, 40)
    window.show()

    Hand(lambda: True).wait_until(window.windowHandle().isExposed, "the window to be on the screen")
    view, where = window.list, []
    for one in named.EVERYBODY:
        middle = view.visualRect(view.list_model.index_of(PERSON, one.person)).center()
        at = view.viewport().mapToGlobal(middle)
        where += [one.person, at.x(), at.y()]
    print(*where, flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
