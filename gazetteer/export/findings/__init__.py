"""What `gazetteer check` and `gazetteer lint` found, for machines: one module for each format."""

from gazetteer.export.findings.github import to_github
from gazetteer.export.findings.objects import to_json
from gazetteer.export.findings.sarif import to_sarif

__all__ = ["to_github", "to_json", "to_sarif"]
