"""Hits -> findings -> matrix: the verdict on each indicator, for each law and for the framework, with its reasons."""
