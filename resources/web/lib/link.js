/** The wire: one socket, opened again for ever, silent about its troubles. */

const PROTOCOL = "ambo.v1";
const FIRST = 200;
const LONGEST = 3000;
const GROWTH = 1.8;
const SILENCE = 15000;

/** The wait before try `n` (0, 1, …), in ms: 0.2 to 3 s, spread by a third so that pages don't march. */
export function patience(n, random = Math.random()) {
  return Math.min(LONGEST, FIRST * GROWTH ** n) * (1 - random / 3);
}

export class Link {
  /** `hello()` makes the first message; `receive(message)` gets every later one as an object. */
  constructor(url, hello, receive) {
    Object.assign(this, { url, hello, receive });
    this.socket = null;
    this.tries = 0;
    this.refused = false;
  }

  get connected() {
    return this.socket?.readyState === WebSocket.OPEN;
  }

  open() {
    clearTimeout(this.retry);
    const socket = new WebSocket(this.url, PROTOCOL);
    this.socket = socket;
    socket.onopen = () => this.send(this.hello());
    socket.onmessage = ({ data }) => this.hear(data);
    socket.onclose = ({ code }) => this.lost(socket, code);
    this.listen();
  }

  send(message) {
    if (this.connected) this.socket.send(JSON.stringify(message));
  }

  /** Something changed for the better (shown, back online): try now, if there is nothing to lose. */
  nudge() {
    if (this.socket?.given && !this.refused) this.open();
  }

  hear(data) {
    this.listen();
    let message;
    try {
      message = JSON.parse(data);
    } catch (error) {
      return console.error("not JSON", error);
    }
    if (message === null || typeof message !== "object") return;
    if (message.type === "welcome") [this.tries, this.refused] = [0, false];
    if (message.type === "error" && message.code === "unauthorized") this.refused = true;
    this.receive(message);
  }

  /** The server pings every 5 s: a long silence is a dead line that TCP has not noticed. */
  listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lost(this.socket, 0), SILENCE);
  }

  lost(socket, code) {
    if (socket !== this.socket || socket.given) return;
    socket.given = true;
    socket.onmessage = null;
    clearTimeout(this.silence);
    if (socket.readyState <= WebSocket.OPEN) socket.close();
    // A refusal (wrong key, limit) will not pass soon: ask slowly.
    const wait = this.refused || code === 1008 ? LONGEST : patience(this.tries++);
    this.retry = setTimeout(() => this.open(), wait);
  }
}
