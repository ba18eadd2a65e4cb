"""From findings and scores to a decision: fingerprints, policy, baseline."""
