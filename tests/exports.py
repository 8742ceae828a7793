"""A small world of invented people in a warehouse on each engine: what exports are tested with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from etl.warehouse import Reader
from etl.warehouse.built import build
from etl.warehouse.engines import make_engine
from etl.warehouse.migrate import migrate
from etl.warehouse.views import deploy
from tests.engines import database
from tests.rows import fill

_TABLES = {
    "runs": """
run_id | outcome | command | reader_version | software_version
r1 | published | run | reader-1 | 0.1.0+abc
""",
    "sources": """
source_id | name | kind
fjord-post | Fjord Post | media
norway | Government of Norway | government
""",
    "documents": """
article_id | sha256
a1 | a1
a2 | a2
""",
    "articles": """
article_id | article_uri | source_id | title | canonical_url | published_edtf | sha256 | text
a1 | in/one.txt | norway | Berg in Warsaw | | 2024-03-08 | a1 | Ada Berg met Bo Lind. A secret.
a2 | in/two.html | fjord-post | "Fish", =1+1 | https://fjord.example/2 | 2024-03 | a2 | Berg and Lind spoke. A secret.
""",
    "organisations": """
organisation_id | name | kind | iso2 | iso3 | parent_id | seat_country_code
NO | Norway | state | NO | NOR | |
PL | Poland | state | PL | POL | |
X2 | Abkhazia | state | X2 | XAB | |
no-mfa | Foreign Ministry of Norway | government | | | NO | NO
fish | Fish Organization | igo | | | | PL
fish-council | Fish Council | body | | | fish |
shoal | Shoal Ltd | company | | | |
""",
    "persons": """
person_id | name | sort_name | given_name | family_name | gender | wikidata_id
ada-berg | Ada Berg | Berg, Ada | Ada | Berg | f | Q1
bo-lind | Bo Lind | Lind, Bo | Bo | Lind | m |
cy-holm | Çiy Holm | Holm, Ciy | | | |
""",
    "entity_names": """
entity_kind | entity_id | name | name_kind
person | ada-berg | A. Berg | alias
organisation | NO | Kingdom of Norway | official
organisation | NO | Norwegian | demonym
""",
    "offices": """
office_id | title | organisation_id | rank
no-fm | Foreign Minister of Norway | NO | foreign_minister
""",
    "tenures": """
tenure_id | person_id | office_id | start_edtf | end_edtf
t1 | ada-berg | no-fm | 2021-10 |
""",
    "memberships": """
membership_id | member_id | organisation_id | start_edtf | status
m1 | NO | fish | 1990 | member
""",
    "places": """
place_id | city | country_code | venue | latitude | longitude
pl-warsaw | Warsaw | PL | | 52.25 | 21
""",
    "meetings": """
meeting_id | name | series_id | status | channel | format | level | date_edtf | place_id | parent_meeting_id
m-call | | | held | phone | bilateral | minister | 2024-03 | |
m-wide | | | held | phone | bilateral | minister | 2024-03-07/2024-06-30 | |
m-council | Fish summit | fish-council | held | hybrid | plenary | leader | 2023-12-31/2024-01-02 | |
m-margin | | | held | in_person | bilateral | minister | 2024-01-01 | | m-council
m-mediated | | | held | video | plurilateral | official | 2024-05-02 | |
m-none | | | held | unknown | bilateral | unknown | | |
m-off | | | cancelled | in_person | bilateral | leader | 2025-01-01 | pl-warsaw |
m-plan | | | planned | in_person | bilateral | leader | 2025-02-01 | pl-warsaw |
m-visit | | | held | in_person | bilateral | minister | 2024-03-07 | pl-warsaw |
""",
    "attendance": """
attendance_id | meeting_id | party_kind | person_id | organisation_id | capacity | office_id | role | presence | basis
w1 | m-wide | delegation | | NO | | | participant | attended | delegation
w2 | m-wide | delegation | | PL | | | participant | attended | delegation
c1 | m-call | person | ada-berg | no-mfa | minister | no-fm | participant | attended | named
c2 | m-call | person | bo-lind | shoal | chief executive | | participant | attended | named
l1 | m-council | delegation | | NO | | | participant | attended | delegation
l2 | m-council | delegation | | X2 | | | observer | attended | delegation
l3 | m-council | person | cy-holm | fish-council | | | chair | attended | named
g1 | m-margin | delegation | | NO | | | participant | attended | delegation
g2 | m-margin | delegation | | PL | | | participant | attended | delegation
d1 | m-mediated | delegation | | NO | | | participant | attended | delegation
d2 | m-mediated | delegation | | PL | | | participant | attended | delegation
d3 | m-mediated | person | cy-holm | fish | | | mediator | attended | named
n1 | m-none | delegation | | NO | | | participant | attended | delegation
n2 | m-none | delegation | | PL | | | participant | attended | delegation
o1 | m-off | person | ada-berg | NO | | | participant | expected | named
p1 | m-plan | person | ada-berg | NO | | | participant | expected | named
p2 | m-plan | person | bo-lind | PL | | | host | invited | named
v1 | m-visit | person | ada-berg | NO | | no-fm | participant | attended | named
v2 | m-visit | person | bo-lind | PL | president | | host | attended | named
v3 | m-visit | person | cy-holm | PL | | | participant | absent | named
""",
    "meeting_reports": """
report_id | meeting_id | article_id | date_edtf
a1:0 | m-visit | a1 | 2024-03-07
a2:0 | m-visit | a2 | 2024-03-07
a2:9 | m-call | a2 | 2024-03
""",
    "evidence": """
evidence_id | article_id | report_id | report_attendance_id | field | start_offset | end_offset | quote | rule
e1 | a1 | a1:0 | | meeting | 0 | 21 | Ada Berg met Bo Lind. | met
e2 | a2 | a2:9 | | meeting | 0 | 20 | Berg and Lind spoke. | spoke
""",
    "topics": """
topic_id | name
fish | fish
""",
    "meeting_topics": """
meeting_id | topic_id | report_id
m-visit | fish | a1:0
""",
}


@pytest.fixture(scope="session")
def worlds(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Reader]]:
    """Return a reader of the same rows on each engine."""
    on_file: Path = tmp_path_factory.mktemp("world") / "warehouse.duckdb"
    with (
        database(postgres_server) as url,
        make_engine(f"duckdb:///{on_file}").connect() as duckdb,
        make_engine(url).connect() as postgresql,
    ):
        for connection in (duckdb, postgresql):
            migrate(connection)
            deploy(connection)
            fill(connection, _TABLES)
            build(connection)
        duckdb.commit()
        yield {"duckdb": Reader(duckdb), "postgresql": Reader(postgresql)}
        postgresql.rollback()
