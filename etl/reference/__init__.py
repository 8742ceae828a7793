"""Reference tables (who is who, who held which office when) and the lexicon of their names.

Public doors:

    load(folder: Path | None = None) -> Reference        `etl.reference.load`; None: the project's own tables
        raises ReferenceTableError with `.problems` (file, line, column, what, remedy), all of them at once
    load_sheets(sheets: Sheets) -> Reference             the same, of rows that were read before

    read_sheets(folder: Path | None = None) -> Sheets    `etl.reference.sheets`: the rows, not looked into yet
        .digest -> str                                    of all cells, whatever the order of rows
        .names_digest -> str                              of all that the lexicon's entries come from

    Reference                                             `etl.reference.reference`
        .states .organisations .memberships .offices .persons .tenures
        .titles .media .seats .phrases   tuples sorted by id
        .state(iso2) .organisation(id) .office(id) .person(id) .medium(id)     -> record or None
        .tenures_of_office(office_id) .tenures_of_person(person_id)            -> tuple[Tenure, ...] by start
        .holders(office_id, start, end) -> tuple[Tenure, ...]    all who may have held it on some day of start..end;
                                           partial dates widen, an open tenure ends at its `known_until`
        .is_vouched(office_id, start, end) -> bool       every day of start..end lies in some tenure
        .state_of(organisation_id) -> str | None          of the state it belongs to through its parents
        .states_of_person(person_id) -> frozenset[str]    states in whose offices a person ever was
        .offices_of(organisation_id, rank=None) -> tuple[Office, ...]
        .principal_leader(iso2, start=None, end=None, forum=None) -> tuple[Office, ...]   "the leader of X"; more than
                                           one office where practice does not settle it; `forum` is an organisation id
        .members(organisation_id, day, status="member") -> tuple[str, ...]   iso2 codes and organisation ids, sorted
        .memberships_of(member_id) -> tuple[Membership, ...]
        .publisher_by_domain(domain) -> Organisation | None    media included

    Lexicon(reference)                                    `etl.reference.lexicon`
        .scan(text) -> tuple[LexiconMatch, ...]           sorted by start, longest first
        .local_digest(text) -> str                        changes exactly if scan(text) does

    LexiconMatch(start, end, entries)                     `etl.reference.entries`; code points of `text`; all readings
    LexiconEntry(kind, form, ids, rank, gender, is_plural)
        kind   person | state | organisation | title | honorific | office
        form   person        name, alias (other spellings and orders; of one word where print calls nobody else so),
                             partial (without middle name, second family name, "Jr."), surname (any single name of
                             second mention, with everybody who bears it)
               state         name, official, alias, acronym, demonym, capital, metonym
               organisation  name, alias, former, acronym, metonym
               title, honorific, office
        ids    person ids, iso2 codes, organisation ids or office ids, sorted; empty for title and honorific
        One match may carry several entries of one kind, of different ids or spellings: unite their ids.
        Matches do not overlap, but for those of kind `office` ("NATO Secretary General", "Ruler of Dubai"), which lie
        over the names and titles they are made of and come in matches of their own.

    check(reference) -> tuple[Finding, ...]               `etl.reference.check`: overlaps, gaps, doubles

A state is called by its iso2 code wherever an organisation id is asked for. Media are organisations too (kind `media`).
"""
