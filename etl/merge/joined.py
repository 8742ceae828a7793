"""The reports of all articles joined into meetings, before any value is derived."""

from operator import attrgetter

from etl.merge.cluster import Clusters
from etl.merge.judgements import Judgements, judge
from etl.merge.keys import meeting_id
from etl.merge.profiles import profiles
from etl.merge.reasons import Why, why
from etl.merge.scores import Scores
from etl.merge.support import Telling, tellings
from etl.merge.world import World
from etl.model.base import Record
from etl.model.decisions import Decision
from etl.resolve.records import Resolved, ResolvedReport


class _Place(Record, kw_only=True):
    """Where a report stands among those of its meeting, as positions of the profiles."""

    position: int
    members: tuple[int, ...]


class Meetings:
    """Which reports tell of which meeting; those that support none are in `reports` only."""

    def __init__(self, resolved: Resolved, decisions: tuple[Decision, ...]) -> None:
        """Join the reports; those that a decision rejects, and those of replaced articles, support no meeting."""
        self.world = World(resolved)
        self.reports = tuple(sorted(resolved.reports, key=attrgetter("report_id")))
        self._judged: Judgements = judge(decisions, frozenset(report.report_id for report in self.reports))
        self.rejected = self._judged.rejected | {report.report_id for report in self.reports if report.is_rejected}
        supporting = [
            report
            for report in self.reports
            if report.report_id not in self.rejected and self.world.is_current(report.article_id)
        ]
        self._clusters = Clusters(Scores(profiles(supporting, self.world), self._judged, self.world))
        self._clusters.run(self.world)
        self.told: dict[str, tuple[Telling, ...]] = {}
        self.meeting_of: dict[str, str] = {}
        self._places: dict[str, _Place] = {}
        self._gather({report.report_id: report for report in supporting})

    def reasons(self) -> dict[str, Why]:
        """Explain the place of every report that supports a meeting."""
        return {
            report_id: why(place.position, place.members, self._clusters, self._judged, self.world)
            for report_id, place in self._places.items()
        }

    def _gather(self, by_id: dict[str, ResolvedReport]) -> None:
        for members in self._clusters.members():
            report_ids = tuple(self._clusters.scores.profiles[position].report_id for position in members)
            meeting = meeting_id(report_ids)
            self.told[meeting] = tellings((by_id[report_id] for report_id in report_ids), self.world)
            for position, report_id in zip(members, report_ids, strict=True):
                self.meeting_of[report_id] = meeting
                self._places[report_id] = _Place(position=position, members=members)
