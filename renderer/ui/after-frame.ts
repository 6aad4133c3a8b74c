/** A window that nobody sees draws no frames: after so many milliseconds the work is done all the same. */
const longestMs = 300;

/** Does what may wait once the frame under way is on the screen: drawing it and the work want the machine at once. */
export function afterFrame(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  requestAnimationFrame(() => requestAnimationFrame(() => window.setTimeout(once, 0)));
  window.setTimeout(once, longestMs);
}
