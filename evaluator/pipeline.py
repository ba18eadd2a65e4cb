"""The one way from two articles to an evaluation."""
