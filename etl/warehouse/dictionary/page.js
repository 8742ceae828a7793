// Filters as you type: an article stays where its head or a column holds all words; its other columns are hidden.
const box = document.querySelector(".search input");
const told = document.querySelector(".search output");
const holds = (text, words) => words.every((word) => text.includes(word));
const articles = [...document.querySelectorAll("article")].map((article) => ({
  article,
  link: document.querySelector(`nav a[href="#${article.id}"]`),
  head: [...article.querySelectorAll("h3, p, pre")].map((part) => part.textContent).join(" ").toLowerCase(),
  rows: [...article.querySelectorAll("tbody tr")].map((row) => [row, row.textContent.toLowerCase()]),
}));
function filter() {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let columns = 0, shown = 0;
  for (const { article, link, head, rows } of articles) {
    const isWhole = holds(head, words);
    let found = 0;
    for (const [row, text] of rows) {
      const isHit = holds(`${article.id} ${text}`, words);
      row.hidden = !isHit && !isWhole;
      found += isHit;
    }
    article.hidden = link.hidden = !isWhole && !found;
    columns += found;
    shown += !article.hidden;
  }
  for (const [parts, part] of [["section", "article"], ["nav > div:not(.search)", "a"]]) {
    for (const family of document.querySelectorAll(parts)) {
      family.hidden = !family.querySelector(`${part}:not([hidden])`);
    }
  }
  document.querySelector(".intro").hidden = words.length > 0;
  told.textContent = words.length ? `${columns} columns, ${shown} tables and views` : "";
}
document.querySelector(".search").hidden = false;
box.addEventListener("input", filter);
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== box) { event.preventDefault(); box.focus(); }
  if (event.key === "Escape" && document.activeElement === box) { box.value = ""; filter(); }
});
// A link to what the filter hides takes the filter away first.
addEventListener("hashchange", () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.closest("[hidden]")) { box.value = ""; filter(); target.scrollIntoView(); }
});
filter();
