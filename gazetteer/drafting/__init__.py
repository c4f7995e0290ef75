"""New records: from a few answers to an entry that is checked and stands where it belongs."""
