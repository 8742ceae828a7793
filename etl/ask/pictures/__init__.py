"""Answers as pictures that a newspaper could print. Only `printing` loads matplotlib, as that takes a while."""
