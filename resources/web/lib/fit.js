/**
 * Size by the look: from the nominal size to the look's floor, below it only if words would else be cut.
 * The look gives, per part, as CSS variables: `--max` (its tallest, share of the canvas), `--room` (what
 * there is before words would be cut or lie over faces), `--whole` (how far to shrink before a typed line may wrap;
 * 1 = not at all), `--least` (floor as a share of the nominal size).
 */
import { wrap } from "./wrap.js";

const STEPS = 24;
const LAST_RESORT = 0.2;

/** The largest scale in [least, 1] for which `fits(scale)`, in 24 steps; null if not even the least does. */
export function largest(least, fits) {
  if (fits(1)) return 1;
  if (least === 1 || !fits(least)) return null;
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
  for (const line of lines) unbreak(line);
  part.style.removeProperty("--under");
  const style = getComputedStyle(part);
  const limit = (name) => parseFloat(style.getPropertyValue(name)) || 1;
  const tries = [
    ["no", "--fit", limit("--whole"), limit("--max")],
    ["yes", "--fit", limit("--least"), limit("--max")],
    ["yes", "--under", LAST_RESORT, limit("--room")],
  ];
  for (const [wrapped, name, least, height] of tries) {
    // Prose wraps as a matter of course: trying it unwrapped would cost a layout on every step.
    if (wrapped === "no" && least === 1) continue;
    part.dataset.wrap = wrapped;
    const set = (scale) => part.style.setProperty(name, scale);
    const scale = largest(least, (one) => {
      set(one);
      return fitsIn(part, height * window.innerHeight);
    });
    set(scale ?? least);
    if (scale !== null) break;
  }
  if (part.dataset.wrap === "yes") lines.forEach(breakWell);
}

function fitsIn(part, tallest) {
  if (part.getBoundingClientRect().height > tallest + 1) return false;
  const rows = [...part.querySelectorAll(".row")];
  if (rows.some((row) => row.offsetWidth > part.clientWidth + 1)) return false;
  return [...rows, ...part.querySelectorAll(".cell")].every((box) => box.scrollWidth <= box.clientWidth + 1);
}

/** Gives a line that wraps the breaks of wrap.js, as newlines, if they are no more than the browser's. */
function breakWell(line) {
  const had = Math.round(line.offsetHeight / parseFloat(getComputedStyle(line).lineHeight));
  if (had < 2) return;
  const width = line.clientWidth;
  const words = line.textContent.split(/\s+/).filter(Boolean);
  line.textContent = words.join(" ");
  const lines = wrap(words, width, ruler(line, words));
  if (lines && lines.length <= had) line.textContent = lines.join("\n");
}

/** Widths as the page sets them: a canvas does not know the language, and Hangul then differs by 2 %. */
function ruler(line, words) {
  line.style.whiteSpace = "nowrap";
  const range = document.createRange();
  let at = 0;
  const boxes = words.map((word) => {
    range.setStart(line.firstChild, at);
    range.setEnd(line.firstChild, at + word.length);
    at += word.length + 1;
    return range.getBoundingClientRect();
  });
  line.style.whiteSpace = "";
  return (first, last) => boxes[last].right - boxes[first].left;
}

function unbreak(line) {
  if (line.textContent.includes("\n")) line.textContent = line.textContent.replaceAll("\n", " ");
}
