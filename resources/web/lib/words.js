/** Words as blocks `{lang, lines}`: the wire sends strings and blocks, and every line needs a language. */

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;
const KANA = /[\u3040-\u30ff]/;
const HAN = /[\u4e00-\u9fff]/;

/** Without `lang` a browser takes Han and Hangul from its Japanese face. */
export function languageOf(text) {
  if (HANGUL.test(text)) return "ko";
  if (KANA.test(text)) return "ja";
  return HAN.test(text) ? "zh" : "en";
}

function block(lines, lang) {
  const clean = lines.map((line) => String(line ?? "").trim());
  while (clean.length && !clean[clean.length - 1]) clean.pop();
  while (clean.length && !clean[0]) clean.shift();
  return { lang: lang || languageOf(clean.join("")), lines: clean };
}

/** A string, a number, one block or a list of blocks → blocks that have something to show. */
export function blocksOf(value) {
  if (value === null || value === undefined) return [];
  const many = Array.isArray(value) ? value : [value];
  const blocks = many.map((one) =>
    typeof one === "object" ? block(one.lines ?? [], one.lang) : block(String(one).split("\n")),
  );
  return blocks.filter(({ lines }) => lines.length);
}

/** A slide's main field and what it carries of it in further languages. */
export function spoken(fields, main) {
  return [...blocksOf(fields[main]), ...blocksOf(fields.translations)];
}

/** Short facts on one line: "John 3:16 · WEB". */
export function joined(...facts) {
  return facts.map((fact) => String(fact ?? "").trim()).filter(Boolean).join(" · ");
}
