"""From a spelling to the entries that it may mean: found, weighed by context, dated, and decided on or left open."""
