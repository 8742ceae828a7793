"""Plain text into articles: title, date, dateline, issuer, agency, furniture, headings. All sentences are made up."""

import hashlib

import pytest

from etl.errors import RejectedDocument
from etl.model.documents import Document, Origin
from etl.model.reading import ArticleText
from etl.read.text import extract

BODY = (
    "The foreign minister of Norland met her counterpart on Monday and spoke with him about trade and fishing rights."
)
MORE = "Both of them said after the talks that a second round will be held in the spring of next year."


def read(text: str | bytes, origin: Origin | None = None) -> ArticleText:
    content = text.encode() if isinstance(text, str) else text
    digest = hashlib.sha256(content).hexdigest()
    return extract(
        Document(
            article_id=digest[:24],
            sha256=digest,
            content=content,
            media_type="text/plain",
            origin=origin or Origin(),
        )
    )


def kinds(article: ArticleText) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def of_kind(article: ArticleText, kind: str) -> list[str]:
    return [words for found, words in kinds(article) if found == kind]


def test_blocks_cover_everything_but_white_space_in_order() -> None:
    article = read(f" date 2024-03-05 OSLO, March 4 (AFP) - {BODY}\n\n\n{MORE}\n  \nShare this: Facebook\n")
    end = 0
    for block in article.blocks:
        assert block.start >= end
        assert not article.text[end : block.start].strip()
        end = block.end
    assert not article.text[end:].strip()


def test_the_glued_header_is_the_date_and_no_part_of_the_first_sentence() -> None:
    article = read(f" date 2024-03-05 {BODY}\n\n{MORE}")
    assert article.published == "2024-03-05"
    assert article.published_span is not None
    assert "2024-03-05" in article.text[article.published_span.start : article.published_span.end]
    assert of_kind(article, "paragraph") == [BODY, MORE]
    assert of_kind(article, "furniture") == ["date 2024-03-05"]


def test_a_title_may_follow_the_glued_header() -> None:
    article = read(f" date 2024-03-05 Norland and Southland open talks on fish\n\n{BODY}")
    assert article.title == "Norland and Southland open talks on fish"
    assert article.published == "2024-03-05"


def test_a_header_of_new_year_gives_way_to_a_full_date_of_that_year() -> None:
    article = read(f" date 2024-01-01 |\nNorland speaks with Southland\nNov. 21, 2024 (NWS)—{BODY}\n\n{MORE}")
    assert article.published == "2024-11-21"
    assert read(f" date 2024-01-01 {BODY}").published == "2024-01-01"


@pytest.mark.parametrize(
    ("dateline", "city", "agency", "published", "day"),
    [
        ("OSLO - ", "OSLO", None, None, None),
        ("OSLO, Norland – ", "OSLO", None, None, None),
        ("OSLO (AFP) - ", "OSLO", "AFP", None, None),
        ("OSLO. Oct 5 (Interfax) - ", "OSLO", "Interfax", None, (10, 5)),
        ("OSLO. Oct 5, 2023 (Interfax) - ", "OSLO", "Interfax", "2023-10-05", None),
        ("(Oslo, 5 October 2023) - ", "Oslo", None, "2023-10-05", None),
        ("OSLO, June 28 (Reuters) - ", "OSLO", "Reuters", None, (6, 28)),
        ("Port Vila, 24 April - ", "Port Vila", None, None, (4, 24)),
        ("PORT VILA, Sept. 15 (Xinhua) -- ", "PORT VILA", "Xinhua", None, (9, 15)),
        ("OSLO, May 11, 2023 -- ", "OSLO", None, "2023-05-11", None),
        ("Port Vila, 13 March 2014 -- ", "Port Vila", None, "2014-03-13", None),
        ("OSLO, November 9. /TASS/. ", "OSLO", "TASS", None, (11, 9)),
        ("New Delhi [India], March 4 (ANI): ", "New Delhi", "ANI", None, (3, 4)),
        ("New Delhi, Mar 4 (PTI) ", "New Delhi", "PTI", None, (3, 4)),
        ("Riyadh, March 4, 2024, SPA -- ", "Riyadh", "SPA", "2024-03-04", None),
        ("OSLO (Lantern News / Sputnik - 10th September, 2020) ", "OSLO", "Sputnik", "2020-09-10", None),
        ("BENGALURU: ", "BENGALURU", None, None, None),
        ("Brussels – ", "Brussels", None, None, None),
    ],
)
def test_datelines(
    dateline: str, city: str, agency: str | None, published: str | None, day: tuple[int, int] | None
) -> None:
    article = read(f"{dateline}{BODY}\n\n{MORE}")
    assert (article.dateline, article.agency, article.published) == (city, agency, published)
    stated = article.dateline_date
    assert (stated and (stated.month, stated.day)) == day
    if stated is not None:
        assert article.text[stated.start : stated.end] in dateline
    assert of_kind(article, "paragraph") == [BODY, MORE]


@pytest.mark.parametrize(
    "opening",
    [
        "President Holm: Thank you all for coming to this old city; we had a long talk about fish and about the "
        "sea between us.",
        "QUESTION: Did you speak about the islands in your long talk today, and what was the answer that you got "
        "there?",
        "Holm-Berg said on Monday that she had met her counterpart and that the two of them had spoken about fish.",
        "On Monday the two ministers met in a hotel near the harbour and spoke about fish and about the islands.",
        "Analysis - Why the talks of the two ministers about the islands in the north were bound to fail this time.",
    ],
)
def test_what_only_looks_like_a_dateline(opening: str) -> None:
    assert read(f"{opening}\n\n{MORE}").dateline is None


def test_a_city_alone_on_a_line_below_a_summary() -> None:
    summary = (
        "Minister also speaks of fish, timber, trade and of a new ferry with all of her colleagues "
        "from the north at a two-day event in the harbour"
    )
    article = read(f"{summary}\nANKARA\n{BODY}\n{MORE}")
    assert article.dateline == "ANKARA"
    assert article.title is None
    assert kinds(article)[:2] == [("heading", summary), ("caption", "ANKARA")]


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("19. Sep 2023.", "2023-09-19"),
        ("Published: 3 March 2024", "2024-03-03"),
        ("Published On: 3 February 2024", "2024-02-03"),
        ("Tuesday 5 March 2024 | 14:30", "2024-03-05"),
        ("12:28, 25 April 2018 Wednesday", "2018-04-25"),
        ("October 17, 2014 / 8:15 AM / 3 years ago", "2014-10-17"),
        ("10. 1. 2009 10:14", "2009-01-10"),
        ("Ann Holm 10 seconds ago Thu 10th September 2020 | 08:23 PM", "2020-09-10"),
        ("• 29 Sep. 2009 -", "2009-09-29"),
        ("Posted on Fri, Sep 18 2015 by Lantern staff in Europe", "2015-09-18"),
        ("05/03/2024", "2024"),
    ],
)
def test_lines_that_state_the_date(line: str, published: str) -> None:
    article = read(f"Norland and Southland talk about fish\n{line}\n\n{BODY}\n\n{MORE}")
    assert article.title == "Norland and Southland talk about fish"
    assert article.published == published
    assert article.published_span is not None
    assert line in of_kind(article, "furniture")


def test_the_first_date_counts_and_dates_in_the_text_do_not() -> None:
    head = "Norland talks about fish\n\n3 March 2024\nLast updated: 5 March 2024\n\n"
    assert read(f"{head}{BODY}").published == "2024-03-03"
    assert read(f"{BODY} The islands have been disputed since 4 May 1931.\n\n{MORE}").published is None


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (
            "Ministry of Foreign Affairs of the Republic of Norland\nPress service / Statements",
            "Ministry of Foreign Affairs of the Republic of Norland",
        ),
        ("The White House\n\nOffice of the Press Secretary", "The White House"),
        ("Council of the EU\nPress release\n23 February 2024", "Council of the EU"),
        ("The Prime Minister of Norland\nOfficial website | Press releases", "The Prime Minister of Norland"),
        ("Ministry of External Affairs, Media Centre", "Ministry of External Affairs"),
        ("Lantern.example", "Lantern.example"),
    ],
)
def test_the_issuer_above_the_title(head: str, publisher: str) -> None:
    article = read(f"{head}\n\nMinister goes on with her visits in the south\n\n{BODY}\n\n{MORE}")
    assert article.publisher == publisher
    assert article.title == "Minister goes on with her visits in the south"


@pytest.mark.parametrize(
    ("last", "publisher", "agency"),
    [
        ("Office of the President of Norland", "Office of the President of Norland", None),
        (
            "Ministry of Foreign Affairs of Norland, Department of Press and Information",
            "Ministry of Foreign Affairs of Norland",
            None,
        ),
        ("Lantern.Az", "Lantern.Az", None),
        ("(AFP)", None, "AFP"),
        ("Source: Reuters", None, "Reuters"),
    ],
)
def test_who_signs_the_text(last: str, publisher: str | None, agency: str | None) -> None:
    article = read(f"Two ministers talk about fish\n\n{BODY}\n\n{MORE}\n\n{last}")
    assert (article.publisher, article.agency) == (publisher, agency)
    assert of_kind(article, "paragraph") == [BODY, MORE]


def test_a_title_that_begins_like_an_issuer_stays_a_title() -> None:
    article = read(f"Council of Europe and Norland sign agreement\n\n{BODY}")
    assert article.title == "Council of Europe and Norland sign agreement"
    assert article.publisher is None


@pytest.mark.parametrize(
    ("sentence", "agency"),
    [
        ("An official told AFP that the mood was good.", "AFP"),
        ("The Norland News Agency (NNA) reported that fish was served.", "Norland News Agency"),
        ("APA, an Azerbaijani news agency, said on Wednesday that fish was served.", "APA"),
        ("The agency business is good, he told reporters.", None),
    ],
)
def test_the_agency_that_the_text_cites(sentence: str, agency: str | None) -> None:
    assert read(f"{BODY}\n\n{sentence}\n\n{MORE}").agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "Share this: Facebook Twitter LinkedIn",
        "Share: 1.2k | Comments (37) | Print",
        "print article   email   facebook   twitter",
        "+ ↺ − 16 px",
        "12 comments | 48 shares",
        "Tags: Norland, fish, ferry",
        "Read also: What the harbour makes of the ferry",
        "Subscribe to our morning newsletter",
        "(Reporting by our harbour newsroom; Editing by Ann Holm)",
        "Photo: Ann Holm / pool",
        "About the author: Ann Holm covers fishing in the north.",
        "For more harbour news visit here.",
        "For more information contact the Public Relations office.",
        "Press contact: Harbour Press Team",
        "© 2024 Lantern Media Ltd. All rights reserved.",
        "We use cookies to give you the best experience. Accept all",
        "Home > Press > Press releases",
        "# # #",
        "ENDS",
        "- World",
        "This audio is created with AI assistance",
        "This article was automatically translated by artificial intelligence.",
        "Editor's note: This is a developing story and is being updated.",
        "This live blog has now closed, see the summary.",
    ],
)
def test_furniture_below_the_text(line: str) -> None:
    article = read(f"Two ministers talk about fish\n\n{BODY}\n\n{MORE}\n\n{line}")
    assert of_kind(article, "furniture") == [line]
    assert of_kind(article, "paragraph") == [BODY, MORE]


@pytest.mark.parametrize(
    "sentence",
    [
        "Support us or resign, the minister told the mayor of the town.",
        "Follow-up talks were agreed for May.",
        "Related talks were held by the two presidents in the old palace on the following day.",
        "Next week: leaders in Bergen, from Friday.",
        "He did not share the view of the minister.",
        "They spoke by phone on the following day.",
    ],
)
def test_sentences_that_are_no_furniture(sentence: str) -> None:
    assert of_kind(read(f"{BODY}\n\n{MORE}\n\n{sentence}"), "furniture") == []


def test_a_list_of_other_pages_ends_with_the_next_paragraph() -> None:
    article = read(
        f"{BODY}\n\nRelated news\n\nFerry runs late again\n\nMayor opens a bridge\n\n{MORE}\n\n{BODY} Again."
    )
    assert of_kind(article, "furniture") == ["Related news", "Ferry runs late again", "Mayor opens a bridge"]
    assert len(of_kind(article, "paragraph")) == 3


def test_a_repeated_title_is_read_once() -> None:
    article = read(f"Norland talks about fish\n\n17 October 2014\n\nNorland talks about fish\n\n{BODY}")
    assert of_kind(article, "title") == ["Norland talks about fish"]


def test_captions_are_told_by_their_credit() -> None:
    caption = "The minister (R) shows her guest the harbour before their talks on May 3. (Photo by Ann Holm / POOL)"
    article = read(f"{caption}\n\n{BODY}\n\n{MORE}")
    assert kinds(article)[0] == ("caption", caption)
    glued = read(f"[Photo/Lantern] {BODY}\n\n{MORE}")
    assert kinds(glued)[:2] == [("caption", "[Photo/Lantern]"), ("paragraph", BODY)]


def test_bylines_and_blurbs() -> None:
    article = read(f"A club without a house\n\nby Ann Holm\n\n{BODY}\n\n{MORE}\n\nAnn Holm is a freelance reporter.")
    assert article.author == "Ann Holm"
    assert of_kind(article, "furniture") == ["by Ann Holm", "Ann Holm is a freelance reporter."]


def test_headings_and_items() -> None:
    article = read(f"Minister in Bergen\n\n{BODY}\n\nSouthland\n{MORE}\n\n- fish and ferries;\n- the islands.\n")
    assert of_kind(article, "heading") == ["Southland"]
    assert of_kind(article, "item") == ["- fish and ferries;", "- the islands."]


def test_tickers_are_items() -> None:
    article = read(f"LIVE: leaders in Bergen\n\n22:05 That is all.\n\n21:40 {BODY}\n")
    assert len(of_kind(article, "item")) == 2
    assert article.title == "LIVE: leaders in Bergen"


def test_text_wrapped_at_a_fixed_width_is_joined() -> None:
    wrapped = (
        "The foreign minister of Norland met her counterpart on Monday in\n"
        "a hotel near the harbour and spoke with him about the ferry, the\n"
        "price of fish and the islands, an official said.\n\n"
        "Both of them said after it that another round will be held in the\n"
        "spring of next year, when the ice between the islands has gone and\n"
        "the ferry runs again.\n"
    )
    assert len(of_kind(read(wrapped), "paragraph")) == 2


def test_characters_are_cleaned_and_mojibake_is_mended() -> None:
    broken = "Støre met Frostadóttir in Malmö on Friday, it was said.".encode().decode("cp1252")
    article = read(f"{broken}\r\n\r\nThe\u00a0ministers\u200b met\0 in the cafe\u0301 of the harbour.\r\n")
    assert "Støre met Frostadóttir in Malmö" in article.text
    assert "The ministers met in the café of the harbour." in article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
def test_common_encodings(encoding: str) -> None:
    text = "The minister Jonas Støre met Ása Frostadóttir in the town of Malmö on Friday and they spoke of fish."
    assert read(text.encode(encoding)).text == text


def test_the_declared_charset_is_honoured() -> None:
    text = "The ministers Vučić and Đurić met in the town of Niš on Friday and they spoke about the road."
    assert read(text.encode("cp1250"), Origin(charset="windows-1250")).text == text


def test_the_origin_names_the_publisher_where_the_text_does_not() -> None:
    assert read(BODY, Origin(source="The Lantern")).publisher == "The Lantern"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "Der Minister hat am Montag in der Stadt seinen Kollegen getroffen und mit ihm über den Fisch gesprochen.",
            "language-not-supported",
        ),
        (
            "Le ministre a rencontré lundi son collègue dans la ville et ils ont parlé du prix des poissons.",
            "language-not-supported",
        ),
        ("Министр встретился в понедельник с коллегой и говорил с ним о рыбе.", "language-not-supported"),
        ("外长周一在港口会见了他的同事。", "language-not-supported"),
        ("* * *\n\n-----\n", "no-text"),
        (" date 2024-03-05 ", "no-text"),
    ],
)
def test_what_cannot_be_read_is_rejected(text: str, reason: str) -> None:
    with pytest.raises(RejectedDocument) as caught:
        read(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "Minister meets envoy in Oslo",
        "President Alva Ruiz met Minister Jan Dorn Friday in Olivos.",
        "A meeting of U.S. allies has been postponed after U.S. envoys cancelled a scheduled trip.",
        "10:00 Meeting with Viktor Holm\n11:00 Call with Olaf Berg\n12:00 Lunch, Karl Lund",
        "Jan Kowalski, Anna Nowak, Piotr Zielinski, Maria Lund",
        f'"Wir haben uns in der Stadt getroffen und über den Fisch gesprochen", he said. {BODY}',
    ],
)
def test_short_english_and_lists_of_names_are_read(text: str) -> None:
    assert read(text).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "The minister " + "met the envoy and " * 10_000 + "left.",
        "word of the " * 100_000,
        "." * 100_000 + f" {BODY}",
        "A-" * 100_000 + f" {BODY}",
        f"{BODY}\n" * 20_000,
        ("1,.." * 100 + "\n") * 200 + BODY,
        "share print " * 3 + "!" * 5_000 + f"\n{BODY}\n{MORE}",
    ],
    ids=["long sentence", "one line", "dots", "hyphens", "many lines", "numbers", "marks"],
)
def test_strange_texts_are_read_or_rejected(text: str) -> None:
    """Anything quadratic in them would not end before the tests are called off."""
    try:
        assert read(text).text
    except RejectedDocument as rejection:
        assert rejection.reason


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Today's paper | June 04, 2024\nPublished 21 Jun, 2019 10:38pm\nNorland speaks with Southland", "2019-06-21"),
        (
            "Oslo, November 14th 2024 - 22:16 UTC\n\nMinisters have lunch\n\nMonday, May 6th 2019 - 22:14 UTC",
            "2019-05-06",
        ),
        (
            "Ministers meet in Oslo\n\nThe ministers of both countries met on Monday in Oslo.\n23 Jul, 2020",
            "2020-07-23",
        ),
        ("Ministers meet in Oslo\n\nBy NW - Jun 27,2021 - Last updated at Jun 28,2021", "2021-06-27"),
        ("Statement by the chair of the retreat\n29 January 2024, Port Vila, Republic of Vanuatu", "2024-01-29"),
        ("Oslo, 20 January 2011 NORDIC COUNCIL NC 11/11\n\nStatement after the talks with the minister", "2011-01-20"),
    ],
)
def test_the_date_of_publication_is_told_from_others_in_the_head(head: str, published: str) -> None:
    assert read(f"{head}\n\n{BODY}\n\n{MORE}").published == published


@pytest.mark.parametrize("speaker", ["JANE DOE: ", "From NPA: ", "Friday 9 October 2020: "])
def test_speakers_sources_and_days_are_no_towns(speaker: str) -> None:
    assert read(f"Norland speaks with Southland\n\n{speaker}{BODY}\n\n{MORE}").dateline is None


def test_a_dateline_without_dash_or_agency_is_read_and_one_below_quotes_and_captions() -> None:
    article = read(f"OSLO, Norway, May 17. {BODY}\n\n{MORE}")
    assert article.dateline == "OSLO"
    quotes = "\n\n".join(f'"We talked with them {n} times this month," said the envoy of Norland.' for n in range(4))
    article = read(f"Norland speaks with Southland\n\n{quotes}\n\nOSLO, October 18. /TASS/. {BODY}\n\n{MORE}")
    assert (article.dateline, article.agency) == ("OSLO", "TASS")
