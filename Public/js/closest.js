// Comfort: while a message is written, the answers that are close to it are offered. What is typed stays in the browser.
// The rules are those of WordStems and FAQ.closest on the server, which answer the button where there are no scripts.
"use strict";

const words = (text) =>
  text.toLowerCase().normalize("NFD").replace(/[\p{M}\p{Cf}\p{Lm}]/gu, "")
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ى/g, "ي").replace(/ة/g, "ه")
    .split(/[^\p{L}\p{Nd}]+/u);

const stem = (word) => {
  if (!/^[\u0600-\u06ff]/.test(word)) return word.length > 3 ? word.slice(0, 5) : "";
  const rest = word
    .replace(/^(?:وال|بال|فال|كال|لل|ال|[وبلف])(?=.{3})/, "")
    .replace(/(.{3})(?:كم|نا|ها|هم|ات|ين|ون|[يه])$/, "$1");
  return rest.length > 2 ? rest.slice(0, 5) : "";
};

for (const box of document.querySelectorAll("[data-closest]")) {
  const form = box.closest("form");
  const [minimum, share, most] = ["minimum", "share", "most"].map((name) => Number(box.dataset[name]));
  const entries = [...box.querySelectorAll("[data-words]")].map((item) => ({
    item,
    points: new Map(item.dataset.words.split(" ").map((pair) => {
      const colon = pair.lastIndexOf(":");
      return [pair.slice(0, colon), Number(pair.slice(colon + 1))];
    })),
  }));

  const closest = (text) => {
    const stems = [...new Set(words(text).map(stem))];
    const ranked = entries.map(({ item, points }) => ({
      item, sum: stems.reduce((sum, one) => sum + (points.get(one) || 0), 0),
    }));
    const best = Math.max(...ranked.map(({ sum }) => sum));
    const least = Math.max(minimum, Math.floor((best * share) / 100));
    return ranked.filter(({ sum }) => sum >= least).sort((a, b) => b.sum - a.sum).slice(0, most).map(({ item }) => item);
  };

  const refresh = () => {
    const shown = closest(form.elements.sujet.value + " " + form.elements.message.value);
    const before = entries.map(({ item }) => item).filter((item) => !item.hidden);
    if (shown.length === before.length && shown.every((item) => before.includes(item))) return;
    for (const { item } of entries) item.hidden = !shown.includes(item);
    box.append(...shown);
    box.hidden = shown.length === 0;
  };

  // Not at each key: what changes under the eyes disturbs.
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 600);
  });
  const button = form.querySelector("[value=verifier]");
  if (button) button.hidden = true;
}
