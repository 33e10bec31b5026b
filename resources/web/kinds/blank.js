/** Nothing: on stream the picture is clear, in the hall the plain background stays. */

export function parts() {
  return [];
}
