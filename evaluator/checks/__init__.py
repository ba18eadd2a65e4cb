"""One file per check of meaning, each with its own documentation and examples."""
