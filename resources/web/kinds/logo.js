/** The mark of the house; a theme's `--logo` (an address of a picture) takes its place. */
import { MARK } from "../lib/mark.js";
import { part } from "../lib/parts.js";

export function parts(fields, look, slide, theme) {
  return [part("mark", [], { media: { url: theme?.["--logo"] || MARK } })];
}
