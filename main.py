"""Ambo's door: everything is in `app.boot`."""

from app.boot import main

raise SystemExit(main())
