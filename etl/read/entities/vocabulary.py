"""Closed word classes that the entity grammars know. Names of people and organisations come from the lexicon."""

from typing import Final, Literal

from etl.read.entities.words import word_set

_CLASSES: Final = {
    "d": "the",
    "a": "a an another any some each every",
    "h": "his her their its our my whose your",
    "p": "he she they him them",
    "q": """
        former ex late then-acting acting interim caretaker outgoing incoming new newly current visiting veteran
        elected elect designate then ex-acting long-time longtime newly-elected newly-appointed present own same
        """,
    "o": "of",
    "f": "for",
    "i": "in at on inside near outside around",
    "r": "from",
    "t": "to into toward towards onto",
    "w": "with alongside",
    "b": "by between via among amongst",
    "&": "and or plus",
    "n": """
        all two three four five six seven eight nine ten eleven twelve both dozen dozens several many various fifteen
        twenty thirty
        """,
    "v": """
        said says say told tells added adds met meets meet noted stressed underlined emphasised emphasized warned
        called hosted welcomed received greeted arrived visited announced declared urged expressed discussed thanked
        congratulated stated insisted agreed attended chaired spoke speaks talked briefed travelled traveled wrote
        proposed pledged vowed accused denied confirmed hailed praised commented explained replied signed
        """,
}
CODES: Final = {word: code for code, listed in _CLASSES.items() for word in listed.split()}
"""Word -> code of its class; see `tokens`."""

PARTICLES: Final = word_set(
    """
    de da do dos das del della di du des van von der den ten ter zu zur af av bin bint ibn ben al el la le lo los
    las ul ud y e abu ould ag zum vom bat dalla degli dei
    """
)
"""Lower-case words inside personal names."""
SENTENCE_OPENERS: Final = word_set(
    """
    the a an this that these those he she it they we i you his her its their our my there here as if when while
    before during since until although though however meanwhile both all some many most such no not what who where
    how earlier later last next on under over also then according asked speaking talks following afterwards today
    tomorrow separately finally previously additionally moreover furthermore besides despite amid among because but
    and or so yet for from with without within by in into at to of about above across along around below beneath
    beside between beyond down near off out per through throughout toward towards up upon via only just still now
    once again never always often sometimes perhaps maybe indeed instead nevertheless nonetheless therefore hence
    otherwise likewise similarly given based having being let please yes well each every either another other others
    several few more much less one two three four five six seven eight nine ten first second whether unlike like
    against except regarding concerning led citing quoting addressing attending shaken told present topics read tags
    photo share members representatives leaders officials bilateral further recently shortly immediately accompanied
    received welcomed welcoming joined hosted negotiations discussions consultations assistance background statement
    remarks note see reporting editing after amongst behind chaired even ministers neither third thus visiting why
    yesterday
    """
)
"""Words that have their capital only from opening a sentence."""
MONTHS_AND_DAYS: Final = word_set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
    """
)
GEOGRAPHY: Final = word_set(
    """
    sea seas ocean lake river mount mountain mountains castle palace palais hotel street square airport bridge
    island islands valley gulf bay strait straits peninsula province region regional city town republic kingdom
    harbour harbor north south east west northern southern eastern western central middle great grand upper lower
    new old cape port europe asia africa america americas oceania eurasia balkans balkan baltic nordic caucasus
    mediterranean arctic antarctic atlantic pacific indo-pacific asia-pacific caribbean sahel maghreb horn levant
    donbas crimea european asian african arab latin-american hall house residence park garden gardens road avenue
    boulevard cathedral mosque church temple museum theatre theater stadium arena plaza tower gate base camp border
    capital district county territory territories state states land coast hill hills heights delta canal desert
    resort villa airbase airfield ghat bhavan mahal mausoleum shrine tomb monument memorial
    """
)
"""Words in names of places, lower case."""
EVENTS: Final = word_set(
    """
    summit conference forum agreement agreements treaty accord accords protocol declaration statement charter pact
    plan initiative programme program process dialogue meeting meetings session war day days prize award cup games
    act law bill resolution convention strategy concept communique communiqué memorandum understanding deal roadmap
    framework partnership project festival eid ramadan christmas easter covid covid-19 pandemic olympics olympic
    anniversary week year visit visits tour trip book books transition annex agenda article
    chapter constitution report review journal ceremony debate exhibition
    expo talks negotiations roundtable track format joint press release bilateral trilateral quadrilateral
    international global world foreign national federal public general special extraordinary extra-ordinary ordinary
    informal strategic comprehensive economic political military social green digital nuclear peace security defence
    defense trade investment energy climate cooperation co-operation development integration humanitarian human
    rights people corridor belt silk package mechanism structure scheme operation operations subscribe newsletter
    facebook twitter linkedin whatsapp telegram viber youtube instagram flickr print email tags keywords photo image
    video source copyright reserved contact home about news media mr mrs ms dr god bible koran quran nobel marshall
    cold holocaust nazi soviet christian christians muslim muslims islam islamic jewish jews catholic orthodox
    christianity internet english french-language gmt utc cet est pm am usd eur euro euros dollar ii iii iv everyone
    nobody ladies gentlemen excellency excellencies dear yours sincerely thank thanks congratulations parties party
    side sides minister ministers president presidents secretary chairman general-secretary government parliament
    ministry office council commission ministerial consultations brexit
    committee agency embassy ambassador ambassadors leaders leader member members
    allies ally partner partners head heads official officials representatives delegation delegations no nos number
    annexes brief briefing spokesperson editor writer staff correspondent agencies presidency chairmanship
    chancellery cabinet administration army navy police court bank union league assembly organisation organization
    association group troika community alliance bloc mission secretariat centre center institute university
    foundation headquarters corporation company ltd inc network order medal star vice deputy first prime chief deputies
    """
)
"""Words in names of events, papers, posts and the like, lower case: they are no part of a personal name."""

MINISTRIES: Final = word_set(
    """
    affairs agriculture commerce communications culture economy education environment finance health heritage industry
    information infrastructure interior labour labor modernisation modernization planning technology tourism transport
    transportation welfare
    """
)
"""What ministries and their heads are for, lower case."""

_HEADS: Final = {
    "government": """
        ministry department directorate office chancellery treasury secretariat-general administration presidency
        senate parliament cabinet guard guards army navy police directorate-general bureau authority inspectorate
        prosecutor duma knesset majlis bundestag
        """,
    "other": """
        congress fund institute foundation federation association centre center university academy movement party
        front forces force corps brigade battalion society alliance coalition network confederation brotherhood
        think-tank chamber-of-commerce
        """,
    "body": """
        council commission committee board secretariat assembly chamber tribunal panel troika quartet presidium
        working-group taskforce conference-of-presidents court representation roundtable forum
        """,
    "agency": "agency",
    "mission": "mission",
    "bank": "bank",
    "igo": "organisation organization union community league commonwealth",
    "grouping": "group",
    "media": "tv television radio times post news herald tribune gazette daily broadcasting press newspaper",
    "company": """
        inc ltd llc corp gmbh plc holding holdings airlines airways ag s.a. corporation company industries
        """,
}
ORGANISATION_HEADS: Final = {word: kind for kind, listed in _HEADS.items() for word in listed.split()}
"""Head noun of a body -> kind of organisation."""

NO_NAME: Final = MONTHS_AND_DAYS | GEOGRAPHY | EVENTS | MINISTRIES | frozenset(ORGANISATION_HEADS)
"""Capitalised words that no personal name is made of."""

_HONORIFICS: Final[dict[Literal["m", "f"] | None, str]] = {
    "m": """
        datuk dato alhaji mallam malam
        mr mr. sir lord msgr sheikh sheik shaikh shaykh makhdoom samdech ayatollah mullah shri sayyid father cardinal
        """,
    "f": "datin alhaja hajia hajiya mrs mrs. ms ms. miss mme madam madame dame lady smt sister sheikha shaikha",
    None: """
        dr dr. prof prof. h.e. h.e professor rev hon honourable honorable h.h. h.r.h. hrh excellency
        highness majesty comrade amb hon'ble hon’ble barrister eminence gen lt lieut maj col adm brig capt cdr cmdr
        """,
}
HONORIFICS: Final = {word: gender for gender, listed in _HONORIFICS.items() for word in listed.split()}
"""Form of address, lower case -> gender that it shows."""

ABBREVIATED: Final = word_set("sen rep gov eng engr atty barr cllr pres")
"""Forms of address that are such only with their full stop."""

COMMON_WORD_SURNAMES: Final = word_set(
    """
    may rice bush song long brown green white black gray grey young king hill wood woods stone west north bishop
    cook day field fields ford grant hand house hunt land lane law little major marshall mason miller moon more page
    park parks price prince rose rush sharp short small smart snow speaker spring star stern street strong summer
    sun swift wall ward waters way weeks wise wolf worth rich power powers post church carter cash case cross fair
    fall fine fox free freeman friend frost gore hope pope read reed reid sage will wills win be in my no so to do
    an on you he she can chance general justice judge love noble peace piece pride than then union war words work
    said says salt bird best lie ban key mark bank banks castle castles
    """
)
"""Surnames that are also words: they need more than a capital."""
