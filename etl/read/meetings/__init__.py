"""Reading meetings: triggers in parsed sentences, their parties and circumstances, which of them are one meeting."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from etl.dates.edtf import Days, parse_edtf
from etl.dates.expression import DateExpression
from etl.model.reading import ArticleText, Entity, Mention, Report
from etl.read.meetings import channels, circumstances, clauses, counted, parser, summing, timing, triggers
from etl.read.meetings.candidates import is_candidate
from etl.read.meetings.events import Part, Telling
from etl.read.meetings.gatherer import Gatherer
from etl.read.meetings.graph import Graph
from etl.read.meetings.inauguration import owned
from etl.read.meetings.masking import is_source
from etl.read.meetings.members import Cast, Member, without_doubles
from etl.read.meetings.nameless import Nameless
from etl.read.meetings.naming import Namer
from etl.read.meetings.occasions import Occasion
from etl.read.meetings.official import has_officials
from etl.read.meetings.reports import Context, build
from etl.read.meetings.scene import Scene
from etl.read.meetings.schedule import Schedule, is_schedule
from etl.read.meetings.stance import stance
from etl.read.phrases import Phrase, Sentence
from etl.read.surroundings import Surroundings

_LISTED = re.compile(r"\s*(?:\(?[ivx\d]+[.)]\s*|[-*•]\s*)?(?:Separately,?\s+)?[Ww]ith\s+(?:the host,?\s+)?$")
"""What may stand before the party of a verbless item: "(ii) With X.", "Separately, with X."."""


PRINCIPAL = 2
"""Times that the person must be named whom "a meeting with X" leaves out."""


def read_meetings(
    article: ArticleText,
    sentences: Sequence[Sentence],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    phrases: Sequence[Phrase],
    surroundings: Surroundings,
) -> tuple[Report, ...]:
    """Return the meetings one article reports; its dates and places are asked for only where it tells of any."""
    inside = _phrases_by_sentence(sentences, phrases)
    chosen = [i for i, s in enumerate(sentences) if is_candidate(article.text, s, [phrases[p] for p in inside[i]])]
    if chosen and not has_officials(entities, phrases):
        chosen = [i for i in chosen if is_candidate(article.text, sentences[i], ()) and surroundings.dates_of(i)]
    if not chosen:
        return ()
    cast, nameless = Cast(phrases, entities), Nameless(article, sentences, inside, mentions, entities, surroundings)
    if nameless.all(chosen, cast):
        return ()
    graphs = parser.parse(article.text, [sentences[i] for i in chosen], [inside[i] for i in chosen], phrases)
    namer = Namer(article.text, phrases, entities, mentions, cast)
    told = {i: _tellings(article, graph, phrases, namer) for i, graph in zip(chosen, graphs, strict=True)}
    if nameless.all([i for i, tellings in told.items() if tellings], cast):
        return ()
    gatherer = Gatherer(article.text, cast, sentences, _published(article), _principal(article, phrases))
    scene, places = Scene(article), surroundings.places
    dates: Sequence[Sequence[DateExpression]] = [
        owned(found, inside[i], phrases) for i, found in enumerate(surroundings.dates)
    ]
    dates = timing.follow(dates, _published(article))
    schedule = Schedule(article)
    for i, sentence in enumerate(sentences):
        schedule.read(sentence, dates[i])
        here, tellings = scene.places(sentence, places[i]), told.get(i)
        if not tellings:
            scene.add(sentence, dates[i], here, ())
            continue
        graph, is_title = tellings[0].graph, _is_title(article, sentence)
        own_dates = circumstances.journeys_dated(graph, dates[i])
        circumstances.assign_dates(graph, article.text, tellings, own_dates)
        counted.count(tellings)
        circumstances.assign_places(graph, tellings, here)
        channels.assign_channels(graph, article.text, tellings)
        timing.settle_around(tellings)
        tellings = clauses.restated(tellings, phrases)
        for telling in tellings:
            schedule.settle(telling, sentence)
            namer.name(telling)
            if is_title:
                timing.leave_title_open(telling)
            else:
                timing.present_is_ahead(telling, gatherer.clock)
            if telling.stance.real:
                gatherer.take(telling, circumstances.splits(article.text, telling))
            else:
                gatherer.weigh(telling)
        scene.add(sentence, own_dates, here, tellings)
    gatherer.occasions[:] = summing.told_apart(gatherer.occasions)
    _parents(gatherer.occasions)
    for occasion in gatherer.occasions:
        occasion.members = without_doubles(occasion.members, cast)
        if occasion.series is not None:
            candidates = entities[occasion.series].candidates
            occasion.series_id = candidates[0] if candidates else None
            gatherer.seat_body(occasion)
    lead = sentences[min(len(sentences), 4) - 1].end if sentences else 0
    context = Context(article.text, phrases, sentences, mentions, lead, scene, gatherer.clock)
    return build(gatherer.occasions, context)


def _is_title(article: ArticleText, sentence: Sentence) -> bool:
    return article.blocks[sentence.block].kind in ("title", "heading")


def _tellings(article: ArticleText, graph: Graph, phrases: Sequence[Phrase], namer: Namer) -> list[Telling]:
    is_title = _is_title(article, graph.sentence)
    tellings = triggers.find(graph, phrases, is_title)
    taken = {t.token.index for t in tellings}
    tellings += [t for t in namer.bare(graph, is_title) if t.token.index not in taken]
    if not tellings:
        tellings = _verbless(article.text, graph, phrases)
    return sorted(tellings, key=lambda telling: telling.start)


def _verbless(text: str, graph: Graph, phrases: Sequence[Phrase]) -> list[Telling]:
    """Read an item of a list of meetings that names only the other side."""
    first = next((token for token in graph.tokens if token.phrases), None)
    if first is None or first.index == 0 or not _LISTED.match(text[graph.sentence.start : first.start]):
        return []
    after = graph.following(first)
    if after and after[0].low not in (".", ",", ";", ":", "it", "the", "(", "-", "–", "—"):
        return []
    with_token = graph.tokens[first.index - 1]
    parts = [Part(p, "object") for p in first.phrases if phrases[p].kind in ("person", "office")]
    return (
        [
            Telling(
                graph=graph,
                token=with_token,
                is_noun=True,
                lacks_principal=True,
                parts=parts,
                stance=stance(graph, with_token, True, False),
            )
        ]
        if parts
        else []
    )


def _phrases_by_sentence(sentences: Sequence[Sentence], phrases: Sequence[Phrase]) -> list[list[int]]:
    inside: list[list[int]] = [[] for _ in sentences]
    order = sorted(range(len(phrases)), key=lambda p: phrases[p].start)
    current = 0
    for p in order:
        while current < len(sentences) and sentences[current].end <= phrases[p].start:
            current += 1
        if (
            current < len(sentences)
            and sentences[current].start <= phrases[p].start
            and phrases[p].end <= sentences[current].end
        ):
            inside[current].append(p)
    return inside


def _published(article: ArticleText) -> Days:
    return parse_edtf(article.published) if article.published else Days()


def _principal(article: ArticleText, phrases: Sequence[Phrase]) -> Member | None:
    """Return whom the article is chiefly about: named in its first part and most often, more than in passing.

    Nobody is it whom the article first names as the source of its news.
    """
    counts = Counter(p.person for p in phrases if p.person is not None)
    early = [p for p in phrases if p.person is not None and p.kind == "person" and p.start < len(article.text) * 0.35]
    person = max(dict.fromkeys(p.person for p in early if p.person is not None), key=lambda e: counts[e], default=None)
    if person is None or (counts[person] < PRINCIPAL and not is_schedule(article)):
        return None
    index, phrase = next((i, p) for i, p in enumerate(phrases) if p.person == person and p.kind == "person")
    if is_source(article.text, phrase.start):
        return None
    return Member(
        key=("p", person, ""),
        kind="person",
        phrase=index,
        side="subject",
        person=person,
        organisation=phrase.organisations[0] if phrase.organisations else None,
        rank=phrase.rank,
        title=phrase.title,
    )


def _guests(occasion: Occasion) -> list[Member]:
    """Return who, meeting others on the margins of an event, is said to be there for it."""
    subjects = [m for m in occasion.members.values() if m.side == "subject" and m.kind == "person"]
    return [replace(m, role="participant") for m in subjects]


def _parents(occasions: Sequence[Occasion]) -> None:
    """Link meetings to the event on whose sidelines they are said to be."""
    for occasion in occasions:
        for telling in occasion.tellings:
            if telling.within is None:
                continue
            within = telling.within.index
            parent = next(
                (
                    o
                    for o in occasions
                    if o is not occasion
                    for t in o.tellings
                    if t.graph is telling.graph and t.token.index == within
                ),
                None,
            ) or next(
                (
                    o
                    for o in reversed(occasions)
                    if o is not occasion and o.plenary and o.tellings[0].start < telling.start
                ),
                None,
            )
            if parent is not None and parent.parent is not occasion:
                occasion.parent = parent
                parent.add(telling=parent.tellings[0], members=_guests(occasion))
    for occasion in occasions:
        told = [t.start for t in occasion.tellings if t.on_margins]
        before = [o for o in occasions if told and o.series is not None and o.tellings[0].start < told[0]]
        if occasion.parent is None and before and before[-1].status == occasion.status:
            occasion.parent = before[-1]
            before[-1].add(telling=before[-1].tellings[0], members=_guests(occasion))
