"""What looks like a meeting and is none, and what is not read at all because it is not in English."""

from collections.abc import Callable

import pytest

from etl.errors import RejectedDocument
from tests.compact import rows
from tests.story import Story

Tell = Callable[..., Story]

NONE = [
    "French Foreign Minister Stephane Sejourne held a press conference in Paris on Monday.",
    "French Foreign Minister Stephane Sejourne and German Foreign Minister Annalena Baerbock faced reporters.",
    "Irish Prime Minister Simon Harris delivered a speech to students in Galway on Tuesday.",
    "Cypriot President Nikos Christodoulides sent a letter to Turkish President Recep Tayyip Erdogan on Monday.",
    "Japanese Foreign Minister Yoko Kamikawa said in a statement on Tuesday that Tokyo condemned the launch.",
    "Lawmakers in Tbilisi voted on Tuesday to override the veto of President Salome Zourabichvili.",
    "The UN General Assembly adopted by 143 votes to nine a resolution on Palestine.",
    "Colombian President Gustavo Petro called for a summit of Latin American leaders on migration.",
    "Slovak Prime Minister Robert Fico said he would like to meet Russian President Vladimir Putin one day.",
    "Moldova and Romania must sit down together, Moldovan President Maia Sandu said in a speech.",
    "The foreign ministers of Norway and Iceland meet twice a year.",
    "The finance ministers of Norway and Iceland meet every spring in Bergen.",
    "Diplomats often meet in Geneva hotels, and presidents talk to presidents.",
    "Belgian Prime Minister Alexander De Croo congratulated Croatian Prime Minister Andrej Plenkovic on X on Monday.",
    "Nigerian President Bola Tinubu travelled to Riyadh on Monday.",
    "The Nordic Council brings together lawmakers from Norway, Sweden and Iceland.",
    "Greek Prime Minister Kyriakos Mitsotakis presented an initiative for a summit of Balkan leaders in Athens.",
    "Greek Prime Minister Kyriakos Mitsotakis presented an initiative for a NATO summit to be organised.",
    "The spokesman said so on Monday, in a reference to talks on gas between Serbia, Hungary and Bulgaria.",
    "Polish and Lithuanian troops held a joint exercise near Suwalki on Monday.",
    "Estonian Prime Minister Kaja Kallas gave an interview to a Finnish newspaper on Monday.",
    "Australian Foreign Minister Penny Wong welcomed the release of a detained writer by Vietnam on Monday.",
    "Senegal's president, Bassirou Diomaye Faye, was sworn in at a ceremony in Diamniadio on 2 April 2024.",
    "Olaf Scholz did not say whether Emmanuel Macron and Donald Tusk plan to meet later this year.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_meeting(tell: Tell, text: str) -> None:
    assert rows(tell(text)) == []


def test_page_furniture_is_not_read(tell: Tell) -> None:
    told = tell(
        "Norwegian Prime Minister Jonas Gahr Store opened a museum in Bergen on Monday. He praised its builders.",
        "Related: Olaf Scholz meets Emmanuel Macron in Paris",
        "Subscribe to our newsletter",
    )
    assert rows(told) == []


FOREIGN = [
    "Der deutsche Bundeskanzler Olaf Scholz hat am Montag den französischen Präsidenten Emmanuel Macron in Berlin "
    "getroffen. Die beiden sprachen über die Lage in der Ukraine und über die Zukunft Europas.",
    "Le président français Emmanuel Macron a rencontré lundi à Berlin le chancelier allemand Olaf Scholz. Ils ont "
    "parlé de la situation en Ukraine et de l'avenir de l'Europe.",
    "El presidente francés Emmanuel Macron se reunió el lunes en Berlín con el canciller alemán Olaf Scholz. "
    "Hablaron de la situación en Ucrania y del futuro de Europa.",
    "Президент Франции Эммануэль Макрон встретился в понедельник в Берлине с канцлером Германии Олафом Шольцем.",
    "Cumhurbaşkanı Recep Tayyip Erdoğan pazartesi günü Ankara'da Yunanistan Başbakanı Kiryakos Miçotakis ile "
    "görüştü ve iki ülke arasındaki ilişkileri ele aldı. Toplantıda göç ve enerji için yeni bir adım da konuşuldu.",
    "التقى الرئيس الفرنسي إيمانويل ماكرون المستشار الألماني أولاف شولتس في برلين يوم الاثنين.",
]


@pytest.mark.parametrize("text", FOREIGN)
def test_other_languages_are_rejected(tell: Tell, text: str) -> None:
    with pytest.raises(RejectedDocument) as caught:
        tell(text)
    assert caught.value.reason == "language-not-supported"


ENGLISH = [
    "Omani Foreign Minister Badr Albusaidi arrived in Vienna on Monday. Albusaidi met Austrian Foreign Minister "
    "Alexander Schallenberg. Albusaidi met IAEA Director General Rafael Grossi.",
    "Portuguese Prime Minister Luis Montenegro met Angolan President Joao Lourenco in Lisbon last weekend.",
    "Dutch Prime Minister Mark Rutte met Belgian Prime Minister Alexander De Croo in Breda on Monday.",
    "His Highness the Amir Sheikh Mishal Al-Ahmad Al-Jaber Al-Sabah received His Excellency Omani Foreign Minister "
    "Badr bin Hamad Al-Busaidi at Bayan Palace.",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_full_of_foreign_names_is_read(tell: Tell, text: str) -> None:
    assert rows(tell(text))
