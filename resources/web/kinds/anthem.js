/** What the choir sings; the choir's name turns the ledge into a tab. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields) {
  const choir = [fields.choir, fields.choir_word].filter(Boolean).join(" ");
  const marks = choir ? ["tabbed"] : [];
  const titles = rows("headline", "role", spoken(fields, "title"));
  return [part("main", [row(cell("tab", choir)), ...titles], { marks })];
}
