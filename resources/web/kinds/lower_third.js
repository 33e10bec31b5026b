/** A person's name and what they do. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  const names = rows("headline", "role", spoken(fields, "name"));
  return [part("main", [...names, row(cell("role", fields.role))])];
}
