/** Our mark, drawn: a reading desk under the ledge. Nodes and not a file, so that nothing has to load. */

export const MARK = "mark:ambo";

const SVG = "http://www.w3.org/2000/svg";
const STROKES = [
  ["ground", "M22 0H98A22 22 0 0 1 120 22V98A22 22 0 0 1 98 120H22A22 22 0 0 1 0 98V22A22 22 0 0 1 22 0Z"],
  ["ledge", "M28 31H92V38.5H28Z"],
  ["desk", "M36 43.5H84L76.5 86H43.5ZM57.5 51V58.5H50V63.5H57.5V79H62.5V63.5H70V58.5H62.5V51Z"],
  ["desk", "M38 91H82V97.5H38Z"],
];

export function drawMark() {
  const mark = document.createElementNS(SVG, "svg");
  mark.setAttribute("viewBox", "0 0 120 120");
  mark.classList.add("media", "drawn");
  for (const [name, path] of STROKES) {
    const stroke = document.createElementNS(SVG, "path");
    stroke.setAttribute("class", name);
    stroke.setAttribute("d", path);
    mark.append(stroke);
  }
  return mark;
}
