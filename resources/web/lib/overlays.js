/**
 * What lies over any slide: alerts, ticker, lower third. A layer whose content did not change is not touched.
 * `timer` and `message` are for the people on the platform: the stage page draws them, no audience sees them.
 */
import { make } from "./dom.js";
import { fit } from "./fit.js";
import { Place } from "./motion.js";
import { paint } from "./paint.js";
import { cell, part, row } from "./parts.js";

const LONGEST_TIMER = 2 ** 31 - 1; // ms; a longer one would fire at once

const DRAWN = {
  alerts: (alerts) => alerts.map(({ text }) => part("alert", [row(cell("alert-text", text))])),
  ticker: ({ caption, text }) => {
    return [part("ticker", [row(cell("ticker-caption", caption), cell("ticker-text", text))])];
  },
  lower_third: ({ name, role }) => [part("main", [row(cell("headline", name)), row(cell("role", role))])],
};

/** → {parts of each layer by name, when the next of them ends}; `now` in Unix seconds. */
export function planOverlays(layers, now) {
  const parts = {};
  const ends = [];
  for (const [name, draw] of Object.entries(DRAWN)) {
    const content = layers?.[name];
    const lasting = [content ?? []].flat().filter(({ until }) => !until || until > now);
    ends.push(...lasting.map(({ until }) => until).filter(Boolean));
    const drawn = Array.isArray(content) ? draw(lasting) : lasting.flatMap(draw);
    parts[name] = drawn.filter(Boolean);
  }
  return { layers, parts, next: ends.length ? Math.min(...ends) : null };
}

export class Overlays {
  constructor(parent, clock) {
    this.parent = parent;
    this.clock = clock;
    this.layers = Object.keys(DRAWN).map((name) => ({ name, place: new Place(parent, name), stamp: "[]" }));
  }

  put(plan, cut) {
    clearTimeout(this.timer);
    for (const layer of this.layers) this.draw(layer, plan.parts[layer.name], cut);
    // Times are absolute: a layer leaves by itself when its `until` has come, server or no server.
    const wait = Math.min((plan.next - this.clock.now()) * 1000 + 20, LONGEST_TIMER);
    if (plan.next) this.timer = setTimeout(() => this.expire(plan), wait);
  }

  expire({ layers }) {
    this.put(planOverlays(layers, this.clock.now()), false);
  }

  draw(layer, parts, cut) {
    const stamp = JSON.stringify(parts);
    if (stamp === layer.stamp) return;
    layer.stamp = stamp;
    const node = parts.length ? make("section", "frame") : null;
    if (node) {
      node.dataset.kind = layer.name;
      paint(node, parts);
    }
    this.parent.classList.toggle(`with-${layer.name}`, Boolean(node));
    layer.place.show(node, cut);
    if (node) fit(node);
  }

  settle() {
    for (const { place } of this.layers) place.settle();
  }

  refit() {
    for (const { place } of this.layers) if (place.node) fit(place.node);
  }
}
