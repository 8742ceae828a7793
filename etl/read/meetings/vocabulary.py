"""Words that tell of meetings, by what they say about who took part and how.

Verb tables map inflected forms (lower case) to a frame; the frame says which grammatical slots hold parties:

meet      subject, object and "with" meet one another
talk      subject and "with"/"to" speak with one another; an object is a topic
receive   the subject hosts the object
call      the subject phones the object
brief     the subject tells the object, live
discuss   subject and "with"; the object is a topic
attend    the subject takes part in the event that the object or "in"/"at" names
join      like attend, or the subject joins other parties
chair     the subject chairs (or hosts, mediates) the event
gather    the subject, if there is an object, brings the objects together; otherwise the subjects meet
hold      light verb: tells of a meeting only with an event noun as its object
happen    light verb: tells of a meeting only with an event noun as its subject
"""

from typing import Literal

from etl.read.meetings.wordset import word_set

Frame = Literal[
    "meet", "talk", "receive", "call", "brief", "discuss", "attend", "join", "chair", "gather", "hold", "happen"
]


def _forms(frame: Frame, *lines: str) -> dict[str, Frame]:
    return {form: frame for line in lines for form in line.split()}


VERBS: dict[str, Frame] = {
    **_forms("meet", "meet meets met meeting", "confer confers conferred conferring", "consulted consulting"),
    **_forms(
        "talk",
        "speak speaks spoke spoken speaking",
        "talk talks talked talking",
        "negotiate negotiates negotiated negotiating",
        "chat chats chatted chatting",
        "converse converses conversed",
    ),
    **_forms(
        "receive",
        "receive receives received receiving",
        "host hosts hosted hosting",
        "welcome welcomes welcomed welcoming",
    ),
    **_forms(
        "call",
        "phone phones phoned phoning",
        "telephone telephones telephoned telephoning",
        "call calls called calling",
    ),
    **_forms("brief", "brief briefs briefed briefing", "debrief debriefs debriefed debriefing"),
    **_forms("discuss", "discuss discusses discussed discussing", "exchange exchanges exchanged exchanging"),
    **_forms("attend", "attend attends attended attending", "participate participates participated participating"),
    **_forms("join", "join joins joined joining"),
    **_forms(
        "chair",
        "chair chairs chaired chairing",
        "co-chair co-chairs co-chaired co-chairing",
        "cochair cochairs cochaired cochairing",
        "preside presides presided presiding",
        "mediate mediates mediated mediating",
        "moderate moderates moderated moderating",
        "broker brokers brokered brokering",
        "facilitate facilitates facilitated facilitating",
        "co-host co-hosts co-hosted co-hosting",
    ),
    **_forms(
        "gather",
        "gather gathers gathered gathering",
        "convene convenes convened convening",
        "assemble assembles assembled assembling",
        "huddle huddles huddled huddling",
    ),
    **_forms(
        "hold",
        "hold holds held holding",
        "have has had having",
        "conduct conducts conducted conducting",
        "organise organised organises",
        "organize organized organizes",
        "open opened opens opening",
        "conclude concluded concludes",
        "close closed",
        "end ended ends ending",
        "begin began begun begins",
        "start started starts",
        "wrap wrapped wraps wrapping",
        "kick kicked kicks kicking",
        "resume resumed resumes",
        "continue continued continues continuing",
        "lead led leads",
        "arrange arranged",
        "schedule scheduled",
        "plan planned plans planning",
        "cancel cancelled canceled cancels",
        "postpone postponed postpones",
        "conclude",
    ),
    **_forms(
        "happen",
        "take takes took taken taking",
        "begin began begun begins",
        "start started starts starting",
        "open opened opens",
        "follow followed follows",
        "end ended ends",
        "last lasted lasts",
        "conclude concluded concludes",
        "be is are was were been",
        "held",
        "occur occurred",
        "happen happened",
    ),
}
"""Forms that are both `hold` and `happen` keep the later entry; `triggers` looks at the event noun's side itself."""

HOST_VERBS = word_set(
    """
    receive receives received receiving host hosts hosted hosting welcome welcomes welcomed welcoming co-host
    co-hosts co-hosted co-hosting cohost cohosts cohosted cohosting
    """
)
MEDIATE_VERBS = word_set(
    """
    mediate mediates mediated mediating broker brokers brokered brokering facilitate facilitates facilitated
    facilitating moderate moderates moderated moderating
    """
)
CHAIR_VERBS = word_set(
    """
    chair chairs chaired chairing co-chair co-chairs co-chaired co-chairing cochair cochairs cochaired
    cochairing preside presides presided presiding
    """
)

PARTICLE_VERBS = {
    ("sit", "down"),
    ("sits", "down"),
    ("sat", "down"),
    ("sitting", "down"),
    ("get", "together"),
    ("got", "together"),
    ("come", "together"),
    ("comes", "together"),
    ("came", "together"),
    ("bring", "together"),
    ("brings", "together"),
    ("brought", "together"),
    ("bringing", "together"),
    ("sat", "together"),
    ("sit", "together"),
}
"""Verb and particle (or adverb) that together mean to meet, or to make others meet."""

TAKE_PART = {("take", "part"), ("takes", "part"), ("took", "part"), ("taken", "part"), ("taking", "part")}

EVENT_NOUNS = word_set(
    """
    meeting meetings talks summit summits session sessions conversation conversations call calls
    videoconference videoconferences teleconference dinner lunch breakfast consultations negotiations
    dialogue ministerial gathering encounter roundtable audience round rounds discussions discussion debrief
    conference council retreat trilateral bilateral bilaterals quadrilateral forum debriefing appointment consultation
    appointments teteatete
    assembly table
    """
)
"""Single-word event nouns; `triggers` demands more of the ambiguous ones."""

WEAK_NOUNS = word_set(
    """
    call calls round rounds conference council forum assembly table discussions discussion dialogue lunch
    breakfast trilateral bilateral bilaterals quadrilateral ministerial audience retreat session sessions
    dinner gathering consultation
    """
)
"""Event nouns that count only with a qualifying word, a party or a name beside them."""

PLENARY_NOUNS = word_set("summit summits council assembly conference forum ministerial")
"""Nouns for occasions of a body or bloc; they are never the same event as a bilateral beside them."""

REPRESENTED = word_set("represented")

PLURAL_NOUNS = word_set("meetings negotiations calls conversations bilaterals contacts")
"""Nouns that may announce several meetings at once."""

TABLE_NOUNS = word_set(
    "meeting meetings summit session dinner lunch breakfast gathering ministerial roundtable conference retreat"
)
"""Nouns that do not speak of a telephone call."""

CALL_NOUNS = word_set("call calls conversation conversations")
CALLED = word_set("from to")
"""Prepositions that a call has besides those of other meetings."""
NAMING = word_set("call calls called calling")
"""Verbs that, with what they call it, do not convene a meeting: "called the meeting a success"."""
TAKES_CALLS = word_set(
    "receive receives received receiving get gets got take takes took taken return returned place placed"
)

HOLD_NOUN_VERBS = word_set(
    """
    hold holds held holding have has had having conduct conducts conducted conducting organise organised
    organize organized open opened opens opening start started starts begin began begun begins conclude
    concluded end ended ends wrap wraps wrapped wrapping kick kicks kicked kicking resume resumed continue
    continued continues continuing arrange arranged schedule
    scheduled schedules plan planned plans make made complete completed finish finished initiate initiated
    pay pays paid paying use uses used
    """
)
"""Light verbs whose subject takes part in the event that is their object."""

CONVENE_VERBS = word_set(
    """
    host hosts hosted hosting convene convenes convened convening organise organised organises organize
    organized call called calls arrange arranged cohost cohosts cohosted cohosting
    """
)
ATTEND_NOUN_VERBS = word_set("attend attends attended attending join joins joined joining")

HAPPEN_VERBS = word_set(
    """
    take takes took taken taking begin began begun begins start started starts open opened opens follow
    followed follows end ended ends last lasted lasts conclude concluded concludes held be is are was were
    been occur occurred happened come comes came went goes go get gets got resume resumed continue continued
    await awaits awaited
    """
)

RETURNING = word_set(
    "return returns returned returning fly flies flew flying came comes come heads headed go goes went going"
)
"""Verbs whose subject, with "from" an event, was at it."""

SAYING = word_set(
    """
    said says told tells stressed stresses underlined emphasised emphasized stated noted asked thanked reiterated
    expressed conveyed urged warned informed introduced reaffirmed highlighted briefed discussed threw put raised
    pledged promised agreed proposed took spoke assured confirmed welcomed added shared reviewed touched underscored
    voiced explained pointed announced called exchanged signed
    """
)
"""Verbs whose subject, with "at" or "during" a meeting, was at it."""

LIKE = word_set("as including like with and")
"""Prepositions that bring in examples of those whom a verb brought together."""
MEALS = word_set("lunch dinner breakfast coffee tea")

PARTY_PREPOSITIONS = word_set("with between among amongst involving alongside")
SIDELINES = word_set("sidelines sideline margins margin fringes fringe occasion framework edge")
"""Nouns that, with "of" and an event, make that event the parent."""

NOT_AN_EVENT_BEFORE = word_set("press news media accession")
"""A noun after one of these is a press conference or the like, or a process of years."""

NOT_LIVE_OBJECTS = word_set(
    """
    reporters journalists media press parliament lawmakers newspaper agency audience crowd students nation
    deputies reporters' television
    """
)
"""People told about a meeting rather than met."""

VIDEO_WORDS = (
    r"video[- ]?(?:conference|call|link|meeting|talks|summit|session)|videoconferenc\w*|via video|by video\b"
    r"|over video|virtual(?:ly)?\b|online\b|teleconferenc\w*|on screens?\b|video conferencing|remotely|on line\b"
)
PHONE_WORDS = r"phone|phoned|phones|telephone\w*|by phone|telephonic|conference call|on the line"
IN_PERSON_WORDS = r"in person|face[- ]to[- ]face|physical(?:ly)?\b|in-person|one-on-one|tête-à-tête"

VIEWS = word_set("views opinions ideas thoughts notes assessments")
"""What people exchange when they talk."""
