/** Waits for the served font, so that no frame is painted in a half-loaded one; wakes the installed ones. */

const WORDS = "가나다 Amen 0";
const CAP = 1500;

/** Resolves when both weights are there, or can't be had, or after 1.5 s. */
export function fontsReady() {
  const loads = [400, 700].map((weight) => document.fonts.load(`${weight} 20px "Ambo Sans"`, WORDS));
  warm();
  const cap = new Promise((resolve) => setTimeout(resolve, CAP));
  return Promise.race([Promise.allSettled(loads), cap]);
}

/** An installed face is opened at its first use, which takes longer than a display frame: not on air. */
function warm() {
  const pen = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(document.getElementById("air"));
  for (const weight of [400, 700]) {
    pen.font = `${weight} 58px ${fontFamily}`;
    pen.measureText(WORDS);
  }
}
