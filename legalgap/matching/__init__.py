"""Rules x provisions -> hits: where the wordings of a ruleset occur, and whether they count there."""
