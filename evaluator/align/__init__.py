"""Segments to an alignment; and the word alignment inside one pair."""
