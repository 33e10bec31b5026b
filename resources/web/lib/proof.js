/** Acks: `got` when a frame has come, `painted` only when the browser has really put it on its surface. */

export class Proof {
  constructor(link, watch) {
    this.link = link;
    this.watch = watch;
    this.rev = null;
    this.done = null; // {rev, ms} of the last paint
    this.due = null; // {rev, since} of the paint under way
    this.channel = new MessageChannel();
    this.channel.port1.onmessage = () => this.finish();
  }

  got(rev) {
    this.rev = rev;
    this.ack("got", rev, 0);
  }

  /** `since`: performance.now() of receipt. A later one in the same display frame takes its place. */
  painted(rev, since) {
    const waiting = this.due !== null;
    this.due = { rev, since };
    // Animation frames stop while a page is hidden: then this fires when it is shown again.
    if (!waiting) requestAnimationFrame(() => this.channel.port2.postMessage(null));
  }

  finish() {
    const { rev, since } = this.due;
    this.due = null;
    this.done = { rev, ms: Math.round((performance.now() - since) * 10) / 10 };
    this.ack("painted", rev, this.done.ms);
  }

  /** Visible or active changed: the server is told with the present rev. */
  seen(shown) {
    if (this.rev === null) return;
    const painted = !shown && this.done?.rev === this.rev;
    this.ack(painted ? "painted" : "got", this.rev, painted ? this.done.ms : 0);
    if (!shown) return;
    if (this.due) this.due.since = performance.now();
    else if (this.done?.rev === this.rev) this.painted(this.rev, performance.now());
  }

  ack(stage, rev, ms) {
    const { visible, active } = this.watch;
    this.link.send({ type: "ack", rev, stage, ms, visible, ...(active !== null && { active }) });
  }
}
