"""Writes news without meetings of state: sports, weather, markets, crime and culture, the same for the same number.

Sentences have people with titles, towns, companies, dates and the words that also tell of meetings ("met the target",
"talks about her new album", "called the police"), about as often as daily news has them.
"""

from random import Random


def _words(text: str) -> list[str]:
    return text.split()


PEOPLE = [
    f"{given} {family}"
    for given, family in zip(
        _words("Anna Marek Lucy Omar Petra Hugo Ines Tomas Clara Viktor Nadia Joel Rosa Felix Ivana Samir Greta Pablo"),
        _words(
            "Hollis Brandt Okafor Lindqvist Moreau Castell Navarro Whitlock Petrenko Dunmore Salgado Iversen Kowal "
            "Achebe Thornton Delacroix Ferrand Yilmazer"
        ),
        strict=True,
    )
]
TOWNS = _words(
    "Leeds Porto Bergen Lyon Graz Turin Malmo Ghent Dresden Valencia Aarhus Brno Cork Split Tampere Basel Utrecht"
)
FIRMS = [
    f"{name} {trade}"
    for name, trade in zip(
        _words("Norvale Brightwater Castellan Tessel Orrin Halden Quillon"),
        _words("Energy Foods Bank Motors Shipping Steel Media"),
        strict=True,
    )
]
DAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = _words("January February March April May June July August September October November December")

SECTIONS: dict[str, tuple[str, ...]] = {
    "sports": (
        "{town} United came from behind to beat {town2} Rovers {n} to 1 on {day} evening in front of a crowd of {big}.",
        "Striker {person} scored twice in the second half, and the home side never looked back.",
        "Coach {person2} said his players had shown patience and deserved every point they took.",
        '"We knew it would be hard, but we stayed calm and kept passing," {person2} said after the final whistle.',
        "The visitors were without their captain, {person3}, who injured a knee in training last week.",
        "The result lifts the club to fourth in the table with {n} matches left to play this season.",
        "Referee {person4} showed {n} yellow cards and sent off a defender shortly before the break.",
        "In the other match of the day, {town3} City drew with {town4} Athletic in heavy rain.",
        "The goalkeeper saved a penalty in the closing minutes and was called the best player on the pitch.",
        "Supporters sang for most of the night, and the police reported no trouble around the stadium.",
        "The club has not won the cup since {year}, when it beat {town4} in extra time.",
        "Runner {person5} broke her own record over 5,000 metres at an athletics evening in {town5}.",
        "She finished more than {n} seconds ahead of the field and thanked her trainer in tears.",
        "The season goes on next {day2} with a trip to the coast, where the team has lost twice in a row.",
        "A decision on the new stand is expected in {month}, once the council has seen the plans.",
        "Midfielder {person} signed a new contract that keeps him at the club until {year2}.",
        "The young winger saw little of the ball and was taken off after an hour.",
    ),
    "weather": (
        "Heavy rain and strong winds swept across the region on {day}, bringing down trees and flooding cellars.",
        "Forecasters in {town} expect up to {n}0 millimetres of rain by {day2} morning.",
        '"People should stay at home if they can and keep away from the river," said {person} of the weather service.',
        "Trains between {town} and {town2} were cancelled, and several roads stayed closed until noon.",
        "Firefighters were called out more than {big} times during the night, mostly to pump out water.",
        "About {big} households were without electricity for several hours, the network company {firm} said.",
        "Temperatures will drop to {n} degrees by the weekend, with snow on higher ground.",
        "The storm is the {n}th of the winter and the strongest since {month} {year}.",
        "Schools in {town3} sent pupils home early, and the market in the old town was called off.",
        "Mayor {person2} thanked the volunteers who filled sandbags through the night.",
        "Farmers welcomed the rain after a dry spring but fear for the early fruit.",
        "A lorry overturned on the bridge near {town4}; the driver escaped with bruises.",
        "The harbour of {town5} was closed to small boats, and two ferries had to turn back.",
        "Meteorologist {person3} said the warm sea had given the low its strength.",
        "Insurers put the damage at {n} million euros so far, with claims still coming in.",
        "The level of the river should fall slowly from {day2} on, the flood centre said.",
        "Sunshine is expected to return next week, together with milder air from the south.",
    ),
    "markets": (
        "Shares in {firm} rose {n} percent on {day} after the company raised its forecast for the year.",
        "Profit in the quarter to {month} came to {n}4 million euros, more than analysts had expected.",
        "Chief executive {person} said demand had picked up in every market since the spring.",
        "The company met its cost target a year early and will pay a higher dividend.",
        "Rival {firm2} fell after it said that a new plant near {town} would open later than planned.",
        '"Orders are strong, but margins are under pressure from wages," wrote analyst {person2} of {firm3}.',
        "The leading index closed {n} points higher at {big}, helped by banks and carmakers.",
        "Oil was little changed at {n}1 dollars a barrel, and gold eased from its record.",
        "Investors are waiting for price figures that are due on {day2}.",
        "{firm} employs about {big} people in {town2} and {town3} and was founded in {year}.",
        "Finance director {person3} will leave at the end of {month} after {n} years with the group.",
        "The bank expects growth of {n} percent this year and slightly less in {year2}.",
        "Traders called the mood nervous, with volumes well below the average of the past month.",
        "The group is in talks about the sale of its packaging business, a newspaper reported, citing no sources.",
        "House prices in {town4} rose for the fifth month in a row, figures showed.",
        "The euro bought 1.{n}8 dollars in late trading, after 1.{n}6 the day before.",
        "The share has gained almost a third since {month}, together with the rest of the sector.",
    ),
    "crime": (
        "Police in {town} have arrested a man of {n}4 over a series of burglaries in the suburbs.",
        "Officers were called to a jeweller's shop shortly after midnight on {day}, a spokeswoman said.",
        "The thieves broke a window with a hammer and fled with watches worth {big} euros.",
        "Detective {person} asked anyone who saw a grey van near the station to come forward.",
        '"We are looking at many hours of video and are following several leads," {person} said.',
        "The suspect is to appear before a judge in {town2} on {day2}.",
        "A court sentenced former accountant {person2} to {n} years in prison for fraud.",
        "Judge {person3} said the defendant had abused the trust of elderly clients for his own gain.",
        "The defence lawyer, {person4}, said her client would appeal.",
        "The court heard that {big} euros had been moved to accounts abroad between {year} and {year2}.",
        "Neighbours spoke of a quiet man who kept to himself and greeted everyone on the stairs.",
        "Two people were slightly hurt when a car hit a tram in the centre of {town3}.",
        "The driver, a woman from {town4}, had not seen the red light, according to the police.",
        "Customs officers at the port of {town5} found {n}0 kilograms of cocaine among bananas.",
        "The prosecutor's office opened an inquiry in {month} after a complaint from the insurer {firm}.",
        "Nobody was injured, and the fire brigade had the flames under control within an hour.",
        "The victim, who is in hospital, was able to speak with investigators on {day2}.",
    ),
    "culture": (
        "The new film by director {person} opens in cinemas on {day} and runs for almost three hours.",
        "It tells the story of a lighthouse keeper's daughter who leaves {town} for the city in {year}.",
        "{person2} plays the lead with a calm that carries even the weaker scenes.",
        '"I wanted silence to do the work that music does in other films," {person} said in an interview.',
        "Singer {person3} talks about her new album, her garden and the year she could not write.",
        "The record was made in a barn near {town2} together with musicians from three countries.",
        "The museum of {town3} shows {n}0 paintings by the late {person4}, many of them for the first time.",
        "The exhibition is open until the end of {month}, and tickets cost {n} euros.",
        "Curator {person5} spent {n} years looking for letters and sketches in private hands.",
        "Visitors see the studio as the painter left it, with brushes still in the jar.",
        "The festival in {town4} sold {big} tickets, more than ever before.",
        "The jury called the novel a quiet book about loud times and gave it the prize of the year.",
        "The theatre will close for repairs from {month} on and move to a tent beside the river.",
        "A choir of {n}0 children opened the evening and received long applause.",
        "Publisher {firm} has printed {big} copies and sold the rights to nine countries.",
        "The series returns in {year2} with a new cast and a different city.",
        "Critics welcomed the staging, though some missed the humour of the book.",
    ),
}
"""Sentences of each section; a text takes its people, towns and firms in order."""

WORDS = 420


def article(number: int) -> str:
    """Write one article of about 420 words: a title, a town and paragraphs."""
    random = Random(number)
    section = sorted(SECTIONS)[number % len(SECTIONS)]
    names = _names(random)
    paragraphs: list[str] = []
    deck: list[str] = []
    written = 0
    while written < WORDS:
        if len(deck) < 4:
            deck = random.sample(SECTIONS[section], len(SECTIONS[section]))
        sentences = [deck.pop() for _ in range(random.randint(2, 4))]
        paragraph = " ".join(sentence.format(**names, **_figures(random)) for sentence in sentences)
        paragraphs.append(paragraph)
        written += len(paragraph.split())
        if random.random() < 0.3:
            names = _names(random)
    title = f"{names['town']} {section} news: {random.choice(('a long day', 'what we know', 'a new start'))} {number}"
    paragraphs[0] = f"{names['town'].upper()} - {paragraphs[0]}"
    return "\n\n".join([title, *paragraphs])


def _names(random: Random) -> dict[str, str]:
    names: dict[str, str] = {}
    for kind, stock in (("person", PEOPLE), ("town", TOWNS), ("firm", FIRMS)):
        for position, name in enumerate(random.sample(stock, 5), start=1):
            names[f"{kind}{position if position > 1 else ''}"] = name
    return names


def _figures(random: Random) -> dict[str, str | int]:
    return {
        "n": random.randint(2, 9),
        "big": f"{random.randint(2, 90)},{random.randint(100, 999)}",
        "year": random.randint(1990, 2019),
        "year2": random.randint(2026, 2029),
        "day": random.choice(DAYS),
        "day2": random.choice(DAYS),
        "month": random.choice(MONTHS),
    }
