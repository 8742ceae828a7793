"""Why a report was joined to its meeting, in words."""

from collections.abc import Iterable

from etl.merge.cluster import Clusters
from etl.merge.compare import Comparison
from etl.merge.judgements import Judgements
from etl.merge.profiles import Profile
from etl.merge.world import World
from etl.model.base import Record

_WORDS = {
    "series": "both are sessions of the same body, or one of a part of it",
    "number": "both bear the same number in the series",
    "city": "both took place in the same city",
    "third": "one names a third beside the two",
    "next day": "they name two days in a row of one session",
    "country of summit": "leaders of the body met in this country",
    "country": "both took place in the same country",
    "venue": "both name the same venue",
    "other city": "they name different cities of one country",
    "channel": "both were held in the same way",
    "format": "one counts more sides than the other",
    "parent": "both were held around the same event",
    "copies": "the articles are copies of one text",
    "kin": "the articles have another meeting in common",
    "weekday": "the weekday named fits",
    "yearless": "the day named without its year fits",
    "town": "the one is called after the town where the other has several meet",
    "lone": "one side only is in common",
    "rounds": "delegations may meet more than once in that time",
}


class Why(Record, kw_only=True):
    """How well a report fits its meeting and why it was joined to it."""

    score: float
    """Mean of its scores against the other reports (0 where only a decision joins them); 1 for a single report."""
    reasons: tuple[str, ...]


def why(position: int, members: tuple[int, ...], clusters: Clusters, judged: Judgements, world: World) -> Why:
    """Explain the place of a report among the reports of its meeting (a sample of them where there are many)."""
    scores = clusters.scores
    profile = scores.profiles[position]
    others = [other for other in clusters.sample(members) if other != position]
    reasons = list(_decided(profile.report_id, judged))
    rivals = sorted(scores.profiles[other].report_id for other in clusters.rivals.get(position, ()))
    rivals = [report_id for report_id in rivals if report_id not in {scores.profiles[i].report_id for i in members}]
    if rivals:
        named = ", ".join(rivals[:3])
        reasons.append(f"could as well be what {named} tells of: not joined, since it fits more than one meeting")
    if not others:
        return Why(score=1.0, reasons=(*reasons, "no other report tells of this meeting"))
    compared = {other: min(1.0, max(0.0, scores.score(position, other))) for other in others}
    nearest = max(others, key=lambda other: (compared[other], -other))
    if compared[nearest] > 0:
        reasons.append(f"nearest report: {scores.profiles[nearest].report_id} (score {compared[nearest]:.2f})")
        outcome = scores.explain(position, nearest)
        reasons.extend(_in_words(profile, scores.profiles[nearest], outcome, world))
    return Why(score=round(sum(compared.values()) / len(compared), 4), reasons=tuple(reasons))


def _decided(report_id: str, judged: Judgements) -> Iterable[str]:
    for left, right, decision in judged.same:
        if report_id in (left, right):
            other = right if report_id == left else left
            yield f"decided to be one meeting with {other} by {decision.author}: {decision.reason}"


def _in_words(left: Profile, right: Profile, outcome: Comparison, world: World) -> Iterable[str]:
    for code, points in outcome.grounds:
        words = _WORDS.get(code) or _detail(code, left, right, world)
        yield f"{words} ({points:+.2f})"


def _detail(code: str, left: Profile, right: Profile, world: World) -> str:
    if code in ("parties", "persons"):
        shared = sorted(world.name(person) for person in left.persons & right.persons)
        named = ", ".join(shared) if shared else "no individual, but organisations that fit"
        return f"both name {named}" if code == "parties" else f"they have {len(shared)} individuals in common"
    if code == "days":
        wider = max(left.days, right.days)
        return "the days fit" if wider > 1 else "the same day"
    if code == "level":
        return "the same level" if left.level == right.level else f"levels differ ({left.level}, {right.level})"
    return "the names have words in common"
