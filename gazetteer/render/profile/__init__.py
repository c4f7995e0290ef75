"""A profile as a page for readers: what a text uses, in plots and tables that need no script."""

from gazetteer.render.profile.page import to_profile_page

__all__ = ["to_profile_page"]
