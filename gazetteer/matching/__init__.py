"""From a text to the whole words in it that may be a name: one byte a letter, one pass of an automaton."""
