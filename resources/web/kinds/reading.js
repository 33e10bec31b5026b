/** A responsive reading: the leader's line regular, the people's bold with an accent name. */
import { cell, part, row, rows } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

const LEADERS = /^(인도자|인도|사회자|목사|집례자|leader|pastor|minister|reader|l|p)$/i;

export function parts(fields, look) {
  const speaker = String(fields.speaker ?? "").trim();
  const marks = speaker && !LEADERS.test(speaker) ? ["people"] : [];
  const [said, ...further] = spoken(fields, "text");
  const second = rows("body2", "body2", further);
  const name = cell("speaker", speaker);
  if (look === "hall") {
    const head = part("head", [row(cell("song", fields.title))]);
    return [head, part("main", [row(name), row(cell("body", said)), ...second], { marks })];
  }
  const caption = row(cell("caption", fields.title));
  return [part("main", [caption, row(name, cell("body", said)), ...second], { marks })];
}
