/** The one owner of motion: a place shows one node; while it fades to the next it holds two, never more. */
import { make } from "./dom.js";

const FADE = { duration: 200, easing: "cubic-bezier(.2,0,.2,1)", fill: "both" };
const OUT = 160;
// Started one display frame in, so that the first frame painted already shows the new words.
const HEAD_START = 17;

export class Place {
  constructor(parent, name) {
    this.box = make("div", `place ${name}`);
    parent.append(this.box);
    this.node = null;
    this.leaving = null;
    this.running = [];
  }

  /** Puts `node` (or nothing) in the place of the present one. */
  show(node, cut) {
    this.settle();
    if (node === this.node) return;
    const old = this.node;
    this.node = node;
    if (node) this.box.append(node);
    if (!old && !node) return;
    if (cut || matchMedia("(prefers-reduced-motion: reduce)").matches) old?.remove();
    else this.fade(old, node);
  }

  fade(old, node) {
    this.leaving = old;
    // Both opacities add up to 1 and are added, not laid over: what is equal in both stays quite still.
    node?.classList.add("entering");
    const together = old && node ? FADE : { ...FADE, duration: node ? FADE.duration : OUT };
    this.running = [old && [1, 0, old], node && [0, 1, node]].filter(Boolean).map(([from, to, one]) => {
      const motion = one.animate([{ opacity: from }, { opacity: to }], together);
      motion.currentTime = HEAD_START;
      return motion;
    });
    this.running[0].onfinish = () => this.settle();
  }

  /** Ends a fade at once: after being hidden, and before the next one. */
  settle() {
    for (const motion of this.running) motion.cancel();
    this.running = [];
    this.leaving?.remove();
    this.leaving = null;
    this.node?.classList.remove("entering");
  }
}
