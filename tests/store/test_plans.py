"""Plan files: opened whole or refused with a reason, saved whole or not at all."""

from __future__ import annotations

import asyncio
import os
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from app.model.codec import MAX_BYTES, decode_plan, encode_plan
from app.model.plan import Item, Plan
from app.model.refused import Refused
from app.model.report import Report
from app.model.slide import Kind, Slide
from app.show.show import Show
from app.store.plans import PlanFiles, read_plan
from app.store.recent import Recent
from app.tasks import spawn
from tests.show.stage import make_show, small_plan

OTHER = Plan("other", "Evening", (Item("o", Kind.LYRICS, "Song", (Slide("o1", Kind.LYRICS, "V1", "저녁"),)),))


def read_song(data: bytes, name: str) -> tuple[Plan, Report]:
    if not data.startswith(b"SONG"):
        raise Refused("bad_arguments", "not_readable", path=name)
    return OTHER, Report("song", 1, 1)


class Desk:
    """A show, its files and a folder to keep them in."""

    def __init__(self, folder: Path, show: Show | None = None) -> None:
        self.folder = folder
        self.show = show or make_show()
        self.recent = Recent(folder / "recent.json")
        self.files = PlanFiles(self.show, self.recent, [read_song])
        self.show.add_errand("plan.open", self.files.open)
        self.show.add_errand("plan.save", self.files.save)

    def put(self, name: str, data: bytes) -> str:
        path = self.folder / name
        path.write_bytes(data)
        return str(path)

    async def reason(self, name: str, **arguments: str) -> str:
        before = self.show.state
        with pytest.raises(Refused) as refused:
            await self.show.ask(name, **arguments)
        assert self.show.state is before
        return refused.value.reason


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


async def test_saved_and_opened_again_it_is_the_same(desk: Desk) -> None:
    path = str(desk.folder / "주일.ambo")
    desk.show.run("plan.edit_slide", slide="a1", text="새 가사")
    plan = desk.show.state.plan
    result = await desk.show.ask("plan.save", path=path)
    assert result.changed
    assert desk.show.state.document.path == path
    assert not desk.show.state.document.unsaved
    desk.show.run("plan.load", plan=OTHER)
    await desk.show.ask("plan.open", path=path)
    assert desk.show.state.plan == plan
    assert desk.show.state.document.path == path
    assert desk.recent.list() == [(path, plan.title)]
    await desk.show.ask("plan.open", id=plan.id)
    assert desk.show.state.plan == plan


async def test_what_is_on_air_stays_when_another_plan_is_opened(desk: Desk) -> None:
    desk.show.run("live.next")
    taken = desk.show.state.live.taken
    await desk.show.ask("plan.open", path=desk.put("other.ambo", encode_plan(OTHER)))
    assert desk.show.state.live.taken == taken
    assert desk.show.state.live.slide is None


async def test_edits_made_while_the_disk_was_written_are_unsaved(desk: Desk, monkeypatch) -> None:
    started, go_on = threading.Event(), threading.Event()

    def slow(plan: Plan) -> bytes:
        started.set()
        go_on.wait(10)
        return encode_plan(plan)

    monkeypatch.setattr("app.store.plans.encode_plan", slow)
    saving = spawn(desk.show.ask("plan.save", path=str(desk.folder / "a.ambo")), name="saving")
    await asyncio.to_thread(started.wait, 10)
    desk.show.run("plan.edit_slide", slide="a1", text="meanwhile")
    go_on.set()
    await saving
    assert desk.show.state.document.unsaved
    assert decode_plan((desk.folder / "a.ambo").read_bytes()) == small_plan()


async def test_a_plan_without_a_file_asks_for_one(desk: Desk) -> None:
    assert await desk.reason("plan.save") == "needs_a_path"
    assert await desk.reason("plan.open") == "needs_a_path"
    assert await desk.reason("plan.open", id="never seen") == "no_such_plan"


async def test_a_file_of_another_kind_is_a_new_plan_and_stays_as_it_is(desk: Desk) -> None:
    path = desk.put("song.txt", b"SONG")
    result = await desk.show.ask("plan.open", path=path)
    assert result.report == Report("song", 1, 1)
    assert desk.show.state.document.path is None
    assert desk.show.state.document.unsaved
    assert await desk.reason("plan.save") == "needs_a_path"
    await desk.show.ask("plan.save", path=path)
    assert Path(path).read_bytes() == b"SONG"
    assert desk.show.state.document.path == path + ".ambo"


async def test_a_plan_under_any_name_is_known_by_what_it_says(desk: Desk) -> None:
    path = desk.put("plan.json", b"\xef\xbb\xbf  " + encode_plan(OTHER))
    await desk.show.ask("plan.open", path=path)
    assert desk.show.state.document.path == path
    desk.show.run("plan.edit", title="changed")
    await desk.show.ask("plan.save")
    assert decode_plan(Path(path).read_bytes()).title == "changed"


async def test_another_program_s_changes_are_not_overwritten(desk: Desk) -> None:
    path = str(desk.folder / "a.ambo")
    await desk.show.ask("plan.save", path=path)
    await desk.show.ask("plan.save")
    Path(path).write_bytes(encode_plan(OTHER))
    desk.show.run("plan.edit", title="mine")
    assert await desk.reason("plan.save") == "changed_on_disk"
    assert decode_plan(Path(path).read_bytes()) == OTHER
    os.utime(path)
    await desk.show.ask("plan.save", path=path)
    assert decode_plan(Path(path).read_bytes()).title == "mine"
    Path(path).unlink()
    desk.show.run("plan.edit", title="again")
    await desk.show.ask("plan.save")
    assert decode_plan(Path(path).read_bytes()).title == "again"


async def test_what_the_file_held_is_known_after_a_restart(desk: Desk) -> None:
    path = str(desk.folder / "a.ambo")
    await desk.show.ask("plan.save", path=path)
    desk.show.run("plan.edit", title="restored")
    again = Desk(desk.folder, Show(desk.show.state, clock=lambda: 1.0, rev=desk.show.rev))
    await again.show.ask("plan.save")
    assert decode_plan(Path(path).read_bytes()).title == "restored"


async def test_saving_says_why_not(desk: Desk) -> None:
    assert await desk.reason("plan.save", path=str(desk.folder / "none" / "a.ambo")) == "no_such_file"
    assert await desk.reason("plan.save", path="") == "no_such_file"
    assert await desk.reason("plan.save", path="a\0b") == "no_such_file"
    (desk.folder / "folder.ambo").mkdir()
    assert await desk.reason("plan.save", path=str(desk.folder / "folder.ambo")) == "is_a_folder"
    big = "x" * 60_000
    items = tuple(Item(f"i{n}", Kind.LYRICS, big) for n in range(MAX_BYTES // 60_000 + 1))
    desk.show.run("plan.load", plan=replace(OTHER, items=items))
    assert await desk.reason("plan.save", path=str(desk.folder / "a.ambo")) == "plan_too_large"


async def test_opening_says_why_not(desk: Desk) -> None:
    assert await desk.reason("plan.open", path=str(desk.folder / "none.ambo")) == "no_such_file"
    assert await desk.reason("plan.open", path=str(desk.folder)) == "is_a_folder"
    assert await desk.reason("plan.open", path="/dev/zero") == "not_a_file"
    newer = encode_plan(OTHER).replace(b'"version": 1', b'"version": 9')
    cases = {
        "not_a_plan": b'{"format": "something", "version": 1}',
        "plan_newer": newer,
        "plan_damaged": b"",
    }
    for expected, data in cases.items():
        assert await desk.reason("plan.open", path=desk.put("x.ambo", data)) == expected
    assert await desk.reason("plan.open", path=desk.put("x.txt", b"nothing known")) == "not_readable"
    with (desk.folder / "big.ambo").open("wb") as file:
        file.truncate(50_000_000)
    assert await desk.reason("plan.open", path=str(desk.folder / "big.ambo")) == "plan_too_large"


@pytest.mark.parametrize("suffix", [".ambo", ".json"])
def test_cut_at_any_byte_it_is_refused_or_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    data = encode_plan(OTHER)
    for cut in range(len(data)):
        path.write_bytes(data[:cut])
        try:
            assert read_plan(path, [read_song]).plan == OTHER
        except Refused as refused:
            assert refused.reason in ("plan_damaged", "not_a_plan", "not_readable")


@pytest.mark.parametrize(
    "data",
    [
        b"null",
        b"[" * 100_000,
        b'{"format":"ambo-plan","version":1,"plan":' + b'{"a":' * 10_000,
        b'{"format":"ambo-plan","version":1,"plan":{"id":"p","title":"t","items":' + b"[" * 10_000,
        b'{"format":"ambo-plan","version":"1","plan":null}',
        b'{"format":"ambo-plan","version":1,"plan":{"id":"p","title":3}}',
        b'{"format":"ambo-plan","version":1,"plan":{"id":"p","title":"t","items":[{"id":"a","kind":"poem","title":""}]}}',
        b'{"format":"ambo-plan","version":-1,"plan":null}',
        b"\0" * 1000,
        b"\xff\xfe\x00\x01",
        encode_plan(OTHER).replace(b'"o1"', b'"o"'),
    ],
)
def test_what_is_no_plan_is_refused_and_never_worse(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.ambo"
    path.write_bytes(data)
    with pytest.raises(Refused):
        read_plan(path)
    assert path.read_bytes() == data


async def test_the_named_plan_is_opened_at_the_start(desk: Desk) -> None:
    path = Path(desk.put("other.ambo", encode_plan(OTHER)))
    await desk.files.open_at_start(path)
    assert desk.show.state.plan == OTHER
    assert desk.show.state.document.path == str(path)


async def test_newer_edits_of_the_named_plan_are_kept(desk: Desk) -> None:
    path = desk.folder / "a.ambo"
    await desk.show.ask("plan.save", path=str(path))
    desk.show.run("live.next")
    again = Desk(desk.folder, Show(desk.show.state, clock=lambda: 1.0))
    await again.files.open_at_start(path)
    assert again.show.state is desk.show.state
    desk.show.run("plan.edit", title="newer")
    again = Desk(desk.folder, Show(desk.show.state, clock=lambda: 1.0))
    (desk.folder / "link.ambo").symlink_to(path)
    await again.files.open_at_start(desk.folder / "link.ambo")
    assert again.show.state is desk.show.state
    path.unlink()
    await again.files.open_at_start(path)
    assert again.show.state is desk.show.state


async def test_a_named_source_is_read_once_and_again_when_it_changed(desk: Desk) -> None:
    path = Path(desk.put("song.txt", b"SONG"))
    await desk.files.open_at_start(path)
    desk.show.run("live.next")
    desk.show.run("plan.edit_slide", slide="o1", text="edited")
    again = Desk(desk.folder, Show(desk.show.state, clock=lambda: 1.0))
    await again.files.open_at_start(path)
    assert again.show.state is desk.show.state
    path.write_bytes(b"SONG of next week")
    await again.files.open_at_start(path)
    assert again.show.state.plan == OTHER
    assert again.recent.list() == [(str(path), OTHER.title)]


async def test_the_named_plan_s_changes_on_disk_are_taken(desk: Desk) -> None:
    path = desk.folder / "a.ambo"
    await desk.show.ask("plan.save", path=str(path))
    path.write_bytes(encode_plan(OTHER))
    await desk.files.open_at_start(path)
    assert desk.show.state.plan == OTHER


async def test_a_folder_is_no_place_for_a_plan(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "sunday"
    folder.mkdir()
    with pytest.raises(Refused, match="is_a_folder"):
        await desk.show.ask("plan.save", path=str(folder))
    assert not list(tmp_path.glob("*.ambo"))
