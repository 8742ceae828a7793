"""Page furniture in plain text: lines that serve the page, not the article."""

import re

_NETWORKS = "facebook|twitter|x|linkedin|whatsapp|telegram|viber|instagram|youtube|pinterest|reddit|vk|google|tiktok"
_MENU = (
    rf"share|shares|tweet|print|send|save|email|e-mail|mail|copy|link|comments?|likes?|views?|to|a|friend|on"
    rf"|this|page|article|more|px|pt|font|size|{_NETWORKS}"
)
_MENU_LINE = re.compile(rf"(?:(?:{_MENU})\b|\d[\d.,]*[km]?\b|[^\w.,]|[_.,])+", re.I)
_COUNT = re.compile(
    r"[\d.,]+[km]? (?:comments?|shares?|views?|likes?|replies|min(?:ute)?s? read)\W*|\d\d:\d\d"
    r"|this (?:news|article|story|page|post) (?:has been|was) (?:read|viewed|seen) .{0,40}",
    re.I,
)
_LABELLED = re.compile(
    r"(?:share(?: this(?: \w+)?| on)?|tags?|keywords?|topics? covered|filed under|posted in|categor(?:y|ies)"
    r"|related(?: \w+)?|read (?:also|more|next)"
    r"|also read|see also|more on this|most (?:read|popular|viewed)|trending|photos?|pictures?|image|images|video"
    r"|infographic|photo credit|file photo|source|courtesy|credits?|via"
    r"|source of photo|courtesy|about the authors?|follow us|press contacts?|media contacts?|contacts?|tel|phone"
    r"|fax|e-?mail"
    r"|text|words|story|reporting|translation|copyright)\s*(?::|\|)\s*\S.*",
    re.I,
)
_ORDERS = re.compile(
    r"(?:subscribe|sign (?:me )?up|join our|join us|follow us|follow \w+ on|like us|download (?:our|the)|get our"
    r"|get the latest|click here|scroll to top"
    r"|back to top|go to top|leave a (?:comment|reply)|post a comment|log in|register|support (?:us|our)|donate"
    r"|advertisement|sponsored"
    r"|don[’']t miss|never miss|stay (?:informed|up to date|tuned)|keep up to date|share this|share on|share via"
    r"|print this|"
    r"skip to|exit mobile version|site icon|comments? (?:are closed|here)|add a comment|please enter your|go to video"
    r"|an official website of|official websites use|secure \.gov websites|a \.gov website belongs|a lock \("
    r"|our standards:|read our|watch live|listen to|enter your email|your email address|accept all"
    r"|all rights? reserved)(?!\w).{0,160}",
    re.I | re.S,
)
_SIGNED = re.compile(
    r"(?:\(|\[)?(?:(?:additional |further )?reporting by|with inputs? from|with reporting|edited by|editing by"
    r"|written by|writing by|compiled by|"
    r"translated by|photo by|photo:|images? by|the (?:author|writer) is)\b.{0,200}",
    re.I | re.S,
)
_MORE = re.compile(
    r"(?:for (?:more|further|additional|media|press)\b.{0,60}\b(?:contact|visit|information|inquir\w+|enquir\w+"
    r"|click|news|see)\b"
    r"|(?:read|see|watch|view|find|visit|learn|download)\b.{0,90}\b(?:here|website|web site|full (?:text|story"
    r"|statement)|more|pdf|link)\b)"
    r".{0,120}",
    re.I | re.S,
)
_COOKIES = re.compile(
    r"\bcookies?\b.*\b(?:use|uses|accept|agree|consent|continu\w+|settings|policy|preferences)\b|\b(?:use|uses"
    r"|accept|agree)\b.*\bcookies?\b",
    re.I,
)
_NOTICE = re.compile(
    r"(?:this|the) (?:audio|article|story|text|translation|summary|video) (?:is|was|has been) (?:\w+ )?"
    r"(?:created|generated|translated|produced|written|read)\b.{0,20}\b(?:AI|artificial intelligence|automatic\w*)\b"
    r".{0,60}"
    r"|editor[’']?s[’']? note:.{0,200}|this is a (?:developing|breaking)(?: news)? story\b.{0,120}"
    r"|(?:this|the|our) (?:live )?(?:blog|coverage|page) (?:is|has) (?:now )?(?:closed|ended|come to an end)\b.{0,160}",
    re.I,
)
_RUBRIC = re.compile(
    r"\W*(?:home(?: ?page)?|news|world|politics|business|sports?|opinion|regions?|diplomacy|international|national"
    r"|latest(?: news)?|breaking news|top stories|headlines|contact us)\W*",
    re.I,
)
"""The name of a part of a site, alone on its line."""
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b).{0,160}|.{0,120}\ball rights? reserved\b.{0,300}|\W*(?:the )?ends?\W*"
    r"|.{0,200}\bmay not be (?:reproduced|republished)\b.{0,200}",
    re.I,
)
_PHOTO = re.compile(
    r"[^.!?]{0,140}\b(?:AFP|AP|EPA|EPA-EFE|Reuters|REUTERS|TASS|Getty|Xinhua|AA|ANSA)/[A-ZÀ-Þ].{0,40}"
    r"|[Pp]hoto[ -]?illustration\b.{0,120}|\((?:[\w .]{0,40})?[Pp]hoto(?:graph)? by\b.{0,80}"
    r"|[^.!?]{0,140}(?:\bvia|/) ?(?:AP|AFP|Reuters|Getty Images)\)?"
)
_OF_PHOTO = ("/", "hoto", "via")
"""What the credit of a photograph has one of, and is sooner looked for."""
_LINK = re.compile(r"\bhttps?://")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\b(?:tel|phone|fax|mob)\b\.?:? ?\(?\+?\d|\+\d[\d ()./-]{6,}", re.I)
_SECTION = re.compile(
    r"(?:related(?: (?:articles|news|posts|content|links|stories|topics|documents|coverage))?|read (?:more|also"
    r"|next)|more (?:from|on|in|news|stories)\b.*"
    r"|most (?:read|popular|viewed|commented)|trending(?: now)?|latest (?:news|stories|posts|articles|from .*)"
    r"|other (?:news|stories|articles)"
    r"|other topics of interest|you (?:may|might) also (?:like|be interested in)|recommended(?: for you)?"
    r"|also (?:in|on) .*|popular(?: posts)?"
    r"|share this.*|comments|leave a (?:comment|reply)|press contacts?|media contacts?|contacts?|newsletter"
    r"|follow us|sponsored(?: content)?|hot this week|must[- ]read|more articles|more news|latest articles?|go to video"
    r"|see also|further reading|editor[’']?s[’']? picks?|photo gallery|previous (?:article|post)|next (?:article"
    r"|post)|about the authors?|tags)\s*:?",
    re.I,
)
_TEASER = re.compile(
    r"\b(?:our (?:reporter|editor|analyst|guest|team)|correspondent|columnist|podcast|episode|newsletter"
    r"|in this (?:week|video|interview))\b"
    r"|\bshares? (?:his|her|their) (?:views?|perspective|thoughts|analysis)\b",
    re.I,
)
_SEPARATOR = re.compile(r"\s[|·•»/›]\s|\s>\s")
_ENDED = re.compile(r"""[.!?…]["'”’)\]]*$""")
_LONGEST = 700
_FEW_WORDS = 40
_PARAGRAPH_WORDS = 14


_FORMS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_MENU_LINE, ()),
    (_COUNT, ()),
    (_LABELLED, ()),
    (_ORDERS, ()),
    (_SIGNED, ()),
    (_RUBRIC, ()),
    (_NOTICE, ("intelligence", " ai", "automatic", "note:", "story", "blog", "coverage", "page")),
    (_RIGHTS, ("©", "(c)", "copyr", "erved", "end", "may not be")),
)
"""Forms of lines; if parts of words are listed, a line of that form has one of them, and they are sooner looked for."""
_IN_ADDRESS = ("@", "+", "tel", "phone", "fax", "mob")
"""What an address has one of."""


def is_furniture(line: str, *, near_end: bool) -> bool:
    """Say whether a block serves the page; `near_end` allows what is furniture only below the article's last words."""
    if len(line) > _LONGEST:
        return False
    words = line.split()
    whole = " ".join(words)
    if len(words) > _FEW_WORDS:
        return near_end and _RIGHTS.fullmatch(whole) is not None
    if not words or (_has_any(whole, _OF_PHOTO) and _PHOTO.fullmatch(whole)):
        return bool(words)
    folded = whole.casefold()
    if any(form.fullmatch(whole) for form, parts in _FORMS if not parts or _has_any(folded, parts)):
        return not _is_story(whole)
    if ("cook" in folded and _COOKIES.search(whole)) or is_link_list(whole):
        return True
    return near_end and (
        _MORE.fullmatch(whole) is not None
        or (_has_any(folded, _IN_ADDRESS) and _ADDRESS.search(whole) is not None)
        or ("://" in whole and _LINK.search(whole) is not None)
    )


def _has_any(folded: str, parts: tuple[str, ...]) -> bool:
    return any(part in folded for part in parts)


def is_link_list(line: str) -> bool:
    """Say whether a line is a row of short labels: "Home > Press > Press releases", "Print | Send | Share"."""
    if len(line) > _LONGEST:
        return False
    parts = _SEPARATOR.split(line)
    if parts[0].casefold() == "home" and len(parts) > 1:
        return True
    short = all(len(part.split()) <= 7 and not _ENDED.search(part) for part in parts)
    return short and (len(parts) > 2 or (len(parts) == 2 and len(line.split()) <= 9))


def opens_furniture(line: str) -> bool:
    """Say whether a line is the heading of a list of other pages, of contacts or of comments."""
    return len(line) <= 80 and _SECTION.fullmatch(line.strip()) is not None


def is_paragraph(line: str) -> bool:
    """Say whether a block can only be running text: long enough, and ended like a sentence."""
    return len(line.split()) >= _PARAGRAPH_WORDS and _ENDED.search(line) is not None


def is_teaser(line: str) -> bool:
    """Say whether a paragraph below a list of other pages promotes one of them."""
    return len(line) <= _LONGEST and len(line.split()) <= _FEW_WORDS and _TEASER.search(line) is not None


def _is_story(line: str) -> bool:
    """Protect sentences that merely begin like furniture ("Support us or resign, X told Y.")."""
    return len(re.findall(r"[.!?][\"”’)]*\s+[A-Z]", line)) > 1 or bool(
        re.search(r"\b(?:met|said|told|talks|held|visited|agreed|discussed|minister|president|summit)\b", line, re.I)
        and _ENDED.search(line)
        and not _LABELLED.fullmatch(line)
        and not _SIGNED.fullmatch(line)
    )
