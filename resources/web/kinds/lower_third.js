/** A person's name and what they do. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  return [part("main", [...rows("headline", "role", spoken(fields, "name")), row(cell("role", fields.role))])];
}
