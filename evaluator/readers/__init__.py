"""Bytes to documents that remember offsets; one file per format."""
