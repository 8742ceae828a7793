"""Documents into articles: characters, blocks, title, dateline, dates, furniture, language, signature."""

from etl.read.text.extract import extract
from etl.read.text.signature import signature, similarity

__all__ = ["extract", "signature", "similarity"]
