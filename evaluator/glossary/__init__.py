"""Files with the words of a house, as glossaries; a mistake in one is told with its line."""

from __future__ import annotations

from evaluator.glossary.reading import read_glossary

__all__ = ["read_glossary"]
