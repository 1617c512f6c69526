// Comfort for days typed as text: a digit keyboard, and the slashes written by themselves.
"use strict";

for (const input of document.querySelectorAll("[data-day]")) {
  input.inputMode = "numeric";
  input.addEventListener("input", (event) => {
    // Only while writing at the end: whoever corrects in the middle is left alone.
    if (event.inputType !== "insertText" || input.selectionStart !== input.value.length) return;
    const digits = input.value.replace(/\D/g, "");
    if (/[^\d/]/.test(input.value) || digits.length > 8) return;
    const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
    input.value = parts
      .filter((part, index) => part || (index > 0 && parts[index - 1].length === 2 && index < 3 && digits.length === index * 2))
      .join("/");
  });
}
