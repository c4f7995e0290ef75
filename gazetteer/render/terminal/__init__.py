"""Annotated texts, candidates and entries for a terminal, as rich renderables. Nothing here prints.

Text from data files and from the texts that are read reaches rich only as `Text`, which it does not read as markup, and
without control characters, which a terminal would obey.
"""

from gazetteer.render.terminal.candidates import candidate_table
from gazetteer.render.terminal.entry import entry_panel
from gazetteer.render.terminal.profile import profile_tables
from gazetteer.render.terminal.running import annotation_text
from gazetteer.render.terminal.used import used_table

__all__ = ["annotation_text", "candidate_table", "entry_panel", "profile_tables", "used_table"]
