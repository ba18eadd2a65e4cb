"""Measurements: quality against human judgement, speed against peers in one run."""
