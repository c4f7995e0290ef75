"""Style: what a text is held to, what in it is otherwise, and writing it so. Every rule is its user's choice."""
