"""A small invented world for the tests of resolve: two states, a union, namesakes, and an office that is well known."""

from etl.reference.reference import Reference
from etl.resolve.records import ResolvedReport
from etl.resolve.resolve import resolve
from tests.readings import Draft, office, organisation, person, state, tables, tenure

WORLD: Reference = tables(
    state("AL", "Arland", leader="head_of_state", demonyms=("Arlandic",)),
    state("BO", "Bornia", demonyms=("Bornian",)),
    organisation("union", "Union of States", "igo"),
    organisation("union-council", "Union Council", "body", parent_id="union"),
    organisation("al-foreign-ministry", "Ministry of Foreign Affairs of Arland", "government", parent_id="AL"),
    organisation("peace-council", "Peace and Safety Committee", "body", acronyms=("PSC",), parent_id="union"),
    organisation("port-company", "Port Service Company", "company", acronyms=("PSC",), seat_country_code="BO"),
    office("al-president", "AL", "head_of_state"),
    office("al-prime-minister", "AL", "head_of_government"),
    office("al-foreign-minister", "AL", "foreign_minister"),
    office("bo-prime-minister", "BO", "head_of_government"),
    office("bo-foreign-minister", "BO", "foreign_minister"),
    office("union-secretary-general", "union", "head_of_organisation"),
    office("union-council-chair", "union-council", "head_of_organisation"),
    person("anton-berg-senior", "Anton", "Berg", gender="m"),
    person("anton-berg-junior", "Anton", "Berg", gender="m"),
    person("ida-holm", "Ída", "Holm", ("Ida Holm",), gender="f"),
    person("olav-holm", "Olav", "Holm", gender="m"),
    person("mara-lind", "Mara", "Lind", gender="f"),
    person("tove-rask", "Tove", "Rask", gender="f"),
    person("yuri-zelenkov", "Yuri", "Zelenkov", gender="m"),
    tenure("anton-berg-senior", "al-president", "1999-01-01", "2006-06-30"),
    tenure("anton-berg-junior", "al-president", "2014-03-01", "2022-02-28"),
    tenure("tove-rask", "al-president", "2022-03-01", known_until="2026-01-31"),
    tenure("ida-holm", "al-foreign-minister", "2018-05-01", "2021-04-30"),
    tenure("yuri-zelenkov", "al-foreign-minister", "2021-05-01", known_until="2026-01-31"),
    tenure("olav-holm", "bo-foreign-minister", "2023-02", "2024-10-15"),
    tenure("mara-lind", "bo-prime-minister", "2020-09-10", "2023-01-20"),
    tenure("mara-lind", "union-secretary-general", "2023-06-01", known_until="2026-01-31"),
)


def report_of(draft: Draft, world: Reference = WORLD) -> ResolvedReport:
    """Return the only report of an article."""
    (report,) = resolve([draft.article()], world).reports
    return report
