"""How right the annotator is: gold texts, what it finds in them, and the figures."""
