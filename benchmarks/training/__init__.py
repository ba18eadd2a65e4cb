"""Trains the network that doubts words (``evaluator/align/doubt.py``) from the shared data."""
