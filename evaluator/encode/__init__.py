"""Texts to vectors: the embedded model, sentence-transformers models, and a cache."""
