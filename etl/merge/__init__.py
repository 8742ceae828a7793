"""Merging: reports of all articles → meetings, each with one value per field and every word that says so.

Public doors:

    merge(resolved, decisions, gazetteer=None, meetings=None) -> DerivedTables      `etl.merge.merge`
        pure, deterministic, independent of the order of its input; `gazetteer(city, country_code)` gives the
        coordinates of a place (degrees north, degrees east) or None

    Meetings(resolved, decisions)                                    `etl.merge.joined`
        the reports joined into meetings, which `merge` does itself where it is not given them

    lent_days(meetings) -> dict of report → days and articles        `etl.merge.lending`
        what meetings tell the undated articles among those that report them

    judge(decisions, report_ids) -> Judgements                       `etl.merge.judgements`
        what the decisions on reports force; `.contradictions` names the pairs of decisions of which the later holds

The way of the data: `world` (who belongs to whom, which articles are copies) and `bodies` (which body a name or those
who met point to) → `profiles` (a report, ready to be compared) → `blocks` (which pairs are worth comparing) →
`conflicts` (what tells two apart) and `compare` (evidence that they are one, in points) → `cluster` (meetings) →
`fields`, `when`, `attendance` (one value per field) → `rows` (tables).
"""
