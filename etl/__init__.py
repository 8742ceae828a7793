"""Readout: a relational warehouse of who met whom, read from news articles and press releases."""
