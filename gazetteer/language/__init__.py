"""Scripts, folding, boundaries and inflection: what is known of languages, and of no place."""
