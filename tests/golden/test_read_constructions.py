"""Constructions that tell of a meeting and name who takes part: every row of every short article is compared.

The articles are of Wednesday 15 May 2024; `tests.compact` says how rows are written.
"""

from collections.abc import Callable

import pytest

from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]

VERBS = [
    (
        "Finnish President Alexander Stubb met Estonian President Alar Karis in Tallinn on Tuesday.",
        "held in_person 2024-05-14 Tallinn/EE | Alar Karis (EE); Alexander Stubb (FI)",
    ),
    (
        "Finnish President Alexander Stubb met with Estonian President Alar Karis in Turku on Tuesday.",
        "held in_person 2024-05-14 Turku/FI | Alar Karis (EE); Alexander Stubb (FI)",
    ),
    (
        "Turkish Foreign Minister Hakan Fidan received Georgian Prime Minister Irakli Kobakhidze in Ankara on Monday.",
        "held in_person 2024-05-13 Ankara/TR | Hakan Fidan (TR) host; Irakli Kobakhidze (GE)",
    ),
    (
        "Brazilian President Luiz Inacio Lula da Silva hosted Chilean President Gabriel Boric at the Planalto Palace "
        "on 13 May 2024.",
        "held in_person 2024-05-13 Planalto Palace/Brasília/BR | "
        "Gabriel Boric (CL); Luiz Inacio Lula da Silva (BR) host",
    ),
    (
        "Japanese Prime Minister Fumio Kishida welcomed German Chancellor Olaf Scholz in Tokyo on Monday.",
        "held in_person 2024-05-13 Tokyo/JP | Fumio Kishida (JP) host; Olaf Scholz (DE)",
    ),
    (
        "Japanese Prime Minister Fumio Kishida welcomed German Chancellor Olaf Scholz to Tokyo on Monday.",
        "held in_person 2024-05-13 Tokyo/JP | Fumio Kishida (JP) host; Olaf Scholz (DE)",
    ),
    (
        "Cuban President Miguel Diaz-Canel and Bolivian President Luis Arce spoke for two hours on Monday.",
        "held 2024-05-13 | Luis Arce (BO); Miguel Diaz-Canel (CU)",
    ),
    (
        "Egyptian Foreign Minister Sameh Shoukry held talks with Jordanian Foreign Minister Ayman Safadi in Cairo "
        "yesterday.",
        "held in_person 2024-05-14 Cairo/EG | Ayman Safadi (JO); Sameh Shoukry (EG)",
    ),
    (
        "Finnish President Alexander Stubb and Estonian President Alar Karis wrapped up talks in Turku on Tuesday.",
        "held in_person 2024-05-14 Turku/FI | Alar Karis (EE); Alexander Stubb (FI)",
    ),
    (
        "Finnish President Alexander Stubb met on Monday with Prime Minister Mette Frederiksen of Denmark and the "
        "Speaker of Parliament, Soren Gade.",
        "held in_person 2024-05-13 | Alexander Stubb (FI); Mette Frederiksen (DK); Soren Gade",
    ),
    (
        "We, the Foreign Ministers of Greece and Cyprus and the Secretary of State of the United States, met in Athens "
        "on 10 May 2024.",
        "held in_person 2024-05-10 Athens/GR | "
        "[foreign_minister] (CY); [foreign_minister] (GR); [foreign_minister] (US)",
    ),
    (
        "G20 finance ministers and central bank governors met in Rio de Janeiro on Monday.",
        "held in_person 2024-05-13 Rio de Janeiro/BR g20 | g20",
    ),
    (
        "Canadian Prime Minister Justin Trudeau spoke by phone with Indian Prime Minister Narendra Modi on Sunday.",
        "held phone 2024-05-12 | Justin Trudeau (CA); Narendra Modi (IN)",
    ),
    (
        "NATO Secretary General Jens Stoltenberg briefed EU foreign ministers in Brussels on Monday.",
        "held in_person 2024-05-13 Brussels/BE | Jens Stoltenberg (nato); european-union",
    ),
    (
        "CIA Director William Burns briefed Israeli Prime Minister Benjamin Netanyahu in Jerusalem on Tuesday.",
        "held in_person 2024-05-14 Jerusalem/IL | Benjamin Netanyahu (IL); William Burns (us-cia)",
    ),
    (
        "A meeting between Kenyan President William Ruto and Ugandan President Yoweri Museveni took place in Kampala "
        "on Monday.",
        "held in_person 2024-05-13 Kampala/UG | William Ruto (KE); Yoweri Museveni (UG)",
    ),
    (
        "A meeting between Kenyan President William Ruto, who is on a visit to Uganda, and Ugandan President Yoweri "
        "Museveni was held on Sunday.",
        "held in_person 2024-05-12 UG | William Ruto (KE); Yoweri Museveni (UG)",
    ),
    (
        "The meeting that Kenyan President William Ruto had with Ugandan President Yoweri Museveni in Kampala on "
        "Sunday went well.",
        "held in_person 2024-05-12 Kampala/UG | William Ruto (KE); Yoweri Museveni (UG)",
    ),
    (
        "A phone call took place on Saturday between the foreign ministers of Spain and Morocco.",
        "held phone 2024-05-11 | [foreign_minister] (ES); [foreign_minister] (MA)",
    ),
    (
        "Kenyan President William Ruto, Ugandan President Yoweri Museveni and Rwandan President Paul Kagame attended "
        "a summit of the East African Community in Arusha on Friday.",
        "held in_person 2024-05-10 Arusha/TZ eac | Paul Kagame (RW); William Ruto (KE); Yoweri Museveni (UG); eac",
    ),
    (
        "Kenyan President William Ruto and Ugandan President Yoweri Museveni met in Nairobi on Monday. "
        "They were joined by Rwandan President Paul Kagame.",
        "held in_person 2024-05-13 Nairobi/KE | Paul Kagame (RW); William Ruto (KE); Yoweri Museveni (UG)",
    ),
    (
        "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Nairobi on Monday. "
        "Rwandan Foreign Minister Vincent Biruta also took part.",
        "held in_person 2024-05-13 Nairobi/KE | Vincent Biruta (RW); William Ruto (KE); Yoweri Museveni (UG)",
    ),
    (
        "The meeting in Sofia on Monday was attended by Bulgarian Foreign Minister Daniel Mitov, Romanian Foreign "
        "Minister Luminita Odobescu and Greek Foreign Minister Giorgos Gerapetritis.",
        "held in_person 2024-05-13 Sofia/BG | Daniel Mitov (BG); Giorgos Gerapetritis (GR); Luminita Odobescu (RO)",
    ),
    (
        "Zambian Agriculture Minister Joyce Mutale met Malawian Agriculture Minister Peter Chikondi in Lusaka on "
        "Tuesday to discuss maize.",
        "held in_person 2024-05-14 Lusaka/ZM | Joyce Mutale (ZM); Peter Chikondi (MW)",
    ),
]


@pytest.mark.parametrize(("text", "row"), VERBS)
def test_verbs_and_nouns_that_tell_of_a_meeting(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


NAMES = [
    (
        "A trilateral meeting of the foreign ministers of Armenia, Iran and India took place in Tehran on Monday.",
        "held in_person 2024-05-13 Tehran/IR | "
        "[foreign_minister] (AM); [foreign_minister] (IN); [foreign_minister] (IR)",
    ),
    (
        "US Secretary of State Antony Blinken met his Canadian counterpart, Melanie Joly, in Washington on Monday.",
        "held in_person 2024-05-13 Washington/US | Antony Blinken (US); Melanie Joly (CA)",
    ),
    (
        "German Foreign Minister Annalena Baerbock spoke with her Turkish counterpart Hakan Fidan and her Qatari "
        "counterpart Mohammed bin Abdulrahman Al Thani by telephone on Sunday.",
        "held phone 2024-05-12 | Annalena Baerbock (DE); Hakan Fidan (TR); Mohammed bin Abdulrahman Al Thani (QA)",
    ),
    (
        "The Swiss president, Viola Amherd, and her Austrian counterpart, Alexander Van der Bellen, met in Bern on "
        "Monday.",
        "held in_person 2024-05-13 Bern/CH | Alexander Van der Bellen (AT); Viola Amherd (CH)",
    ),
    (
        "Josep Borrell, the European Union's High Representative for Foreign Affairs and Security Policy, met Ararat "
        "Mirzoyan, Armenia's foreign minister, in Brussels on Monday.",
        "held in_person 2024-05-13 Brussels/BE | Ararat Mirzoyan (AM); Josep Borrell (european-union)",
    ),
    (
        "US Deputy Assistant Secretary of State for Southern African Affairs Ellen Marlow met Botswana's Permanent "
        "Secretary for Foreign Affairs, Gladys Mokhawa, in Gaborone on Tuesday.",
        "held in_person 2024-05-14 Gaborone/BW | Ellen Marlow (US); Gladys Mokhawa (BW)",
    ),
    (
        "President Emmanuel Macron of France met President Xi Jinping of China in Paris on 6 May 2024.",
        "held in_person 2024-05-06 Paris/FR | Emmanuel Macron (FR); Xi Jinping (CN)",
    ),
    (
        "France's Emmanuel Macron met China's Xi Jinping in Paris on 6 May 2024.",
        "held in_person 2024-05-06 Paris/FR | Emmanuel Macron (FR); Xi Jinping (CN)",
    ),
    (
        "Hadja Lahbib, the Belgian minister of foreign affairs, met Jan Lipavsky, the Czech minister, in Prague on "
        "Monday.",
        "held in_person 2024-05-13 Prague/CZ | Hadja Lahbib (BE); Jan Lipavsky (CZ)",
    ),
    (
        "King Felipe VI of Spain received Paraguayan President Santiago Pena at the Zarzuela Palace on Monday.",
        "held in_person 2024-05-13 Zarzuela Palace/Madrid/ES | King Felipe VI (ES) host; Santiago Pena (PY)",
    ),
    (
        "Denmark's prime minister, Mette Frederiksen, travelled to Nuuk on Monday for a meeting with Greenlandic "
        "leader Mute Egede.",
        "held in_person 2024-05-13 Nuuk/GL | Mette Frederiksen (DK); Mute Egede (GL)",
    ),
    (
        "UN Secretary-General Antonio Guterres met with the Prime Minister of Barbados, Mia Mottley, in New York on "
        "Tuesday.",
        "held in_person 2024-05-14 New York/US | Antonio Guterres (united-nations); Mia Mottley (BB)",
    ),
    (
        "The Turkish president met the Azerbaijani president in Baku on Tuesday.",
        "held in_person 2024-05-14 Baku/AZ | [head_of_state] (AZ); [head_of_state] (TR)",
    ),
]


@pytest.mark.parametrize(("text", "row"), NAMES)
def test_names_titles_and_sides(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]


PASSIVES = [
    (
        "Georgian Prime Minister Irakli Kobakhidze was received by Turkish President Recep Tayyip Erdogan in Ankara "
        "on Tuesday.",
        "held in_person 2024-05-14 Ankara/TR | Irakli Kobakhidze (GE); Recep Tayyip Erdogan (TR) host",
    ),
    (
        "Moldovan President Maia Sandu was briefed by US Ambassador Kent Logsdon in Chisinau on Tuesday.",
        "held in_person 2024-05-14 Chișinău/MD | Kent Logsdon (US); Maia Sandu (MD)",
    ),
    (
        "Moldovan Prime Minister Dorin Recean was welcomed in Bucharest on Monday by Romanian Prime Minister Marcel "
        "Ciolacu.",
        "held in_person 2024-05-13 Bucharest/RO | Dorin Recean (MD); Marcel Ciolacu (RO) host",
    ),
    (
        "Talks were held in Doha on Sunday between the United States and Iran.",
        "held in_person 2024-05-12 Doha/QA | IR; US",
    ),
]


@pytest.mark.parametrize(("text", "row"), PASSIVES)
def test_passives(tell: Tell, text: str, row: str) -> None:
    assert rows(tell(text)) == [row]
