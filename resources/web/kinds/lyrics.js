/** Sung words in one or more languages; the hall names the song above and its owner below. */
import { cell, part, row, rows } from "../lib/parts.js";
import { joined, spoken } from "../lib/words.js";

export function parts(fields, look) {
  const sung = spoken(fields, "text");
  const words = rows("lyric", "lyric2", sung);
  const marks = sung.length > 1 ? ["bilingual"] : [];
  if (look === "hall") {
    return [
      part("head", [row(cell("song", fields.title))]),
      part("main", words, { marks }),
      part("foot", [row(cell("credit", fields.copyright))]),
    ];
  }
  const credit = fields.copyright ? joined(fields.title, fields.copyright) : "";
  return [part("main", [...words, row(cell("credit", credit))], { marks })];
}
