"""The disk: session, journal, snapshots, settings, plan files."""
