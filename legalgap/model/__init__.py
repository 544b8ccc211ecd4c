"""The data that flows through legalgap: frozen dataclasses, one module per stage, importing nothing of the package.

file -> source.Reading -> document.Document (a tree of provisions over one text) -> evidence -> finding -> matrix
"""
