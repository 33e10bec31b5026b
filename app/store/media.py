"""The media folder: pictures and films under the hash of their content, typed by their first bytes."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path

from app.model.refused import Refused
from app.model.slide import Media
from app.store.files import refused
from app.store.pictures import HEAD_BYTES, Picture, look_at

MAX_BYTES = 2 * 1024**3
BLOCK = 1024 * 1024
BESIDE = ("", "html", "../html", "..")
"""Where EuljiroWorship's pages look for `img/NAME`, seen from a session file."""


class MediaStore:
    """A folder of files `{sha256}.{ext}`; the same content is kept once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, path: Path) -> Media:
        """Copy a file in and return it as pages load it (`/media/{sha256}.{ext}`).

        Raises `Refused`: `not_media` for any other content than png, jpeg, webp, gif, webm and mp4,
        `file_too_large` over 2 GiB, or what the disk said.
        """
        try:
            with open(path, "rb", opener=_regular) as source:
                picture = look_at(source.read(HEAD_BYTES))
                if picture is None:
                    raise Refused("bad_arguments", "not_media", path=str(path))
                size = os.fstat(source.fileno()).st_size
                if size > MAX_BYTES:
                    raise Refused("too_large", "file_too_large", path=str(path), megabytes=size // 1_000_000)
                source.seek(0)
                name = self._copy(source.fileno(), picture)
        except OSError as error:
            raise refused(error, path) from error
        except ValueError as error:  # a NUL in the name
            raise Refused("not_found", "no_such_file", path=repr(path)) from error
        return Media(f"/media/{name}", picture.mime, picture.width, picture.height)

    def find_beside(self, name: str) -> Callable[[str], Media | None]:
        """Return a finder for what a file `name` refers to by relative paths: the medium, or None."""
        folder = Path(name).parent

        def find(reference: str) -> Media | None:
            for near in BESIDE:
                root = Path(os.path.realpath(folder / near))
                path = _inside(root, reference)
                if path is not None:
                    with contextlib.suppress(Refused):
                        return self.add(path)
            return None

        return find

    def _copy(self, source: int, picture: Picture) -> str:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        aside = self._folder / f".{secrets.token_hex(8)}.part"
        digest = hashlib.sha256()
        try:
            with aside.open("xb") as copy:
                while block := os.read(source, BLOCK):
                    digest.update(block)
                    copy.write(block)
                copy.flush()
                os.fsync(copy.fileno())
            name = f"{digest.hexdigest()}.{picture.suffix}"
            os.replace(aside, self._folder / name)
        except BaseException:
            with contextlib.suppress(OSError):
                aside.unlink()
            raise
        return name


def _inside(root: Path, reference: str) -> Path | None:
    """Return the file a reference names in a folder, or None where there is none or it leads out."""
    if not reference or "\0" in reference or Path(reference).is_absolute():
        return None
    path = Path(os.path.realpath(root / reference.replace("\\", "/")))
    return path if path.is_relative_to(root) and path.is_file() else None


def _regular(path: str, flags: int) -> int:
    """Open without waiting (a pipe would, for ever) and insist on an ordinary file."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Refused("bad_arguments", "not_a_file", path=str(path))
    return descriptor
