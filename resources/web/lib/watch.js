/** Is this page looked at: the browser's word and, in OBS, the source's own events. */

export class Watch {
  constructor() {
    this.source = null; // OBS: is the source showing anywhere; null until it says so
    this.active = null; // OBS: is the source on program; null until it says so
    this.heard = () => {};
    document.addEventListener("visibilitychange", () => this.change(() => {}));
    window.addEventListener("obsSourceVisibleChanged", ({ detail }) => {
      this.change(() => (this.source = Boolean(detail?.visible)));
    });
    window.addEventListener("obsSourceActiveChanged", ({ detail }) => {
      this.change(() => (this.active = Boolean(detail?.active)));
    });
  }

  get visible() {
    return document.visibilityState === "visible" && this.source !== false;
  }

  /** `heard(shown)` is called on every change; `shown` is true when the page has just come into view. */
  listen(heard) {
    this.heard = heard;
    this.last = this.stamp();
  }

  stamp() {
    return { visible: this.visible, active: this.active };
  }

  change(apply) {
    apply();
    const before = this.last;
    this.last = this.stamp();
    if (before.visible === this.last.visible && before.active === this.last.active) return;
    this.heard(this.last.visible && !before.visible);
  }
}
