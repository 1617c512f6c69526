// Comfort for days typed as text: a digit keyboard, and the slashes written by themselves.
"use strict";

const withSlashes = (digits) => {
  if (digits.length < 2) return digits;
  if (digits.length < 4) return digits.slice(0, 2) + "/" + digits.slice(2);
  return digits.slice(0, 2) + "/" + digits.slice(2, 4) + "/" + digits.slice(4);
};

for (const input of document.querySelectorAll("[data-day]")) {
  input.inputMode = "numeric";
  input.addEventListener("input", (event) => {
    // Only while writing at the end: whoever corrects in the middle is left alone.
    if (event.inputType !== "insertText" || input.selectionStart !== input.value.length) return;
    if (event.data === "/") {
      input.value = input.value
        .replace(/(^|\/)(\d)\//, (_, before, digit) => before + "0" + digit + "/")
        .replace(/\/\/+/g, "/");
      return;
    }
    const digits = input.value.replace(/\D/g, "");
    if (event.data === "-") {
      // Four digits and a dash: a year, from somebody who writes 1975-03-27.
      if (digits.length === 4) input.value = digits + "-";
      return;
    }
    if (/^[\d/]*$/.test(input.value) && digits.length <= 8) input.value = withSlashes(digits);
  });
}
