"""Media are kept under what is in them, and only what pages can show."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app.model.refused import Refused
from app.model.slide import Media
from app.store import media
from app.store.media import MediaStore
from tests.store.test_pictures import PNG


def test_the_same_content_is_kept_once_whatever_its_name(tmp_path: Path) -> None:
    store = MediaStore(tmp_path / "media")
    for name in ("a.png", "b.jpg"):
        (tmp_path / name).write_bytes(PNG)
    digest = hashlib.sha256(PNG).hexdigest()
    expected = Media(f"/media/{digest}.png", "image/png", 640, 360)
    assert store.add(tmp_path / "a.png") == store.add(tmp_path / "b.jpg") == expected
    assert [path.name for path in (tmp_path / "media").iterdir()] == [f"{digest}.png"]
    assert (tmp_path / "media" / f"{digest}.png").read_bytes() == PNG


def reason(store: MediaStore, path: Path) -> str:
    with pytest.raises(Refused) as refused:
        store.add(path)
    return refused.value.reason


def test_refused_with_a_reason_and_without_litter(tmp_path: Path, monkeypatch) -> None:
    store = MediaStore(tmp_path / "media")
    (tmp_path / "page.png").write_text("<script>")
    (tmp_path / "big.png").write_bytes(PNG)
    os.mkfifo(tmp_path / "pipe.png")
    assert reason(store, tmp_path / "page.png") == "not_media"
    assert reason(store, tmp_path / "none.png") == "no_such_file"
    assert reason(store, tmp_path / "nul\0.png") == "no_such_file"
    assert reason(store, tmp_path / "pipe.png") == "not_a_file"
    assert reason(store, tmp_path) == "not_a_file"
    with monkeypatch.context() as small:
        small.setattr(media, "MAX_BYTES", 10)
        assert reason(store, tmp_path / "big.png") == "file_too_large"
    with monkeypatch.context() as full:
        full.setattr(os, "replace", lambda *_: (_ for _ in ()).throw(OSError(28, "full")))
        assert reason(store, tmp_path / "big.png") == "disk_full"
    assert list((tmp_path / "media").iterdir()) == []


def test_found_beside_the_session_or_where_the_older_pages_look(tmp_path: Path) -> None:
    store = MediaStore(tmp_path / "media")
    church = tmp_path / "church"
    (church / "html" / "img").mkdir(parents=True)
    (church / "store").mkdir()
    (church / "html" / "img" / "picnic.png").write_bytes(PNG)
    for name in ("church/week.json", "church/store/week.json", "church/html/week.json"):
        found = store.find_beside(str(tmp_path / name))("img/picnic.png")
        assert found is not None, name
        assert found.mime == "image/png"
    find = store.find_beside(str(church / "week.json"))
    assert find("img\\picnic.png") == find("img/picnic.png")
    assert find("img/other.png") is find("") is find("img") is find("nul\0") is None


def test_a_session_can_t_reach_for_files_elsewhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(PNG)
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    (deep / "link.png").symlink_to(secret)
    find = MediaStore(tmp_path / "media").find_beside(str(deep / "week.json"))
    assert find(str(secret)) is None
    assert find("../../../secret.png") is None
    assert find("link.png") is None
