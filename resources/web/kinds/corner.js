/** What is going on, in a corner: a title and, beside it, who or when. */
import { cell, part, row } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  const [title, ...further] = spoken(fields, "title");
  const line = row(cell("headline", title), cell("subtitle", fields.subtitle));
  return [part("main", [line, row(cell("subtitle", further))])];
}
