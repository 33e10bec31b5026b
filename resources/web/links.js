/** The page of links: a button copies the address it carries and says so for a moment. */

const SHOWN = 1500;

async function copy(button) {
  const words = button.querySelector("span");
  const before = words.textContent;
  await navigator.clipboard.writeText(button.dataset.url);
  words.textContent = document.body.dataset.copied;
  button.disabled = true;
  setTimeout(() => {
    words.textContent = before;
    button.disabled = false;
  }, SHOWN);
}

for (const button of document.querySelectorAll("button[data-url]")) {
  button.addEventListener("click", () => copy(button));
}
