"""From a data set, and texts that were annotated with it, to the records of a map."""
