/** The server's clock as far as this page can tell, in Unix seconds. */

const KEPT = 8;

export class Clock {
  constructor() {
    this.offsets = [];
  }

  /** Takes a server time at the moment it arrives. */
  hear(seconds) {
    if (!Number.isFinite(seconds)) return;
    this.offsets = [...this.offsets, seconds - Date.now() / 1000].slice(-KEPT);
  }

  now() {
    // Each offset is too small by its message's delay, so the largest is the truest.
    const offset = this.offsets.length ? Math.max(...this.offsets) : 0;
    return Date.now() / 1000 + offset;
  }
}
