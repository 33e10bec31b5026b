/** What the page's own address says: channel, look, languages, id, key. */

const OLD_PAGES = {
  "/html/overlay.html": { channel: "main", look: "stream" },
  "/html/overlay_hall.html": { channel: "hall", look: "hall" },
  "/html/overlay_hall_1080.html": { channel: "hall", look: "hall" },
};

/** `/overlay/{channel}`, or one of the addresses that existing OBS sources carry. */
export function placeOf(path) {
  if (OLD_PAGES[path]) return OLD_PAGES[path];
  const found = /^\/overlay\/([^/]+)\/?$/.exec(path);
  return { channel: found ? decodeURIComponent(found[1]) : "main" };
}

/** → {socket, look, debug, hello}; `hello` holds only the members the address gives. */
export function readAddress({ protocol, host, pathname, search }) {
  const place = placeOf(pathname);
  const query = new URLSearchParams(search);
  const look = query.get("look") || place.look;
  const languages = (query.get("lang") || "").split(",").map((tag) => tag.trim()).filter(Boolean);
  const wished = { look, id: query.get("id"), name: query.get("name"), token: query.get("key") };
  const hello = { channel: place.channel };
  for (const [name, value] of Object.entries(wished)) if (value) hello[name] = value;
  if (languages.length) hello.languages = languages;
  return {
    socket: `${protocol === "https:" ? "wss" : "ws"}://${host}/ws`,
    look: look || (place.channel === "hall" ? "hall" : "stream"),
    debug: query.get("debug") === "1",
    hello,
  };
}
