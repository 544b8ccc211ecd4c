"""Turns the plain sources of the sample laws into PDFs that look like gazettes.

source/act.md -> source.Law -> layouts.story -> sheets (headers, columns, page numbers) -> act.pdf, same bytes each time
"""
