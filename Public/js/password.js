// Comfort for password fields: a button that shows what is typed, and rules that are ticked while typing.
// The server checks everything again; without this script nothing is missing.
"use strict";

for (const box of document.querySelectorAll(".password")) {
  const input = box.querySelector("input");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "password-toggle";
  button.textContent = box.dataset.show;
  button.setAttribute("aria-label", box.dataset.label);
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-controls", input.id);
  const show = (visible) => {
    input.type = visible ? "text" : "password";
    button.textContent = visible ? box.dataset.hide : box.dataset.show;
    button.setAttribute("aria-pressed", String(visible));
  };
  button.addEventListener("click", () => show(input.type === "password"));
  // A shown password must not be kept by the browser as ordinary text.
  if (input.form) input.form.addEventListener("submit", () => show(false));
  box.append(button);
  box.classList.add("has-toggle");
}

// The comparison of the server: without case, accents and punctuation.
const folded = (text) =>
  text.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

const pieces = (rule) =>
  (rule.dataset.fields || "").split(" ").flatMap((name) => {
    const field = document.getElementById(name);
    return field ? field.value.split(/[@\s]/).map(folded).filter((piece) => piece.length > 2) : [];
  });

const holds = (rule, password) => {
  const minimum = Number(rule.dataset.minimum);
  const length = [...password.normalize("NFC")].length;
  switch (rule.dataset.rule) {
    case "length":
      return length >= minimum && length <= Number(rule.dataset.maximum);
    case "digits":
      return (password.match(/\p{Nd}/gu) || []).length >= minimum;
    case "without": {
      const found = pieces(rule);
      return found.length > 0 && length > 0 && !found.some((piece) => folded(password).includes(piece));
    }
    case "without-year": {
      const field = document.getElementById(rule.dataset.fields);
      const year = field && /\d{4}/.exec(field.value);
      return Boolean(year) && length > 0 && !password.includes(year[0]);
    }
    default:
      return false;
  }
};

for (const list of document.querySelectorAll("[data-rules-for]")) {
  const input = document.getElementById(list.dataset.rulesFor);
  const rules = [...list.querySelectorAll("[data-rule]")].map((item) => {
    const state = document.createElement("span");
    state.className = "visually-hidden";
    item.append(state);
    return { item, state };
  });
  const refresh = () => {
    for (const { item, state } of rules) {
      const met = holds(item, input.value);
      item.classList.toggle("is-met", met);
      state.textContent = met ? " (" + list.dataset.met + ")" : "";
    }
  };
  (input.form || input).addEventListener("input", refresh);
  refresh();
}
