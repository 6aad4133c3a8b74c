/** A part may take longer than what is left of a pause; with less than this many milliseconds left, it waits. */
const leastLeftMs = 8;

/** Pauses are waited for, but not longer than this, in milliseconds. */
const timeout = 500;

/**
 * Does work in parts, each in a pause of the window, so that no key waits for more than one of them. `done` gets the
 * result; the returned function gives the work up.
 */
export function inIdleParts<Value>(
  parts: Generator<undefined, Value>,
  done: (value: Value) => void,
): () => void {
  let request = 0;
  const goOn = (deadline: IdleDeadline) => {
    do {
      const part = parts.next();
      if (!part.done) continue;
      done(part.value);
      return;
    } while (deadline.timeRemaining() > leastLeftMs);
    request = window.requestIdleCallback(goOn, { timeout });
  };
  request = window.requestIdleCallback(goOn, { timeout });
  return () => window.cancelIdleCallback(request);
}
