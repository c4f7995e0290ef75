"""The data ready to use: written once, read at every start, so that a start neither parses YAML nor inflects names."""
