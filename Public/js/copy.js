// Comfort: a button that copies a reference.
"use strict";

if (navigator.clipboard) {
  for (const box of document.querySelectorAll("[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet button-small copy";
    button.textContent = box.dataset.copy;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(box.querySelector("bdi").textContent).then(() => {
        button.textContent = box.dataset.copied;
      });
    });
    box.append(" ", button);
  }
}
