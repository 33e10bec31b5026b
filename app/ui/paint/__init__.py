"""Frames as pictures: what a page shows, painted by Qt."""
