/** A picture: a card beside the speaker on stream, the whole wall in the hall with the caption on it. */
import { cell, part, row } from "../lib/parts.js";
import { spoken } from "../lib/words.js";

export function parts(fields, look, slide) {
  const caption = row(cell("on-picture", spoken(fields, "caption")));
  const media = slide.media ?? null;
  if (look !== "hall") return [part("main", [caption], { media })];
  return [part("picture", [], { media }), part("main", [caption])];
}
