/** Words to the congregation under a heading. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  const heading = row(cell("caption", fields.heading));
  return [part("main", [heading, ...rows("body", "body2", spoken(fields, "text"))])];
}
