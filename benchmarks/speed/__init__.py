"""Time against peers, in one run: ``python -m benchmarks.speed``."""
