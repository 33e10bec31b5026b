"""The data folder is made for its owner, or its absence is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model.refused import Refused
from app.store.paths import DataFolder, default_root


def test_made_with_its_parents_for_the_owner_only(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "deep" / "data")
    assert data.root.stat().st_mode & 0o777 == 0o700
    assert {data.settings.parent, data.recent.parent, data.media.parent, data.log.parent} == {data.root}
    assert DataFolder(data.root).root == data.root


def test_without_one_given_it_is_the_system_s(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_root().name == "Ambo"
    assert default_root().is_absolute()


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for root in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refused) as refused:
            DataFolder(root)
        assert refused.value.reason == "data_folder_unusable"
