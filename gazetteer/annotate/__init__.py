"""From a text to its mentions: match, filter, nest, choose, attribute."""
