/**
 * What a slide is made of, as plain data: a part (a panel or a place) has rows, a row has cells side by side,
 * a cell has one role (its type size and colour, given by the look) and blocks of lines.
 */
import { blocksOf } from "./words.js";

/** → a cell, or null when there is nothing to say. */
export function cell(role, value) {
  const blocks = blocksOf(value);
  return blocks.length ? { role, blocks } : null;
}

/** → a row of the cells that have words, or null. */
export function row(...cells) {
  const full = cells.filter(Boolean);
  return full.length ? { cells: full } : null;
}

/** One row a language: the first in `role`, the others in `second`. */
export function rows(role, second, blocks) {
  return blocks.map((one, index) => row(cell(index ? second : role, one)));
}

/** → a part, or null when nothing is in it. `name` is its place: main, head, foot, picture, mark. */
export function part(name, stack, { media = null, marks = [] } = {}) {
  const full = stack.filter(Boolean);
  return full.length || media ? { name, rows: full, media, marks } : null;
}
