"""The disk: the session that survives anything, plan files, settings, media and keys."""
