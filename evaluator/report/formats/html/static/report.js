// Filters the findings. Without this script the page shows all of them, and no controls.
"use strict";
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const notes = [...document.querySelectorAll(".note")];
  const rows = [...document.querySelectorAll(".row")];
  const hits = [...document.querySelectorAll(".hit")];
  const buttons = [...form.querySelectorAll("button[aria-pressed]")];
  const live = form.querySelector(".live");
  const pressed = (button) => button.getAttribute("aria-pressed") === "true";
  const press = (button, on) => button.setAttribute("aria-pressed", String(on));
  const asAtFirst = new Map(buttons.map((button) => [button, pressed(button)]));

  function apply() {
    const off = new Set(
      buttons
        .filter((button) => button.dataset.group && !pressed(button))
        .map((button) => `${button.dataset.group} ${button.dataset.value}`),
    );
    const shown = new Set();
    for (const note of notes) {
      const { severity, rule, state } = note.dataset;
      note.hidden =
        off.has(`severity ${severity}`) || off.has(`rule ${rule}`) || off.has(`state ${state}`);
      if (!note.hidden) shown.add(note.id);
    }
    for (const hit of hits) hit.classList.toggle("off", !shown.has(hit.dataset.note));
    for (const button of buttons) {
      if (button.dataset.toggle === "changes") {
        document.body.classList.toggle("no-changes", !pressed(button));
      } else if (button.dataset.toggle === "only") {
        // A row without a note of its own may still hold words of one that stands elsewhere.
        for (const row of rows) {
          row.hidden = pressed(button) && !row.querySelector(".note:not([hidden]), .hit:not(.off)");
        }
      }
    }
    const all = notes.length;
    const noun = all === 1 ? "finding" : "findings";
    live.textContent =
      shown.size === all ? `${all} ${noun}` : `${shown.size} of ${all} ${noun} shown`;
  }

  function showAll() {
    for (const [button, on] of asAtFirst) press(button, on);
    apply();
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[aria-pressed]");
    if (!button) return;
    press(button, !pressed(button));
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    showAll();
  });

  // A link may lead to what a filter hides: then the filter gives way.
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && (target.closest("[hidden]") || target.classList.contains("off"))) {
      showAll();
      target.scrollIntoView();
    }
  });

  form.hidden = false;
})();
