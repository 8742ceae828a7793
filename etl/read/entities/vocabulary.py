"""Closed word classes that the entity grammars know. Names of people and organisations come from the lexicon."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _coded() -> dict[str, str]:
    classes = {
        "d": "the",
        "a": "a an another any some each every",
        "h": "his her their its our my whose your",
        "p": "he she they",
        "q": """former ex late then-acting acting interim caretaker outgoing incoming new newly current visiting veteran
            elected elect designate then ex-acting long-time longtime newly-elected newly-appointed present own""",
        "o": "of",
        "f": "for",
        "i": "in at on inside near outside around",
        "r": "from",
        "t": "to into toward towards onto",
        "w": "with alongside",
        "b": "by between via among amongst",
        "&": "and or plus",
        "n": """two three four five six seven eight nine ten eleven twelve both dozen dozens several many various
            fifteen twenty thirty""",
        "v": """said says say told tells added adds met meets meet noted stressed underlined emphasised emphasized warned
            called hosted welcomed received greeted arrived visited announced declared urged expressed discussed thanked
            congratulated stated insisted agreed attended chaired spoke speaks talked briefed travelled traveled wrote
            proposed pledged vowed accused denied confirmed hailed praised commented explained replied signed""",
    }
    return {word: code for code, words in classes.items() for word in words.split()}


CODES: Final = _coded()

PARTICLES: Final = _words(
    """de da do dos das del della di du des van von der den ten ter zu zur af av bin bint ibn ben al el la le lo los las
    ul ud y e i abu ould ag of' zum vom bar bat della dalla degli dei st"""
)

SENTENCE_OPENERS: Final = _words(
    """the a an this that these those he she it they we i you his her its their our my there here as if when while after
    before during since until although though however meanwhile both all some many most such no not what who where why
    how earlier later last next on under over also then according asked speaking talks following afterwards yesterday
    today tomorrow separately finally previously additionally moreover furthermore besides despite amid among amongst
    because but and or so yet for from with without within by in into at to of about above across along around behind
    below beneath beside between beyond down near off out per through throughout toward towards up upon via only even
    just still now once again never always often sometimes perhaps maybe indeed instead nevertheless nonetheless thus
    therefore hence otherwise likewise similarly given based having being let please yes well each every either neither
    another other others several few more much less one two three four five six seven eight nine ten first second third
    his whether unlike like against except regarding concerning led asked citing quoting addressing attending visiting
    shaken told present topics read tags photo share most members representatives leaders officials ministers
    bilateral further recently shortly immediately accompanied received welcomed welcoming joined hosted chaired
    negotiations discussions consultations assistance background statement remarks note see reporting editing""".split("\0")[0]
)

MONTHS_AND_DAYS: Final = _words(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"""
)

GEOGRAPHY: Final = _words(
    """sea seas ocean lake river mount mountain mountains castle palace palais hotel street square airport bridge island
    islands valley gulf bay strait straits peninsula province region regional city town republic kingdom harbour harbor
    north south east west northern southern eastern western central middle great grand upper lower new old cape port
    europe asia africa america americas oceania eurasia balkans balkan baltic nordic caucasus mediterranean arctic
    antarctic atlantic pacific indo-pacific asia-pacific caribbean sahel maghreb horn levant donbas crimea european
    asian african arab western latin-american palace hall house residence park garden gardens road avenue boulevard
    cathedral mosque church temple museum theatre theater stadium arena plaza tower gate base camp border capital
    district county territory territories state states land coast hill hills heights delta canal desert resort villa"""
)

EVENTS: Final = _words(
    """summit conference forum agreement agreements treaty accord accords protocol declaration statement charter pact
    plan initiative programme program process dialogue meeting meetings session war day days prize award cup games act
    law bill resolution convention strategy concept communique communiqué memorandum understanding deal roadmap
    framework partnership project fund-raising festival congress-day eid ramadan christmas easter covid covid-19
    pandemic olympics olympic anniversary week year annex agenda article chapter constitution report review journal
    ceremony debate exhibition expo talks negotiations roundtable track format joint press release bilateral trilateral
    quadrilateral international global world foreign national federal public general special extraordinary
    extra-ordinary ordinary informal strategic comprehensive economic political military social green digital nuclear
    peace security defence defense trade investment energy climate cooperation co-operation development integration
    humanitarian human rights people people's corridor belt silk package mechanism structure scheme operation operations
    subscribe newsletter facebook twitter linkedin whatsapp telegram viber youtube instagram flickr print email tags
    keywords photo image video source copyright reserved contact home about news media mr mrs ms dr god bible koran
    quran nobel marshall cold holocaust nazi soviet christian christians muslim muslims islam islamic jewish jews catholic
    orthodox christianity internet english french-language gmt utc cet est pm am usd eur euro euros dollar ii iii iv
    everyone nobody ladies gentlemen excellency excellencies dear yours sincerely thank thanks congratulations
    parties party side sides minister ministers president presidents secretary chairman general-secretary government
    parliament ministry office council commission committee agency embassy ambassador ambassadors leaders leader
    member members allies ally partner partners head heads official officials representatives delegation delegations
    monday's no nos number annexes brief briefing spokesperson editor writer staff correspondent agencies
    presidency chairmanship chancellery cabinet administration army navy police court bank union league assembly
    organisation organization association group troika community alliance bloc mission secretariat centre center
    institute university foundation corporation company ltd inc network house-of-commons order medal star
    vice deputy first prime chief deputies"""
)

ORGANISATION_HEADS: Final[dict[str, str]] = {
    word: kind
    for kind, words in {
        "government": """ministry department directorate office chancellery treasury secretariat-general administration
            presidency senate parliament cabinet congress guard guards army navy police directorate-general bureau
            authority inspectorate prosecutor duma knesset majlis bundestag""",
        "body": """council commission committee board secretariat assembly chamber tribunal panel troika quartet presidium
            working-group taskforce conference-of-presidents court representation roundtable forum""",
        "agency": "agency",
        "mission": "mission",
        "bank": "bank",
        "igo": "organisation organization union community league commonwealth",
        "grouping": "group",
        "media": "tv television radio times post news herald tribune gazette daily broadcasting press newspaper",
        "company": "inc ltd llc corp gmbh plc holding holdings airlines airways ag s.a. corporation company industries",
        "other": """fund institute foundation federation association centre center university academy movement party front
            forces force corps brigade battalion society alliance coalition network congress confederation brotherhood
            think-tank chamber-of-commerce""",
    }.items()
    for word in words.split()
}

NO_NAME: Final = MONTHS_AND_DAYS | GEOGRAPHY | EVENTS | frozenset(ORGANISATION_HEADS)

HONORIFICS: Final[dict[str, str | None]] = {
    "mr": "m", "mr.": "m", "sir": "m", "lord": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f",
    "mme": "f", "madam": "f", "madame": "f", "dame": "f", "lady": "f", "dr": None, "dr.": None, "prof": None,
    "prof.": None, "h.e.": None, "h.e": None, "professor": None, "rev": None, "msgr": "m", "hon": None, "honourable": None,
    "h.h.": None, "h.r.h.": None, "hrh": None, "excellency": None, "highness": None, "majesty": None, "sheikh": "m",
    "sheik": "m", "ayatollah": "m", "mullah": "m", "comrade": None, "shri": "m", "sayyid": "m", "smt": "f", "father": "m", "sister": "f", "cardinal": "m",
}  # fmt: skip

COMMON_WORD_SURNAMES: Final = _words(
    """may rice bush song long brown green white black gray grey young king wang-hall hill wood woods stone west north
    bishop cook day field fields ford grant hand house hunt land lane law little major marshall mason miller
    moon more page park parks price prince rose rush sharp short small smart snow speaker spring star stern street
    strong summer sun swift wall ward waters way weeks wise wolf worth rich power powers post church carter cash case
    cross fair fall fine fox free freeman friend frost gore hope pope price read reed reid sage ship will wills win
    be in my no so to do an on you he she can an chance general justice judge love noble peace piece pride she than then
    union war words work said says salt bird blinken-report best lie ban key mark bank banks castle castles"""
)
