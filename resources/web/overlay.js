/** The page of an output, in four words: connect, receive, render, ack. It never speaks for itself. */
import { readAddress } from "./lib/address.js";
import { Air } from "./lib/air.js";
import { Clock } from "./lib/clock.js";
import { fontsReady } from "./lib/fonts.js";
import { Link } from "./lib/link.js";
import { Proof } from "./lib/proof.js";
import { Sequence } from "./lib/sequence.js";
import { Watch } from "./lib/watch.js";

const address = readAddress(location);
const clock = new Clock();
const watch = new Watch();
const sequence = new Sequence();
const air = new Air(document.getElementById("air"), clock, address.look);
const fonts = fontsReady();

// connect
const link = new Link(address.socket, hello, receive);
const proof = new Proof(link, watch);
let fresh = true;

function hello() {
  fresh = true;
  const size = [window.innerWidth, window.innerHeight];
  const base = { type: "hello", role: "viewer", kind: "overlay", size, agent: navigator.userAgent };
  return { ...base, ...address.hello, ...(sequence.seen && { seen: sequence.seen }) };
}

// receive
const receivers = { welcome: (message) => clock.hear(message.clock), ping, frame };

function receive(message) {
  receivers[message.type]?.(message);
}

function ping(message) {
  link.send({ type: "pong", t: message.t });
  clock.hear(message.t);
}

async function frame(message) {
  const since = performance.now();
  const step = sequence.judge(message);
  if (step === "drop") return;
  proof.got(message.rev);
  const cut = fresh || !watch.visible;
  fresh = false;
  if (step === "again") proof.painted(message.rev, since);
  else await render(message, cut, since);
}

// render, ack
async function render(message, cut, since) {
  try {
    await fonts;
    const done = await air.show(message, cut, () => sequence.isNewest(message));
    if (!done) return;
    sequence.shown(message);
    proof.painted(message.rev, since);
  } catch (error) {
    // A frame that can't be drawn leaves the last one on air; no `painted` is sent, so the panel sees it.
    console.error("frame not drawn", error);
    sequence.failed(message);
  }
}

watch.listen((shown) => {
  if (shown) {
    air.settle();
    link.nudge();
  }
  proof.seen(shown);
});
window.addEventListener("resize", () => air.refit());
window.addEventListener("online", () => link.nudge());
if (address.debug) import("./lib/debug.js").then(({ readout }) => readout(link, sequence, watch));
link.open();
