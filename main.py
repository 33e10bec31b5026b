"""Ambo's door: everything is in `app.boot`."""

import gc

gc.disable()  # nothing that a start makes is garbage; `app.boot` turns it on again when it is done

from app.boot import main  # noqa: E402

raise SystemExit(main())
