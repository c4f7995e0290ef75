"""Names: the index, look-ups, candidates, attribution and policies."""
