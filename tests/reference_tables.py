"""A small folder of reference tables that tests change to their needs."""

from pathlib import Path

TABLES = {
    "states.csv": """iso2,iso3,name,official_name,capital,demonyms,aliases,metonyms,leader
AM,ARM,Armenia,Republic of Armenia,Yerevan,Armenian|Armenians,,Yerevan,head_of_state|2018-04-09 head_of_government
NO,NOR,Norway,Kingdom of Norway,Oslo,Norwegian|Norwegians,,Oslo,head_of_government
PL,POL,Poland,Republic of Poland,Warsaw,Polish|Pole|Poles,,Warsaw,either
US,USA,United States,United States of America,"Washington, D.C.",American|Americans,US|U.S.,Washington,head_of_state
""",
    "organisations.csv": """\
org_id,name,acronym,kind,parent,aliases,former_names,founded,dissolved,seat_city,seat_country
nato,North Atlantic Treaty Organization,NATO,igo,,the Alliance,,1949-04-04,,Brussels,
who,World Health Organization,WHO,agency,,,,1948,,,
un-security-council,United Nations Security Council,UNSC,body,,UN Security Council|Security Council,,,,,
no-foreign-ministry,Ministry of Foreign Affairs of Norway,,government,NO,Norwegian Foreign Ministry,,,,Oslo,NO
""",
    "memberships.csv": """member,organisation,from,to,status
NO,nato,1949-04-04,,member
PL,nato,1999-03-12,,member
AM,nato,1994-10-05,2000,partner
""",
    "offices.csv": """office_id,title,organisation,rank,aliases,joint
am-president,President of Armenia,AM,head_of_state,,
am-prime-minister,Prime Minister of Armenia,AM,head_of_government,,
nato-secretary-general,Secretary General of NATO,nato,head_of_organisation,NATO Secretary General|NATO chief,
no-prime-minister,Prime Minister of Norway,NO,head_of_government,Norwegian Prime Minister,
pl-president,President of Poland,PL,head_of_state,,
pl-prime-minister,Prime Minister of Poland,PL,head_of_government,,
""",
    "persons.csv": """person_id,name,given,family,name_order,gender,aliases
ada-nordmann,Ada Nordmann,Ada,Nordmann,given-family,f,
ola-bjornsson,Ola Bjørnsson,Ola,Bjørnsson,given-family,m,
jan-kowalski,Jan Paweł Kowalski,Jan Paweł,Kowalski,given-family,m,
""",
    "tenures.csv": """person_id,office_id,from,to,acting,known_until
ada-nordmann,no-prime-minister,2010-03-15,2015-06,0,
ola-bjornsson,no-prime-minister,2015-06,,0,2020-12-31
jan-kowalski,pl-president,2011,2016-08-06,0,
""",
    "titles.csv": """surface,plural,rank,gender,notes
prime minister,prime ministers,head_of_government,,
PM,PMs,head_of_government,,
Mr,,honorific,m,
""",
    "media.csv": """media_id,name,aliases,kind,country,domain
fjord-post,Fjord Post,,outlet,NO,fjordpost.example
""",
    "seats.csv": """state,organisation,rank
PL,nato,head_of_state
""",
    "phrases.csv": """phrase,notes
Norway spruce,
""",
}


def write_tables(folder: Path, *rows: tuple[str, str], **whole: str | bytes) -> Path:
    """Write the tables into a folder, `rows` (file, row) appended, and files given `whole` by stem instead."""
    for name, text in TABLES.items():
        extra = "".join(f"{row}\n" for file, row in rows if file == name)
        content = whole.get(name.removesuffix(".csv"), text + extra)
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
