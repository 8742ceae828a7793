"""Nouns that head titles of offices, and the words that specify them."""

from typing import Final

from etl.read.entities.words import word_set

HEADS: Final[dict[str, str]] = {
    word: kind
    for kind, words in {
        "minister": "minister secretary fm",
        "head_of_state": """president king queen emir amir sultan emperor empress monarch pope pontiff governor-general
            co-prince grand-duke""",
        "head_of_government": "premier chancellor taoiseach pm prime-minister minister-president",
        "deputy_head": "vice-president vp vice-premier vice-chancellor tánaiste",
        "head": """head chief chairman chairwoman chairperson chair co-chair co-chairman co-chairwoman co-chairperson
            governor chairperson-in-office chairman-in-office chair-in-office co-head""",
        "leader": "leader strongman co-leader ruler",
        "head_of_organisation": "secretary-general director-general",
        "envoy": "envoy representative negotiator mediator emissary facilitator rapporteur",
        "ambassador": "ambassador ambassador-at-large nuncio consul chargé charge",
        "diplomat": "diplomat",
        "adviser": "adviser advisor assistant aide counsellor counselor councillor councilor coordinator",
        "official": "official dignitary",
        "spokesperson": "spokesperson spokesman spokeswoman",
        "counterpart": "counterpart colleague homologue opposite",
        "military": "commander general admiral marshal colonel lieutenant-general major-general brigadier",
        "other": """commissioner speaker mayor senator prince princess director administrator prosecutor undersecretary
            under-secretary under-secretary-general politician lawmaker legislator deputy mp mep congressman
            congresswoman judge patriarch archbishop bishop member founder co-founder professor expert analyst executive
            ceo economist vice-chairman vice-chair attorney officer photographer delegate candidate host ombudsman""",
        "ex": "ex-president ex-premier ex-minister ex-chancellor president-elect president-designate",
    }.items()
    for word in words.split()
}
"""Singular noun -> kind, from which and from the specifying words the rank follows."""

IRREGULAR_PLURALS: Final = {
    "chairmen": "chairman", "chairwomen": "chairwoman", "co-chairmen": "co-chairman", "secretaries": "secretary",
    "deputies": "deputy", "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "emissaries": "emissary",
    "secretaries-general": "secretary-general", "directors-general": "director-general", "dignitaries": "dignitary",
    "presidents-elect": "president-elect", "chargés": "chargé", "charges": "charge", "congressmen": "congressman",
}  # fmt: skip

SPECIFIERS: Final = word_set(
    """
    foreign external affairs defence defense finance interior home economy economic trade energy justice
    agriculture health education culture environment transport labour labor industry planning development state
    prime deputy vice first second third under senior lieutenant major junior armed forces internal security
    information tourism water oil petroleum cooperation co-operation international european integration europe
    commerce relations technology science digital infrastructure housing sports sport youth women immigration
    migration climate
    treasury high special permanent personal policy top lead leading national trade chief principal assistant
    associate executive managing general commonwealth union regional enlargement neighbourhood diplomacy
    diplomatic intelligence military army navy police aid rights human humanitarian peace parliament parliamentary
    opposition party rebel crown supreme allied political presidential government cabinet delegation staff council
    councils press joint nuclear public works social welfare communications veterans fisheries mines mining
    natural resources power investment budget taxation competition refugee disarmament arms atomic central
    resident honorary plenipotentiary extraordinary civil aviation religious territorial local ecology reform
    strategic industries roads rural urban employment family families population innovation research space
    emergency emergencies situations head member host operating financial bank
    diaspora expatriates emigrants communities overseas worship religion mobility francophonie maritime
    """
)
"""Words that may stand between the modifiers of a title and its head, or in "minister of ..."."""

PORTFOLIOS: Final = SPECIFIERS | word_set(
    """
    conservation land lands management sanitation services service wildlife forestry forests livestock irrigation
    agricultural animal food nutrition aquaculture fishing hydrocarbons gas mineral minerals coal steel renewable
    electricity digitalisation digitalization digitization artificial telecommunications telecommunication media
    broadcasting postal transportation railways railway ports shipping marine ocean oceans island blue green
    construction settlement settlements property heritage arts antiquities crafts handicrafts creative
    entrepreneurship enterprise enterprises business industrial commercial consumer customs revenue privatisation
    privatization statistics skills training vocational learning scientific higher primary secondary basic solidarity
    gender women's child children elderly disability disabilities equality inclusion minority minorities tribal
    decentralisation decentralization governance administration administrative municipal municipalities provincial
    legal constitutional judicial disaster risk resilience reconstruction rehabilitation resettlement refugees relief
    returnees martyrs nature protection ecological sustainable sustainability hajj haj endowments awqaf
    waqf islamic faith clerical hospitality recreation leisure entertainment mineral metals pension pensions
    insurance care wellness hygiene medical pharmaceutical supply supplies production procurement monetary fiscal
    ethnic civic national society property hunting feminism veterans'
    """
)
"""Words that may stand in "minister of ..."."""

ORDINALS: Final = word_set("first second third under")
AFTER_ORDINAL: Final = word_set("deputy vice vice-president vice-premier deputies secretary")
ALSO_SPECIFIERS: Final = word_set("deputy assistant chief executive general member host head leader")
"""Heads that specify the next head when one follows: "deputy foreign minister"."""

MASCULINE: Final = word_set("king emperor chairman co-chairman spokesman prince congressman pope pontiff sultan emir")
FEMININE: Final = word_set("queen empress chairwoman co-chairwoman spokeswoman princess congresswoman")
