"""Evaluator: what changed in meaning between a reference and its translation, where, how badly."""

__version__ = "0.1.0"
