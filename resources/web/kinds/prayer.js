/** Who prays. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  return [part("main", [row(cell("caption", fields.heading)), ...rows("headline", "role", spoken(fields, "name"))])];
}
