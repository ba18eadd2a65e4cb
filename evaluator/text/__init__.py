"""Sentences, tokens, numbers, dates, names, quotations: parsers that the rooms above share."""
