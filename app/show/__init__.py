"""The verbs: the single source of truth, synchronous and without I/O."""
