"""Taking over places from published tables: what they say, what of it is not believed, and the entries that follow.

The tables stay where they are. A row becomes an entry in the project's own form, or is rejected with a reason. Nothing
that a person wrote is touched: a row whose place is already held is only counted.
"""
