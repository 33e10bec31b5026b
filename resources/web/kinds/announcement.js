/** A notice; a short first line that no full stop closes is its heading. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

const LONGEST_HEADING = 32;

export function parts(fields) {
  const [first, ...further] = spoken(fields, "text");
  if (!first) return [];
  const second = rows("body2", "body2", further);
  const [heading, ...rest] = first.lines;
  if (!rest.length || heading.length > LONGEST_HEADING || /[.,;:!?…]$/.test(heading)) {
    return [part("main", [row(cell("body", first)), ...second])];
  }
  const line = (role, lines) => row(cell(role, { lang: first.lang, lines }));
  return [part("main", [line("headline", [heading]), line("notice", rest), ...second])];
}
