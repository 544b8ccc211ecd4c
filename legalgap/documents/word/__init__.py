"""The parts of a Word file: package, styles, numbering, paragraphs, body. `documents.docx` puts them together."""
