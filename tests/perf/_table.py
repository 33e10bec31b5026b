"""Medians and tails of a run, as rows beside each other."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterable


def timed(work: Callable[[], object]) -> float:
    """Return how long one call took, in milliseconds."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1000


def row(name: str, samples: Iterable[float], bare: float | None = None) -> float:
    """Print one row (ms: median, p99, worst, and the ratio to a bare peer); returns the median."""
    ordered = sorted(samples)
    median = statistics.median(ordered)
    tail = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    ratio = f"{median / bare:6.2f}x  {median - bare:+8.2f}" if bare else ""
    sys.stdout.write(
        f"{name:<44}{len(ordered):>5}{median:>10.2f}{tail:>10.2f}{ordered[-1]:>10.2f}  {ratio}\n"
    )
    sys.stdout.flush()
    return median


def head(title: str) -> None:
    """Print the head of a table."""
    columns = f"{'':<44}{'n':>5}{'median':>10}{'p99':>10}{'worst':>10}  vs bare"
    sys.stdout.write(f"\n{title} (milliseconds)\n{columns}\n")
