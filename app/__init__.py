"""Ambo: worship slides on the air."""

__version__ = "0.1.0"
