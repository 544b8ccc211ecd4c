// Comfort only: the report is complete without it. Keys, a filter by words and by verdict.
(() => {
  "use strict";
  const all = [...document.querySelectorAll(".indicator")];
  const form = document.getElementById("filter");
  const words = document.getElementById("filter-words");
  const count = document.getElementById("filter-count");
  const keys = document.getElementById("keys");
  const chips = [...document.querySelectorAll("[data-show]")];
  const texts = new Map(all.map((one) => [one, one.textContent.toLowerCase()]));
  const visible = () => all.filter((one) => !one.hidden);
  const hideEmpty = (group, parts) => { group.hidden = [...group.querySelectorAll(parts)].every((part) => part.hidden); };

  function filter() {
    const wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.show);
    for (const one of all) {
      const statuses = one.dataset.status.split(" ");
      const fits = wanted.every((word) => texts.get(one).includes(word));
      one.hidden = !fits || (shown.length > 0 && !shown.some((status) => statuses.includes(status)));
      document.getElementById("m-" + one.id).hidden = one.hidden;
    }
    document.querySelectorAll(".matrix tbody").forEach((group) => hideEmpty(group, "[data-row]"));
    document.querySelectorAll(".pillar").forEach((group) => hideEmpty(group, ".indicator"));
    count.textContent = wanted.length || shown.length ? `${visible().length} of ${all.length}` : "";
  }

  function go(list, step) {
    const line = 80;
    const at = list.findIndex((one) => one.getBoundingClientRect().top > line);
    const here = list.findIndex((one) => one === document.activeElement);
    const before = at < 0 ? list.length : at;
    const next = here >= 0 ? here + step : step > 0 ? before : before - 1;
    const goal = list[Math.min(Math.max(next, 0), list.length - 1)];
    if (!goal) return;
    goal.focus({ preventScroll: true });
    goal.scrollIntoView({ block: "start" });
  }

  function openTexts() {
    const texts = [...document.querySelectorAll(".official details")];
    const closed = texts.some((text) => !text.open);
    for (const text of texts) text.open = closed;
  }

  const urgent = (one) => /\b(gap|contrary)\b/.test(one.dataset.status);
  const actions = {
    j: () => go(visible(), 1),
    k: () => go(visible(), -1),
    "]": () => go(visible().filter(urgent), 1),
    "[": () => go(visible().filter(urgent), -1),
    "/": () => words.focus(),
    m: () => document.getElementById("matrix").scrollIntoView(),
    o: openTexts,
    "?": () => keys.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.target === words) {
      if (event.key === "Escape") words.blur();
      return;
    }
    if (actions[event.key]) {
      event.preventDefault();
      actions[event.key]();
    }
  });
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", chip.getAttribute("aria-pressed") === "true" ? "false" : "true");
      filter();
    });
  }
  function openTarget() {
    const goal = document.getElementById(location.hash.slice(1));
    if (goal instanceof HTMLDetailsElement) goal.open = true;
  }

  window.addEventListener("hashchange", openTarget);
  openTarget();
  words.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("keys-open").addEventListener("click", () => keys.showModal());
  form.hidden = false;
})();
