"""JSON Schemas for editors: the models as their records are written, with what the data names."""
