"""Hits -> findings -> matrix: the verdict on each indicator, for each law alone and for the framework, with its reasons."""
