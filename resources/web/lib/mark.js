/** Our mark, drawn: a reading desk under the ledge. Nodes and not a file, so that nothing has to load. */

export const MARK = "mark:ambo";

const SVG = "http://www.w3.org/2000/svg";
const STROKES = [
  ["ground", "M22 0H98A22 22 0 0 1 120 22V98A22 22 0 0 1 98 120H22A22 22 0 0 1 0 98V22A22 22 0 0 1 22 0Z"],
  ["ledge", "M30 25H58V31H30Z"],
  ["desk", "M28 55L84 40A3.5 3.5 0 0 1 88.300 42.500L90.100 49.200A3.500 3.500 0 0 1 87.600 53.500L32 68.400Z"],
  ["desk", "M54 69.500L66 66.300V90H78A4 4 0 0 1 82 94V97H38V94A4 4 0 0 1 42 90H54Z"],
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
