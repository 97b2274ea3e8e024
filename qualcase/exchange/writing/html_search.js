// Search of a page for a meeting, in the words as they stand there. Joined with html_page.js, which begins it.

const fold = (text) => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ");
let heap = null;

function words() {
  // The words of every passage as they stand in the page, with id, citation line and remarks, once.
  heap = heap || passages.map((one) => fold(one.querySelector("blockquote").textContent + "\n" + one.querySelector("footer").textContent));
  return heap;
}

function terms(query) {
  const found = [];
  for (const hit of fold(query).matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]?|([^\s"“”„«»]+)/g)) {
    const term = (hit[1] || hit[2]).trim();
    if (term) found.push(term);
  }
  return found;
}

function under(code) {
  // A code and all that stand below it: those that follow and are deeper.
  const held = new Set([code]);
  for (let at = code + 1; at < data.code.length && data.code[at][0] > data.code[code][0]; at++) held.add(at);
  return held;
}

const FACETS = ["code", "case", "wave", "who"];

function search(query, chosen) {
  const wanted = terms(query), heaps = words();
  const codes = chosen.code === null ? null : under(chosen.code);
  return passages.map((_, number) => number).filter((number) => {
    const place = data.places[number];
    return FACETS.every((name, at) => chosen[name] === null || (name === "code" ? codes.has(place[at]) : place[at] === chosen[name]))
      && wanted.every((term) => heaps[number].includes(term));
  });
}

function together(numbers) {
  // A passage under several codes is found once, with all of them: its id is the same.
  const found = new Map();
  for (const number of numbers) {
    const key = passages[number].querySelector(".key"), name = key ? key.textContent : number;
    if (found.has(name)) found.get(name).push(passages[number]);
    else found.set(name, [passages[number]]);
  }
  return [...found.values()];
}

function chosen() {
  return Object.fromEntries(FACETS.map((name) => [name, byId(name).value === "" ? null : Number(byId(name).value)]));
}

const panel = make("section", "", { class: "behind", id: "found", "aria-labelledby": "found-title" });

function beginSearch() {
  const head = make("header");
  head.append(make("h2", "", { id: "found-title", role: "status" }), make("a", labels.close, { class: "close", href: "#content" }));
  panel.append(head, make("div", "", { class: "column", id: "found-list" }));
  document.body.append(panel);
  for (const name of FACETS) {
    const field = byId(name);
    field.append(make("option", labels.all, { value: "" }));
    data[name].forEach((one, at) => {
      const text = name === "code" ? "\u00a0\u00a0".repeat(one[0]) + one[1] : one;
      field.append(make("option", text, { value: at }));
    });
    field.closest("label").hidden = data[name].length < 2;
    field.addEventListener("change", show);
  }
  byId("search").addEventListener("input", show);
  byId("search").addEventListener("focus", () => (self.requestIdleCallback || setTimeout)(words));
  byId("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === "ArrowDown") { event.preventDefault(); step(1); }
  });
}

function show() {
  const query = byId("search").value, given = chosen();
  if (!query.trim() && FACETS.every((name) => given[name] === null)) {
    if (opened() === panel) close();
    return;
  }
  if (opened() !== panel) { from = byId("search"); open("found"); }
  const found = together(search(query, given)), marks = terms(query);
  const title = !found.length ? labels.found_none : found.length === 1 ? labels.found_one : labels.found.replace("{n}", found.length);
  byId("found-title").textContent = title;
  const list = byId("found-list");
  list.replaceChildren();
  panel.scrollTop = 0;
  more(list, found, marks, 0);
}

function more(list, found, marks, first) {
  list.append(...found.slice(first, first + AT_ONCE).map(([passage, ...others]) => copyOf(passage, marks, others)));
  if (first + AT_ONCE >= found.length) return;
  const next = make("p"), button = make("button", labels.show_more, { type: "button" });
  next.append(make("span", labels.first_of.replace("{shown}", first + AT_ONCE) + " ", { class: "quiet" }), button);
  button.addEventListener("click", () => { next.remove(); more(list, found, marks, first + AT_ONCE); });
  list.append(next);
}
