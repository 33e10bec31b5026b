"""The data folder: where Ambo keeps what is its own.

ambo.log         what happened, rotated
lock             held by the one Ambo that uses the folder
session/         snapshot-N and journal-N: what is restored after a crash
settings.json    the window's and the server's settings
recent.json      plans opened lately
operator.token   the key of this computer's operator (mode 0600)
link.key         the key inside copied links and QR codes (mode 0600)
media/           pictures and films, named by what is in them
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

from app.model.refused import Refused


def default_root() -> Path:
    """Return the data folder of the user's system (`~/.local/share/Ambo` on Linux)."""
    return Path(platformdirs.user_data_dir("Ambo", appauthor=False, roaming=False))


class DataFolder:
    """Names the places in the data folder and makes it, for its owner only.

    Raises `Refused` with `data_folder_unusable` when there can't be such a folder.
    """

    def __init__(self, root: Path | None = None) -> None:
        self.root = (root or default_root()).expanduser().absolute()
        self.log = self.root / "ambo.log"
        self.settings = self.root / "settings.json"
        self.recent = self.root / "recent.json"
        self.media = self.root / "media"
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            detail = error.strerror or str(error)
            raise Refused("conflict", "data_folder_unusable", path=str(self.root), detail=detail) from error
