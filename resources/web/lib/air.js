/** Everything on air on this page: the look, the theme, the slide and what lies over it. */
import { Overlays, planOverlays } from "./overlays.js";
import { ready } from "./paint.js";
import { planSlide, Slides } from "./slides.js";

const PRELOADED = 16;

export class Air {
  constructor(root, clock, look) {
    this.root = root;
    this.root.dataset.look = look;
    this.clock = clock;
    this.slides = new Slides(root, clock);
    this.overlays = new Overlays(root, clock);
    this.theme = {};
    this.pictures = new Map();
  }

  /** Draws a frame; `wanted()` tells whether it is still the newest. → false when it was overtaken. */
  async show(frame, cut, wanted) {
    const slide = planSlide(frame);
    const over = planOverlays(frame.layers, this.clock.now());
    const node = this.slides.build(slide);
    if (node && slide.media) await ready(node);
    if (!wanted()) return false;
    this.dress(frame);
    const still = cut || frame.motion === "cut";
    this.overlays.put(over, still);
    this.slides.put(slide, node, still);
    this.preload(frame.preload ?? []);
    return true;
  }

  dress({ look, theme }) {
    if (look && this.root.dataset.look !== look) this.root.dataset.look = look;
    const wanted = theme ?? {};
    for (const name of Object.keys(this.theme)) if (!(name in wanted)) this.root.style.removeProperty(name);
    for (const [name, value] of Object.entries(wanted)) {
      if (name.startsWith("--")) this.root.style.setProperty(name, String(value));
    }
    this.theme = wanted;
  }

  /** Keeps the next pictures in memory, so that their cue paints at once. */
  preload(urls) {
    for (const url of urls) {
      if (this.pictures.has(url) || /\.(webm|mp4|mp3|ogg)$/.test(url)) continue;
      const picture = new Image();
      picture.src = url;
      this.pictures.set(url, picture);
    }
    for (const url of this.pictures.keys()) if (this.pictures.size > PRELOADED) this.pictures.delete(url);
  }

  settle() {
    this.slides.place.settle();
    this.overlays.settle();
  }

  refit() {
    this.slides.refit();
    this.overlays.refit();
  }
}
