// Shows the operations that hold every word of the search, and opens the one that the address names.
const form = document.querySelector(".search");
const field = document.getElementById("search");
const found = document.getElementById("found");
const operations = [...document.querySelectorAll(".operation")];

function search() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = operations.filter((operation) => {
    operation.hidden = !words.every((word) => operation.dataset.words.includes(word));
    return !operation.hidden;
  });
  for (const subject of document.querySelectorAll(".subject")) {
    subject.hidden = !subject.querySelector(".operation:not([hidden])");
  }
  found.textContent = words.length === 0 ? "" : `${shown.length} of ${operations.length} operations`;
}

function openNamed() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (named?.matches(".operation")) {
    named.open = true;
    named.scrollIntoView();
  }
}

form.hidden = false;
form.addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", search);
addEventListener("hashchange", openNamed);
openNamed();
