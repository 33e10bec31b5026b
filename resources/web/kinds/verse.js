/** Scripture under its reference. */
import { cell, part, row, rows } from "../lib/parts.js";
import { joined, spoken } from "../lib/words.js";

export function parts(fields) {
  const caption = row(cell("caption", joined(fields.reference, fields.version)));
  return [part("main", [caption, ...rows("body", "body2", spoken(fields, "text"))])];
}
