"""Tests, by what they prove; `engines` holds the databases they run on."""
