/**
 * Size by the look: from the nominal size to the look's floor, below it only if words would else be cut.
 * The look gives, per part, as CSS variables: `--max` (its tallest, share of the canvas), `--whole` (how far
 * to shrink before a typed line may wrap; 1 = not at all), `--least` (floor as a share of the nominal size).
 */

const STEPS = 24;
const LAST_RESORT = 0.2;

/** The largest scale in [least, 1] for which `fits(scale)`, in 24 steps; null if not even the least does. */
export function largest(least, fits) {
  if (fits(1)) return 1;
  if (!fits(least)) return null;
  const scale = (step) => least + ((1 - least) * step) / STEPS;
  let [good, bad] = [0, STEPS];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (fits(scale(middle))) good = middle;
    else bad = middle;
  }
  return scale(good);
}

/** Sizes every part of a frame that is in the document. */
export function fit(root) {
  for (const part of root.querySelectorAll(".part")) fitPart(part);
}

function fitPart(part) {
  const lines = [...part.querySelectorAll(".line")];
  for (const line of lines) line.style.maxWidth = "";
  part.style.removeProperty("--under");
  const style = getComputedStyle(part);
  const limit = (name) => parseFloat(style.getPropertyValue(name)) || 1;
  const tallest = limit("--max") * window.innerHeight;
  const at = (name, wrap) => (scale) => {
    part.dataset.wrap = wrap;
    part.style.setProperty(name, scale);
    return fitsIn(part, tallest);
  };
  const sizes = [["--fit", "no", limit("--whole")], ["--fit", "yes", limit("--least")], ["--under", "yes", LAST_RESORT]];
  for (const [name, wrap, least] of sizes) {
    const scale = largest(least, at(name, wrap));
    at(name, wrap)(scale ?? least);
    if (scale !== null) break;
  }
  if (part.dataset.wrap === "yes") lines.forEach(balance);
}

function fitsIn(part, tallest) {
  if (part.getBoundingClientRect().height > tallest + 1) return false;
  const boxes = [part, ...part.querySelectorAll(".row, .cell")];
  return boxes.every((box) => box.scrollWidth <= box.clientWidth + 1);
}

/** Narrows a line that wraps until its pieces are of about one width (`text-wrap: balance` came with 114). */
function balance(line) {
  const height = line.offsetHeight;
  if (height < 1.5 * parseFloat(getComputedStyle(line).lineHeight)) return;
  let [bad, good] = [0, line.clientWidth];
  line.classList.add("measured");
  const same = (width) => {
    line.style.maxWidth = `${width}px`;
    return line.offsetHeight === height && line.scrollWidth <= line.clientWidth;
  };
  // A single word wider than the place has nothing to balance: it is left to break.
  if (!same(good)) line.style.maxWidth = "";
  else {
    while (good - bad > 4) {
      const middle = (good + bad) >> 1;
      if (same(middle)) good = middle;
      else bad = middle;
    }
    line.style.maxWidth = `${good}px`;
  }
  line.classList.remove("measured");
}
