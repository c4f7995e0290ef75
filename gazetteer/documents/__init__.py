"""From a file to its text: plain text, Markdown, HTML, PDF and DOCX, bounded whatever the file holds."""
