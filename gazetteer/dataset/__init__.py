"""Data folders: reading, checking and compiling the YAML."""
