"""A handful of small documents on invented people, to go with `reference_tables`."""

import json
from pathlib import Path

TEXTS = {
    "oslo.txt": "Nordmann receives Kowalski\n\nOSLO, 3 March 2014 - Norwegian Prime Minister Ada Nordmann met Polish "
    "President Jan Kowalski in Oslo on Monday. The two discussed fishing and the defence of the north.\n",
    "warsaw.txt": "Call on fishing\n\nWARSAW, 11 March 2014 - Polish President Jan Kowalski spoke by phone with "
    "Norwegian Prime Minister Ada Nordmann on Tuesday.\n\nThey had met in Oslo on 3 March 2014.\n",
    "page.html": "<html><head><title>A visit ahead</title><meta property='og:site_name' content='Fjord Post'>"
    "<meta property='article:published_time' content='2014-03-05'></head><body><article><h1>A visit ahead</h1>"
    "<p>Norwegian Prime Minister Ada Nordmann will meet Armenian President Armen Petrosyan in Yerevan on 20 March 2014."
    "</p><p>Nordmann met Polish President Jan Kowalski in Oslo on Monday, her office said.</p></article>"
    "</body></html>\n",
}
RECORDS = (
    {
        "title": "Talks in Warsaw",
        "text": "Ola Bjørnsson, the prime minister of Norway, held talks with Polish President Jan Kowalski in Warsaw "
        "on 2 February 2016. Secretary Magda Lis of the Polish side took notes.",
        "published": "2016-02-03",
        "source": "Fjord Post",
        "url": "https://fjordpost.example/warsaw",
    },
    {"title": "Nobody met", "text": "The harbour of Oslo froze over in the night.", "published": "2016-02-04"},
)


def write_documents(folder: Path) -> Path:
    """Write all documents into a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    lines = [json.dumps(record, ensure_ascii=False) for record in RECORDS]
    (folder / "records.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
