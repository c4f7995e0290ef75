"""For machines: one file per format."""
