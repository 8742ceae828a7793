"""Ids made from content: the same words in the same article always give the same id."""

from hashlib import sha256

from etl.model.reading import Mention, Report


def mention_id(article_id: str, mention: Mention) -> str:
    """Return the id of a mention: article and span."""
    return f"{article_id}:{mention.start}-{mention.end}"


def report_id(article_id: str, report: Report) -> str:
    """Return the id of a report: article, span of its trigger, and ordinal where one trigger tells of several."""
    suffix = f":{report.ordinal}" if report.ordinal else ""
    return f"{article_id}:{report.trigger.start}-{report.trigger.end}{suffix}"


def provisional_id(key: str) -> str:
    """Return the id of a person or organisation that is known from articles only."""
    return f"x-{sha256(key.encode()).hexdigest()[:16]}"
