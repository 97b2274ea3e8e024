// The script of a page for a meeting: passages behind a cell, keys, size of the text, light and dark. It stands behind
// html_search.js and html_paper.js in one function. It fetches nothing and makes no markup from words: only text nodes and copies of
// what stands in the page.
const root = document.documentElement;
const data = JSON.parse(document.getElementById("data").textContent);
const labels = data.labels;
const byId = (id) => document.getElementById(id);
const passages = [...document.querySelectorAll("main article.passage")].sort((a, b) => a.dataset.n - b.dataset.n);
const AT_ONCE = 60;

function make(name, text, given) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(given || {})) made.setAttribute(key, value);
  return made;
}

// --- what is kept between openings; a browser may refuse it for files

const kept = {
  get(name) { try { return localStorage.getItem("qualcase-" + name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem("qualcase-" + name, value); } catch { /* then not */ } },
};

// --- passages as copies, in panels

let withContext = false;

function codeLine(passage) {
  const code = passage.closest("section.code");
  return code ? [make("p", code.firstElementChild.textContent, { class: code.className.replace("code", "coded of") })] : [];
}

function copyOf(passage, terms, others) {
  const copy = passage.cloneNode(true);
  copy.removeAttribute("id");
  const context = copy.querySelector("details");
  if (context) context.open = withContext;
  const foot = copy.querySelector("footer");
  foot.append(" ", make("a", labels.in_text, { href: "#" + encodeURIComponent(passage.id), class: "quiet" }));
  copy.prepend(...codeLine(passage), ...(others || []).flatMap(codeLine));
  copy.tabIndex = -1;
  if (terms && terms.length) marked(copy, terms);
  return copy;
}

function marked(copy, terms) {
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("details")) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const text = node.data, folded = text.toLowerCase();
    if (folded.length !== text.length) continue; // Where lower case is longer, places would not fit.
    const spans = [];
    for (const term of terms) {
      for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) spans.push([at, at + term.length]);
    }
    if (!spans.length) continue;
    spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const pieces = [];
    let done = 0;
    for (const [begin, end] of spans) {
      if (begin < done) continue;
      pieces.push(text.slice(done, begin), make("mark", text.slice(begin, end)));
      done = end;
    }
    pieces.push(text.slice(done));
    node.replaceWith(...pieces);
  }
}

function target() {
  let id = "";
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { return null; }
  return id ? byId(id) : null;
}

function opened() {
  const found = target();
  return found && found.classList.contains("behind") ? found : null;
}

function fill(panel) {
  for (const list of panel.querySelectorAll("ol:not(.filled)")) {
    list.classList.add("filled");
    for (const item of [...list.children]) {
      const passage = byId(decodeURIComponent(item.firstElementChild.hash.slice(1)));
      if (passage) item.replaceChildren(copyOf(passage));
    }
  }
  panel.classList.toggle("wide", panel.querySelectorAll(".column").length > 1);
}

let from = null; // What was clicked or pressed: the keyboard goes back there.

function arrived() {
  closing = false;
  for (const one of document.querySelectorAll("[aria-current]")) one.removeAttribute("aria-current");
  const panel = opened();
  if (panel) {
    if (panel.id !== "found") fill(panel);
    for (const one of document.querySelectorAll(`a[href="#${panel.id}"]`)) one.setAttribute("aria-current", "true");
    panel.tabIndex = -1;
    if (panel.id !== "found") panel.focus({ preventScroll: true });
    panel.scrollTop = panel.dataset.scrolled || 0;
  } else if (from && document.contains(from)) {
    if (!target() || target().id === "content") from.focus({ preventScroll: true });
    from = null;
  }
}

let closing = false; // Going back takes a moment: whoever presses Escape twice must not leave the page.

function close() {
  if (closing) return;
  // What was open before is one step back; a page that was opened with a panel has no such step.
  if (history.state && history.state.inside) { closing = true; history.back(); }
  else { history.pushState({ inside: true }, "", location.pathname + location.search); location.hash = "content"; }
}

function open(id) {
  if (location.hash === "#" + id) return;
  const top = scrollY;
  location.hash = id;
  history.replaceState({ inside: true }, "");
  scrollTo(scrollX, top);
  arrived(); // At once, not when the browser comes to tell it: nobody is to see the bare links first.
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  if (link.classList.contains("close")) { event.preventDefault(); close(); return; }
  const id = decodeURIComponent(link.hash.slice(1)), wanted = byId(id);
  if (wanted && wanted.classList.contains("behind")) {
    event.preventDefault();
    if (!opened()) from = link;
    open(id);
  } else if (wanted && opened()) {
    opened().dataset.scrolled = opened().scrollTop;
  }
});
addEventListener("hashchange", arrived);

// --- keys

function step(by) {
  const shown = opened();
  const all = shown ? [...shown.querySelectorAll("article.passage")] : passages;
  const here = document.activeElement.closest("article.passage") || (shown ? null : target() && target().closest("article.passage"));
  const at = all.indexOf(here), next = all[at < 0 && by < 0 ? all.length - 1 : at + by];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function cellAt(rows, row, column) {
  const cells = rows[row] ? rows[row].querySelectorAll("td") : [];
  return cells[column] ? cells[column].firstElementChild : null;
}

function move(event, cell) {
  const row = cell.closest("tr"), rows = [...row.parentElement.rows];
  let y = rows.indexOf(row), x = [...row.querySelectorAll("td")].indexOf(cell.closest("td"));
  const last = row.querySelectorAll("td").length - 1;
  const side = getComputedStyle(row).direction === "rtl" ? -1 : 1;
  if (event.key === "ArrowUp") y -= 1;
  else if (event.key === "ArrowDown") y += 1;
  else if (event.key === "ArrowLeft") x -= side;
  else if (event.key === "ArrowRight") x += side;
  else if (event.key === "Home") x = 0;
  else if (event.key === "End") x = last;
  else return;
  const next = cellAt(rows, y, x);
  event.preventDefault();
  if (!next) return;
  for (const one of row.closest("table").querySelectorAll(".cell[tabindex='0']")) one.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function beside(event) {
  // With what is behind a cell open, left and right read the next case in the same row.
  const shown = opened(), here = shown && document.querySelector(`.matrix a.cell[href="#${shown.id}"]`);
  if (!here) return false;
  const all = [...here.closest("tr").querySelectorAll("a.cell")];
  const side = (event.key === "ArrowRight") === (getComputedStyle(here).direction !== "rtl") ? 1 : -1;
  const next = all[all.indexOf(here) + side];
  if (next) {
    const state = history.state, top = scrollY;
    location.replace(next.hash); // The back button closes, however far one has read on.
    history.replaceState(state, "");
    scrollTo(scrollX, top);
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    from = next;
  }
  return true;
}

function context() {
  withContext = !withContext;
  for (const one of document.querySelectorAll(".passage details.context")) one.open = withContext;
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea");
  if (event.key === "Escape") {
    if (typing && typing.value && typing.id === "search") { typing.value = ""; show(); }
    else if (opened()) { event.preventDefault(); close(); }
    else if (!byId("keylist").hidden) byId("keylist").hidden = true;
    return;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const cell = event.target.closest(".matrix .cell");
  if (!cell && /^Arrow(Left|Right)$/.test(event.key) && beside(event)) { event.preventDefault(); return; }
  if (cell && /^(Arrow|Home|End)/.test(event.key)) { move(event, cell); return; }
  const done = {
    "/": () => byId("search") && byId("search").focus(),
    j: () => step(1), k: () => step(-1), c: context, p: () => size(projector() ? 1 : 4),
    "+": () => size(sized() + 1), "-": () => size(sized() - 1), "?": () => { byId("keylist").hidden = !byId("keylist").hidden; },
  }[event.key.toLowerCase()];
  if (done) { event.preventDefault(); done(); }
});

// --- size of the text, light and dark

const sized = () => Number(root.dataset.size || 1);
const projector = () => sized() >= 4;

function size(wanted) {
  root.dataset.size = Math.max(0, Math.min(5, wanted));
  kept.set("size", root.dataset.size);
  if (byId("projector")) byId("projector").setAttribute("aria-pressed", projector());
}

function light(name) {
  root.classList.remove("dark", "bright");
  if (name) root.classList.add(name);
}

function beginTools() {
  byId("tools").hidden = false;
  byId("smaller").addEventListener("click", () => size(sized() - 1));
  byId("larger").addEventListener("click", () => size(sized() + 1));
  byId("projector").addEventListener("click", () => size(projector() ? 1 : 4));
  byId("keys").addEventListener("click", () => { byId("keylist").hidden = !byId("keylist").hidden; });
  byId("light").addEventListener("click", () => {
    const isDark = root.classList.contains("dark") || (!root.classList.contains("bright") && matchMedia("(prefers-color-scheme: dark)").matches);
    light(isDark ? "bright" : "dark");
    kept.set("light", isDark ? "bright" : "dark");
  });
  size(Number(kept.get("size") || 1));
  light(kept.get("light"));
}

for (const table of document.querySelectorAll(".matrix")) {
  const cells = table.querySelectorAll("td > .cell");
  cells.forEach((one, at) => { one.tabIndex = at ? -1 : 0; });
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest(".cell");
    if (!cell) return;
    for (const one of table.querySelectorAll(".cell[tabindex='0']")) one.tabIndex = -1;
    cell.tabIndex = 0;
  });
}
beginTools();
beginPaper();
if (byId("search")) beginSearch();
arrived();
