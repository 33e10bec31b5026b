/**
 * Where a line that is too wide may break: at spaces only, lines of about one width, phrases kept together.
 * `text-wrap: balance` came with Chromium 114; where the server has placed the lines, none of this is used.
 */

const KOREAN_CLAUSE = /[서고며니면록만요다까]$/;
const KOREAN_PARTICLE = /[을를이가에로와과도께]$/;
const [FIRST_SYLLABLE, FINALS, FINAL_N, FINAL_L] = [0xac00, 28, 4, 8];
const UNEVEN = 0.6;

/** The cost of a break after this word: none after punctuation, most where it qualifies the next. */
export function costAfter(word) {
  if (/[,.;:!?·—…)"'”’]$/.test(word)) return 0;
  if (KOREAN_CLAUSE.test(word)) return 0.05;
  if (KOREAN_PARTICLE.test(word)) return 0.12;
  const final = (word.charCodeAt(word.length - 1) - FIRST_SYLLABLE) % FINALS;
  return final === FINAL_N || final === FINAL_L || word.endsWith("의") ? 0.8 : 0.18;
}

/** The fewest lines that `count` words need in `width` px; null if one word alone is wider. */
function fewest(count, width, wide) {
  let [lines, start] = [1, 0];
  for (let word = 0; word < count; word += 1) {
    if (wide(word, word) > width) return null;
    if (wide(start, word) > width) [lines, start] = [lines + 1, word];
  }
  return lines;
}

/**
 * → `words` as the fewest lines that fit `width` px, broken best; null if a word alone is wider than that.
 * `wide(first, last)` is the width of these words and all between them, in px, as set on one line.
 */
export function wrap(words, width, wide) {
  const count = fewest(words.length, width, wide);
  if (count === null || count === 1) return count && [words.join(" ")];
  const mean = wide(0, words.length - 1) / count;
  // best[n][end]: the cheapest way to set the first `end` words in n lines, and where its last line starts.
  const best = [[{ cost: 0, start: 0 }]];
  for (let n = 1; n <= count; n += 1) {
    best[n] = words.map(() => null);
    for (let end = n; end <= words.length; end += 1) {
      const last = end === words.length ? 0 : costAfter(words[end - 1]);
      best[n][end] = cheapest(best[n - 1], end, last, (start) => wide(start, end - 1), width, mean);
    }
  }
  return read(best, words, count);
}

function cheapest(shorter, end, last, widthFrom, width, mean) {
  let found = null;
  for (let start = end - 1; start >= 0 && widthFrom(start) <= width; start -= 1) {
    if (!shorter[start]) continue;
    const cost = shorter[start].cost + UNEVEN * (widthFrom(start) / mean - 1) ** 2 + last;
    if (!found || cost < found.cost) found = { cost, start };
  }
  return found;
}

function read(best, words, count) {
  const lines = [];
  let end = words.length;
  for (let n = count; n > 0; n -= 1) {
    const { start } = best[n][end];
    lines.unshift(words.slice(start, end).join(" "));
    end = start;
  }
  return lines;
}
