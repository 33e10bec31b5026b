/**
 * One renderer a kind, all with the same verbs:
 *   parts(fields, look, slide, theme) → [part | null]   what is to be seen, as data (lib/parts.js)
 *   start?(node, slide, clock) → stop()                 for a kind that lives: it ticks or plays until then
 * Where a part stands and how it looks is the look's CSS, by `data-look`, `data-kind` and the part's name.
 */
import * as announcement from "./announcement.js";
import * as anthem from "./anthem.js";
import * as blank from "./blank.js";
import * as corner from "./corner.js";
import * as countdown from "./countdown.js";
import * as image from "./image.js";
import * as logo from "./logo.js";
import * as lower_third from "./lower_third.js";
import * as lyrics from "./lyrics.js";
import * as message from "./message.js";
import * as prayer from "./prayer.js";
import * as reading from "./reading.js";
import * as title from "./title.js";
import * as verse from "./verse.js";
import * as video from "./video.js";

const KINDS = {
  announcement, anthem, blank, corner, countdown, image, logo, lower_third,
  lyrics, message, prayer, reading, title, verse, video,
};

/** Raises for a kind this page does not know: the last frame then stays. */
export function kindOf(name) {
  if (!Object.hasOwn(KINDS, name)) throw new Error(`unknown kind ${name}`);
  return KINDS[name];
}
