/** Waits for the served font, so that no frame is ever painted in a half-loaded one. */

const WORDS = "가A";
const CAP = 1500;

/** Resolves when both weights are there, or can't be had, or after 1.5 s. */
export function fontsReady() {
  const loads = [400, 700].map((weight) => document.fonts.load(`${weight} 20px "Ambo Sans"`, WORDS));
  const cap = new Promise((resolve) => setTimeout(resolve, CAP));
  return Promise.race([Promise.allSettled(loads), cap]);
}
