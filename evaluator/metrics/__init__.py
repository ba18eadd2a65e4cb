"""One file per metric: BLEU, chrF, chrF++ and TER from texts, similarity from vectors."""

from evaluator.metrics.registry import metric_names, resolve, text_metrics
from evaluator.metrics.scoring import score_document, score_pairs
from evaluator.metrics.similarity import cosines, document_similarity, pair_similarity

__all__ = [
    "cosines",
    "document_similarity",
    "metric_names",
    "pair_similarity",
    "resolve",
    "score_document",
    "score_pairs",
    "text_metrics",
]
