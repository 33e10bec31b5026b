"""How typed words become slides (and, when a look measures them, lines and pages)."""
