"""What a text uses: whose names and terms, in whose voice, where, and what is given at first. It judges nothing."""

from gazetteer.annotate.profile.plain import plain
from gazetteer.annotate.profile.profile import Profile
from gazetteer.annotate.profile.spots import Spot
from gazetteer.annotate.profile.tallies import Tally
from gazetteer.annotate.profile.uses import EntryUse, FirstMention, GivenName, NameUse

__all__ = ["EntryUse", "FirstMention", "GivenName", "NameUse", "Profile", "Spot", "Tally", "plain"]
