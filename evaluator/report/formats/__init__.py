"""The output formats: each module is one, under its own name, and says what it is in ``FORMAT``."""
