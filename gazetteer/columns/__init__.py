"""Whole columns of names: each distinct one answered once, what is open reported, what a person decided taken over."""
