"""Benchmarks that print tables; run by script/bench."""
