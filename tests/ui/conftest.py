"""What the tests of the window share: coroutines on the loop of the window, and a desk with a small plan."""

from __future__ import annotations

import asyncio
import inspect
import os
import tempfile

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt wants a place for its sockets that only we may read; a bare container has none.
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="ambo-runtime-"))

pytest.importorskip("PySide6")

import qasync
from PySide6.QtGui import QCursor

from app.i18n import use_language
from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide
from app.model.state import State
from app.show.presence import Presence
from app.show.show import Show
from app.ui.desk import Desk, World
from app.ui.kit import theme
from app.ui.loop import application


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem):
    """Runs a coroutine test on a Qt loop of its own, as the program runs."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    qasync.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True


@pytest.fixture(scope="session")
def qapp():
    """The one application, dressed as in the program."""
    return application()


@pytest.fixture(autouse=True)
def mouse_out_of_the_way(qapp):
    """On a real screen the pointer would lie over some window, and a list that is pointed at keeps still."""
    QCursor.setPos(qapp.primaryScreen().geometry().bottomRight())


@pytest.fixture(autouse=True)
def same_words_and_measures(qapp):
    """Every test begins in English at the regular density."""
    use_language("en")
    theme.set_density("regular")
    yield
    use_language("en")
    theme.set_density("regular")


class Clock:
    """A clock that a test moves (Unix seconds)."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


def song(name: str, slides: int = 4) -> Item:
    """Return a song whose slides are `<name>1`, `<name>2`, …"""
    numbers = range(1, slides + 1)
    made = [Slide(f"{name}{n}", Kind.LYRICS, f"V{n}", f"line {n}\nof {name}") for n in numbers]
    return Item(name, Kind.LYRICS, f"Song {name}", tuple(made))


@pytest.fixture
def show(clock):
    plan = Plan("plan", "Morning service", (song("a"), song("b"), song("c")))
    return Show(State(plan), clock=clock)


@pytest.fixture
def presence():
    return Presence()


@pytest.fixture
def desk(qapp, show, presence):
    made = Desk(show, presence, World("http://127.0.0.1:8765"))
    yield made
    made.close()


@pytest.fixture
def notices(desk):
    """The notices that were given, in order."""
    heard = []
    desk.noticed.connect(heard.append)
    return heard


@pytest.fixture
def window(desk, qtbot):
    """The real window on the small plan, shown and active."""
    from app.ui.window import MainWindow

    made = MainWindow(desk, asyncio.Event())
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.put_away()
    qtbot.wait(0)
