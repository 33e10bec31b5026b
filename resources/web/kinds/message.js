/** Words to the congregation under a heading. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  return [part("main", [row(cell("caption", fields.heading)), ...rows("body", "body2", spoken(fields, "text"))])];
}
