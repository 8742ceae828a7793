"""English or not: the share of its commonest words, and the script."""

import re
from collections import Counter
from collections.abc import Sequence

from etl.errors import RejectedDocument

_COMMON = {
    "English": "the of and to in that is was for on with as by at from said has have his not be it are were who "
    "an which this will its he after been had met also their they",
    "German": "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
    "aus er hat dass sie nach wird bei",
    "French": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont avec "
    "son aux a été cette",
    "Spanish": "de la que el en y los se del las un por con una su para es al lo como más o pero sus le ha fue "
    "este entre",
    "Italian": "di e il la che in a per un è del della con non si da le dei nel sono alla al una più ha anche gli ai i",
    "Portuguese": "de a o que e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das à seu",
    "Dutch": "de van het een en in is dat op te zijn met voor niet die aan er om ook als naar door bij heeft "
    "worden uit tot",
    "Swedish": "och i att det som en på är av för med till den har de inte om ett men var jag sig från vi så kan",
    "Danish or Norwegian": "og i at det er en til af på som med for den de har ikke av et der om ved fra ble var "
    "også men",
    "Polish": "w i na z do się że nie jest o to jak po a od za przez dla oraz są tym przy czy jego które był",
    "Czech or Slovak": "a v na se je že s z do o i k to by pro za jako po od jsou který však ve sa pre aj podľa",
    "Serbian, Croatian or Bosnian": "i u je da se na za su od sa o koji a to s će kao iz ne bi što nije ali ili "
    "kako po",
    "Romanian": "și de a în la cu că pe nu o din un care pentru mai este au să sunt ale al ca fost prin",
    "Turkish": "ve bir bu da de için ile olarak çok daha olan gibi kadar en ne sonra var ama ya ise olduğunu ettiği",
    "Hungarian": "a az és hogy nem is egy van ez meg csak volt mint de már még el azt majd ki között után",
    "Finnish": "ja on ei että se oli hän ovat joka mutta kun myös sen olla kuin tai niin mukaan ole",
    "Indonesian or Malay": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke oleh karena "
    "telah kepada adalah",
    "Vietnamese": "và của là các có trong cho được với không những một người đã để này về đến từ khi",
    "Swahili": "na ya wa kwa ni katika la za kuwa cha kama hiyo huo alisema pia watu",
    "Albanian": "të e në dhe i për me që një nga është se ka u do si më janë këtë",
}
_LANGUAGES: dict[str, list[str]] = {}
"""The languages of each common word."""
for _language, _listed in _COMMON.items():
    for _word in set(_listed.split()):
        _LANGUAGES.setdefault(_word, []).append(_language)
_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
"""U.S., E.U.: letters that are words of other languages."""
_TWO_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.")
"""What such initials have some of, and is sooner looked for."""
_LETTERS = {code: chr(code).lower() if chr(code).isalpha() else " " for code in range(128)}
"""What becomes of ASCII: letters lose their case, all else parts words."""
_IN_NAMES = re.compile(r"\b(?:Al|El|De|La|Da|Del|Los|Di|Van|Der|Den)[-–\s](?=[A-Z])")
"""Al-Sabah, De Croo: parts of names that are words of other languages."""
_SAMPLE = 6000
_FEW, _PROOFS = 20, 3
"""Words that make a short text, and words of another language alone that prove one: "met" and "in" are Dutch too."""
_ENOUGH, _CLEAR = 0.06, 0.2
_LEAD = 2
"""Common words that another language must have more than English: one is chance ("met" is Dutch, too)."""
_LATIN = 0.7


def require_english(text: str) -> None:
    """Raise RejectedDocument with reason `language-not-supported` where the text is clearly not English.

    Lists of names have few common words of any language: they pass unless another language shows.
    """
    words = _words(text[:_SAMPLE])
    letters = "".join(words)
    if not letters.isascii() and _latin(letters) < _LATIN * len(letters):
        raise _unsupported("a text in another script than the Latin one")
    if not words:
        return
    shares = _shares(words)
    english = shares.pop("English")
    other = max(shares, key=lambda language: shares[language])
    if english >= _CLEAR and english >= shares[other]:
        return
    lead = (shares[other] - english) * len(words)
    is_clear = shares[other] > max(1.25 * english, 0.12) and lead >= _LEAD
    if is_clear or (len(words) >= _FEW and shares[other] > english and english < 0.1):
        raise _unsupported(f"a text that looks like {other}")
    if english < _ENOUGH and len(words) >= 3 * _FEW:
        raise _unsupported("a text that does not look like English")


def _words(sample: str) -> list[str]:
    """Return the words of a sample, case-folded, without initials and articles of names."""
    if _TWO_INITIALS.search(sample):
        sample = _INITIALS.sub(" ", sample)
    sample = _IN_NAMES.sub(" ", sample)
    return sample.translate(_LETTERS).split() if sample.isascii() else _WORD.findall(sample.casefold())


def _shares(words: Sequence[str]) -> dict[str, float]:
    """Return the share of the words that are common ones of each language."""
    counts = dict.fromkeys(_COMMON, 0)
    for word, count in Counter(words).items():
        for language in _LANGUAGES.get(word, ()):
            counts[language] += count
    return {language: count / len(words) for language, count in counts.items()}


def _latin(letters: str) -> int:
    """Return how many letters are of the Latin script."""
    return sum(char < "\u0250" or "\u1e00" <= char <= "\u1eff" for char in letters)


def _unsupported(what: str) -> RejectedDocument:
    return RejectedDocument(
        "language-not-supported", f"{what}: only English is read", remedy="deliver an English version of it"
    )
