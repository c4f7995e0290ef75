"""Editors: the rules of a style as files that other checkers of prose read, so that a writer needs no Python."""
