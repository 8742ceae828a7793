"""Resolving: the mentions of all readings become persons and organisations, offices their holders, words days."""
