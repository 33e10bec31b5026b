/** Which frame counts: the newest of this epoch; an equal one is only acked again. */

export class Sequence {
  constructor() {
    this.epoch = null;
    this.newest = -1;
    this.seen = null; // {epoch, rev} of what is in the page
  }

  /** → "drop", "again" or "show". */
  judge({ epoch, rev }) {
    if (!Number.isFinite(rev)) return "drop";
    const known = epoch === this.epoch;
    if (known && rev < this.newest) return "drop";
    if (known && this.seen?.epoch === epoch && rev === this.seen.rev) return "again";
    this.epoch = epoch;
    this.newest = rev;
    return "show";
  }

  isNewest({ epoch, rev }) {
    return epoch === this.epoch && rev === this.newest;
  }

  shown({ epoch, rev }) {
    this.seen = { epoch, rev };
  }

  /** A frame that could not be drawn does not bar the next one, whatever its rev. */
  failed(frame) {
    if (!this.isNewest(frame)) return;
    this.epoch = this.seen?.epoch ?? null;
    this.newest = this.seen?.rev ?? -1;
  }
}
