/** The opening picture: the title of the service or sermon. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  return [part("main", [...rows("headline", "role", spoken(fields, "title")), row(cell("role", fields.subtitle))])];
}
