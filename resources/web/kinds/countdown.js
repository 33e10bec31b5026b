/** Time left, ticking by itself: the server sends the end, not the seconds. */
import { setText } from "../lib/dom.js";
import { cell, part, row } from "../lib/parts.js";
import { blocksOf } from "../lib/words.js";

const ZERO = "00:00";

/** Seconds left → `mm:ss`, from an hour on `h:mm:ss`; never below zero. */
export function digits(seconds) {
  const left = Math.max(0, Math.ceil(seconds));
  const two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(left / 3600), Math.floor(left / 60) % 60];
  return `${hours ? `${hours}:` : ""}${two(minutes)}:${two(left % 60)}`;
}

export function parts(fields) {
  const timed = Number.isFinite(fields.until);
  const said = blocksOf(fields.text);
  return [part("main", [row(cell("caption", said)), row(cell("digits", timed ? ZERO : ""))])];
}

export function start(node, { fields }, clock) {
  const line = node.querySelector(".digits .line");
  if (!line) return () => {};
  let timer = null;
  const tick = () => {
    const left = fields.until - clock.now();
    setText(line, digits(left));
    // Wakes just after the next whole second; at zero there is nothing more to count.
    if (left > 0) timer = setTimeout(tick, (left - Math.ceil(left) + 1) * 1000 + 5);
  };
  tick();
  return () => clearTimeout(timer);
}
