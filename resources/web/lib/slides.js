/** The slide of a frame: which renderer, new nodes or the same ones, and what lives in it. */
import { kindOf } from "../kinds/index.js";
import { make } from "./dom.js";
import { fit } from "./fit.js";
import { Place } from "./motion.js";
import { paint } from "./paint.js";

/** Everything that can fail on strange fields happens here, before a node on air is touched. */
export function planSlide({ key, mode, slide, look, theme }) {
  const kind = slide ? slide.kind : key === "logo" || mode === "logo" ? "logo" : "blank";
  const { parts, start } = kindOf(kind);
  const list = parts(slide?.fields ?? {}, look, slide, theme).filter(Boolean);
  const media = list.map((one) => one.media?.url ?? "").join(" ").trim();
  const shape = JSON.stringify([key, look, kind, media]);
  return { key, look, kind, slide, parts: list, media, start, shape, stamp: JSON.stringify([shape, slide]) };
}

export class Slides {
  constructor(parent, clock) {
    this.place = new Place(parent, "slides");
    this.clock = clock;
    this.now = null; // the plan of what is shown, with `stop` of what lives in it
  }

  /** Nodes for a plan, not yet in the page; undefined if the present ones do, null if it draws nothing. */
  build(next) {
    if (this.now?.shape === next.shape) return undefined;
    if (!next.parts.length) return null;
    const node = make("section", "frame");
    Object.assign(node.dataset, { kind: next.kind, key: next.key });
    paint(node, next.parts);
    return node;
  }

  put(next, node, cut) {
    if (this.now?.stamp === next.stamp) return;
    if (node === undefined) this.swap(next);
    // A look is not faded into another one: their backgrounds and places have nothing in common.
    else this.place.show(node, cut || next.look !== this.now?.look);
    this.now?.stop?.();
    this.now = next;
    if (!this.place.node) return;
    next.stop = next.start?.(this.place.node, next.slide, this.clock);
    fit(this.place.node);
  }

  /** Same key: the words change in their place, without motion. */
  swap(next) {
    this.place.settle();
    if (this.place.node) paint(this.place.node, next.parts);
  }

  refit() {
    if (this.place.node) fit(this.place.node);
  }
}
