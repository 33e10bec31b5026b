/** The opening picture: the title of the service or sermon. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  const titles = rows("headline", "role", spoken(fields, "title"));
  return [part("main", [...titles, row(cell("role", fields.subtitle))])];
}
