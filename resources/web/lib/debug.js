/** `?debug=1`: one line for the person setting an output up; nobody else ever sees it. */

export function readout(link, sequence, watch) {
  const box = document.createElement("pre");
  box.className = "debug";
  document.body.append(box);
  setInterval(() => {
    const seen = sequence.seen ? `rev ${sequence.seen.rev}` : "rev –";
    const state = [link.connected ? "connected" : `retry ${link.tries}`, seen, `visible ${watch.visible}`];
    box.textContent = [...state, `active ${watch.active}`, `${innerWidth}×${innerHeight}`].join(" · ");
  }, 500);
}
