"""The types that all rooms share. Standard library only; frozen; no behaviour beyond themselves."""
