/** A window that nobody sees draws no frames: after this many milliseconds the work is done anyway. */
const longestMs = 500;

/** Does what can wait once the present frame is on the screen: drawing it and the work would compete. */
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
