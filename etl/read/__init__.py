"""Reading: one document and the lexicon in, one `Reading` out; no database, no clock, no network."""
