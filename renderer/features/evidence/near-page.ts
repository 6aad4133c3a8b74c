import { isMatrixOpen, useApp } from '../../window/app-store.ts';

/** So many pixels above and below what is in sight are drawn as well. */
const nearPx = 1_200;

const waiting = new Map<Element, () => void>();

let observer: IntersectionObserver | undefined;

/* Nothing is in sight below a matrix, and looking at hundreds of places would cost each frame that is drawn there. */
function pauseWhileCovered(watched: IntersectionObserver): void {
  useApp.subscribe((now, before) => {
    if (isMatrixOpen(now) === isMatrixOpen(before)) return;
    if (isMatrixOpen(now)) watched.disconnect();
    else for (const element of waiting.keys()) watched.observe(element);
  });
}

/* Made when it is first needed; how far it looks beyond a scrolled part is newer than the types. */
function watcher(): IntersectionObserver {
  if (observer) return observer;
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
    scrollMargin: `${nearPx}px 0px`,
  };
  observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
  }, options);
  pauseWhileCovered(observer);
  return observer;
}

/** Says when an element comes near the part of the page that is in sight, until the returned function is called. */
export function whenNear(element: Element, isNear: () => void): () => void {
  waiting.set(element, isNear);
  const watched = watcher();
  if (!isMatrixOpen(useApp.getState())) watched.observe(element);
  return () => {
    waiting.delete(element);
    watched.unobserve(element);
  };
}
