/** Parts into nodes, and the same nodes again when only the words have changed. */
import { make, setAttribute, setText, sync } from "./dom.js";
import { drawMark, MARK } from "./mark.js";
import { languageOf } from "./words.js";

/** Makes `root` show `parts`; a second call with the same shape changes text only. */
export function paint(root, parts) {
  sync(root, parts, ({ name }) => name, ({ name }) => make("div", `part ${name}`), paintPart);
}

function paintPart(node, { name, rows, media, marks }) {
  node.className = ["part", name, ...marks].join(" ");
  const things = media ? [{ media }, ...rows] : rows;
  sync(node, things, shapeOf, createRow, paintRow);
}

function shapeOf(thing) {
  return thing.media ? thing.media.url : thing.cells.map(({ role }) => role).join("+");
}

function createRow(thing) {
  return thing.media ? createMedia(thing.media) : make("div", `row of-${thing.cells[0].role}`);
}

function paintRow(node, { cells }) {
  if (cells) sync(node, cells, ({ role }) => role, ({ role }) => make("div", `cell ${role}`), paintCell);
}

function paintCell(node, { blocks }) {
  const lines = blocks.flatMap(({ lang, lines }) => lines.map((text) => ({ lang, text })));
  // In mixed blocks the taller leading wins, and that is Korean's.
  const korean = blocks.some(({ lang }) => lang === "ko");
  setAttribute(node, "lang", korean ? "ko" : blocks[0].lang);
  sync(node, lines, () => "line", () => make("p", "line"), paintLine);
}

function paintLine(node, { lang, text }) {
  const own = languageOf(text);
  setAttribute(node, "lang", own === "en" ? lang : own);
  // A line that was broken to fit holds newlines for spaces: with the same words it is left as it is.
  if (node.textContent.replaceAll("\n", " ") !== text) setText(node, text);
}

function createMedia({ url, mime = "", muted = true }) {
  if (url === MARK) return drawMark();
  const film = mime.startsWith("video/");
  const node = make(film ? "video" : "img", "media");
  if (film) Object.assign(node, { muted, playsInline: true, preload: "auto" });
  node.src = url;
  return node;
}

const DECODING = 300;

/** Resolves when every picture in `root` can be painted whole; rejects when one can't be had. */
export function ready(root) {
  const pictures = [...root.querySelectorAll("img")].map(whole);
  const films = [...root.querySelectorAll("video")].map((film) => {
    return film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA ? null : heard(film, "loadeddata");
  });
  return Promise.all([...pictures, ...films]);
}

async function whole(picture) {
  if (!picture.complete || !picture.naturalWidth) await heard(picture, "load");
  // A hidden page decodes nothing until it is shown; by then it must have the picture in its place.
  await Promise.race([picture.decode(), new Promise((resolve) => setTimeout(resolve, DECODING))]);
}

function heard(medium, event) {
  return new Promise((resolve, reject) => {
    medium.addEventListener(event, resolve, { once: true });
    const failed = () => reject(new Error(`can't be loaded: ${medium.src}`));
    medium.addEventListener("error", failed, { once: true });
  });
}
