/** A film: placed as a picture is, started at the same instant on every page. */

const DRIFT = 0.25;

export { parts } from "./image.js";

/** `media.start_at` is a Unix time in seconds; without it the film starts when it is shown. */
export function start(node, { media }, clock) {
  const film = node.querySelector("video");
  if (!film || film.ended) return () => {};
  if (Number.isFinite(media.start_at)) {
    const place = Math.max(0, clock.now() - media.start_at);
    if (Math.abs(film.currentTime - place) > DRIFT) film.currentTime = place;
  }
  // A browser that allows no sound before a click still shows the picture.
  film.play().catch(() => {
    film.muted = true;
    return film.play();
  }).catch((error) => console.error("film does not play", error));
  // A film that leaves the page stops by itself; one whose caption alone changed plays on.
  return () => {};
}
