// What a page for a meeting is on paper. Joined with html_page.js, which begins it.

function headed(table, begin, end) {
  // The head of a part: of each group as much as lies within it.
  const head = make("thead");
  for (const row of table.tHead.rows) {
    const made = head.appendChild(make("tr"));
    let at = 0;
    for (const cell of row.cells) {
      if (cell.classList.contains("corner")) { made.append(cell.cloneNode(true)); continue; }
      const wide = Math.min(end, at + cell.colSpan) - Math.max(begin, at);
      at += cell.colSpan;
      if (wide <= 0) continue;
      made.append(cell.cloneNode(true));
      made.lastChild.colSpan = wide;
    }
  }
  return head;
}

function partOf(table, begin, end) {
  const made = make("table", "", { class: "matrix paper portion" });
  const body = make("tbody");
  for (const row of table.tBodies[0].rows) {
    const cells = [...row.cells];
    const kept = [cells[0], ...cells.slice(1 + begin, 1 + end)].map((one) => one.cloneNode(true));
    body.appendChild(make("tr")).append(...kept);
  }
  made.append(headed(table, begin, end), body);
  for (const one of made.querySelectorAll("a")) one.removeAttribute("href");
  return made;
}

function inParts(table) {
  let begin = 0;
  const held = make("div", "", { class: "parts" });
  for (const end of table.dataset.parts.split(" ").map(Number)) {
    held.append(partOf(table, begin, end));
    begin = end;
  }
  table.parentElement.after(held);
  return held;
}

// Nobody can open anything on paper: what the signs mean and how the comparison came about goes with it.
const told = [...document.querySelectorAll("details.of-legend, .display > details.of-check")];
const undone = [];

addEventListener("beforeprint", () => {
  for (const one of told.filter((each) => !each.open)) {
    one.open = true;
    undone.push(() => { one.open = false; });
  }
  for (const table of document.querySelectorAll(".matrix[data-parts]")) {
    const made = inParts(table);
    undone.push(() => made.remove());
  }
});
addEventListener("afterprint", () => { for (const one of undone.splice(0)) one(); });

function alone(heading) {
  // Prints a display, or what stands under one of its headings, and nothing else.
  const section = heading.closest(".display"), chosen = [];
  if (heading.parentElement === section && heading.tagName === "H3") {
    for (let one = heading; one && (one === heading || !/^H[123]$/.test(one.tagName)); one = one.nextElementSibling) chosen.push(one);
  }
  section.classList.add("printed");
  root.classList.add("print-one");
  root.classList.toggle("print-part", chosen.length > 0);
  for (const one of chosen) one.classList.add("printed-part");
  addEventListener("afterprint", () => {
    section.classList.remove("printed");
    root.classList.remove("print-one", "print-part");
    for (const one of chosen) one.classList.remove("printed-part");
  }, { once: true });
  print();
}

function beginPaper() {
  for (const heading of document.querySelectorAll(".display > h2, .display.long > h3[id]")) {
    const button = make("button", labels.print, { type: "button", class: "print", "aria-label": `${labels.print}: ${heading.textContent}` });
    button.addEventListener("click", () => alone(heading));
    heading.append(" ", button);
  }
}
