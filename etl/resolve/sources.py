"""Who published an article: one source per publisher, under whatever spelling or web address it is met."""

from collections import Counter
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from etl.model.base import Record
from etl.model.locations import shown_location
from etl.model.rows import SourceRow
from etl.reference.records import Medium, Organisation
from etl.reference.reference import Reference
from etl.resolve.names import squeeze, tokens
from etl.resolve.records import ArticleInput

_GENERIC = frozenset(
    ("com", "org", "net", "info", "news", "int", "gov", "edu", "co", "tv", "me", "io", "ai", "fm", "eu")
)
"""Endings of a domain that say nothing of a country, some of them in spite of what they were made for."""
_OFFICIAL = frozenset({"ministry", "government", "embassy", "chancellery", "cabinet", "presidency", "parliament"})
_OFFICIAL_LABELS = frozenset({"gov", "gouv", "gob", "gub", "govt", "mil"})


class Imprint(Record, kw_only=True):
    """What an article and its location show of its publisher."""

    name: str | None
    domain: str | None


class Sources:
    """The publishers of all articles."""

    def __init__(self, articles: Iterable[ArticleInput], reference: Reference) -> None:
        """Know every publisher by the names it is printed under."""
        self._reference = reference
        self._known = _known_names(reference)
        self._printed: dict[str, Counter[str]] = {}
        self._named_at: dict[str, set[str]] = {}
        self._domains: dict[str, set[str]] = {}
        imprints = [imprint(article) for article in articles]
        for shown in imprints:
            if shown.name is not None and (key := self._name_key(shown.name)):
                self._printed.setdefault(key, Counter())[shown.name] += 1
                if shown.domain is not None:
                    self._named_at.setdefault(shown.domain, set()).add(key)
        for shown in imprints:
            source_id = self.source_id(shown)
            if source_id is not None and shown.domain is not None:
                self._domains.setdefault(source_id, set()).add(shown.domain)

    def source_id(self, shown: Imprint) -> str | None:
        """Return the id of the publisher; None where nothing names one."""
        if shown.name is not None and (key := self._name_key(shown.name)):
            return key
        return self._domain_key(shown.domain) if shown.domain is not None else None

    def agency(self, name: str | None) -> str | None:
        """Return the common name of a wire agency, as printed where the tables do not know it."""
        known = self._known.get(squeeze(name)) if name else None
        return known.name if known is not None else name

    def rows(self, used: Iterable[str]) -> list[SourceRow]:
        """Return the rows of the publishers that have articles."""
        return [self._row(source_id) for source_id in sorted(set(used))]

    def _name_key(self, name: str) -> str:
        known = self._known.get(squeeze(name)) or self._known.get(_stem(name))
        return _id(known) if known is not None else _stem(name)

    def _domain_key(self, domain: str) -> str:
        """Return the publisher of a site: by the tables, by articles that name it there, by its name in the address."""
        whole, stem = squeeze(domain), _site(domain)
        known = self._reference.publisher_by_domain(domain) or self._known.get(whole) or self._known.get(stem)
        if known is not None:
            return _id(known)
        named = self._named_at.get(domain, set())
        if len(named) == 1:
            return next(iter(named))
        return next((key for key in (whole, stem) if key in self._printed), whole)

    def _row(self, source_id: str) -> SourceRow:
        domains = sorted(self._domains.get(source_id, ()), key=lambda domain: (len(domain), domain))
        domain = domains[0] if domains else None
        known = self._reference.medium(source_id) or self._reference.organisation(source_id)
        if known is not None:
            seat = known.country_code if isinstance(known, Medium) else known.seat_country_code
            kind = _known_kind(known)
            return SourceRow(
                source_id=source_id, name=known.name, kind=kind, country_code=seat, domain=known.domain or domain
            )
        printed = self._printed.get(source_id)
        name = min(printed, key=lambda form: (-printed[form], form)) if printed else domain or source_id
        return SourceRow(
            source_id=source_id,
            name=name,
            kind=_guessed_kind(name, domain),
            country_code=self._country(domain),
            domain=domain,
        )

    def _country(self, domain: str | None) -> str | None:
        ending = domain.rpartition(".")[2] if domain else ""
        if ending in _GENERIC:
            return None
        code = {"uk": "GB"}.get(ending, ending.upper())
        return code if self._reference.state(code) is not None else None


def imprint(article: ArticleInput) -> Imprint:
    """Return what an article shows of its publisher: its own words first, then what came with it."""
    said, origin = article.reading.article, shown_location(article.locations).origin
    addresses = (said.url, origin.url, *(location.uri for location in article.locations))
    domains = (_host(address) for address in addresses if address)
    return Imprint(name=said.publisher or origin.source, domain=next((host for host in domains if host), None))


def _host(address: str) -> str | None:
    try:
        parts = urlsplit(address)
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host and "." in host else None


def _stem(name: str) -> str:
    """Return a name squeezed; of one that looks like an address with a generic ending, without that ending."""
    bare = name.strip().lower().removeprefix("www.")
    is_site = " " not in bare and bare.rpartition(".")[2] in _GENERIC and "." in bare
    return _site(bare) if is_site else squeeze(bare)


def _site(domain: str) -> str:
    """Return the label of a domain that names the site: `post` of `news.post.co.uk`."""
    labels = domain.split(".")[:-1]
    if len(labels) > 1 and labels[-1] in _GENERIC | _OFFICIAL_LABELS | {"ac"}:
        labels.pop()
    return squeeze(labels[-1]) if labels else squeeze(domain)


def _known_names(reference: Reference) -> Mapping[str, Medium | Organisation]:
    """Return media and bodies by squeezed name; media win, then the smaller id."""
    found: dict[str, Medium | Organisation] = {}
    for medium in reference.media:
        for name in (medium.name, *medium.aliases, medium.domain or ""):
            found.setdefault(squeeze(name), medium)
    for organisation in reference.organisations:
        for name in (organisation.name, *organisation.acronyms, *organisation.aliases, organisation.domain or ""):
            found.setdefault(squeeze(name), organisation)
    found.pop("", None)
    return found


def _id(known: Medium | Organisation) -> str:
    return known.media_id if isinstance(known, Medium) else known.organisation_id


def _known_kind(known: Medium | Organisation) -> str:
    if isinstance(known, Medium):
        return "agency" if known.kind == "agency" else "media"
    if known.kind in ("igo", "bloc", "body", "grouping", "agency", "court", "bank", "mission"):
        return "igo"
    return known.kind if known.kind in ("government", "media") else "other"


def _guessed_kind(name: str, domain: str | None) -> str:
    labels = set(domain.split(".")) if domain else set()
    if labels & _OFFICIAL_LABELS or _OFFICIAL & set(tokens(name)):
        return "government"
    return "igo" if domain and domain.endswith(".int") else "media"
