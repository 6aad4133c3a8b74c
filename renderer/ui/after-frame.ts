/** A window that nobody sees draws no frames: after so many milliseconds the work is done all the same. */
const longestMs = 500;

/** Does what may wait once the frame under way is on the screen: drawing it and the work want the machine at once. */
export function afterFrame(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  window.setTimeout(once, longestMs);
  if (performance.getEntriesByType('paint').length > 0) {
    requestAnimationFrame(() => requestAnimationFrame(() => window.setTimeout(once, 0)));
    return;
  }
  // The first frame of a window takes longer: it is on the screen when the browser says so.
  const observer = new PerformanceObserver(() => {
    observer.disconnect();
    once();
  });
  observer.observe({ type: 'paint' });
}
