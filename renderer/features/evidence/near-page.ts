/** So many pixels above and below what is in sight are drawn as well. */
const nearPx = 1_200;

const waiting = new WeakMap<Element, () => void>();

let observer: IntersectionObserver | undefined;

/* Made when it is first needed; how far it looks beyond a scrolled part is newer than the types. */
function watcher(): IntersectionObserver {
  const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
    scrollMargin: `${nearPx}px 0px`,
  };
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.();
  }, options);
  return observer;
}

/** Says when an element comes near the part of the page that is in sight, until the returned function is called. */
export function whenNear(element: Element, isNear: () => void): () => void {
  waiting.set(element, isNear);
  watcher().observe(element);
  return () => {
    waiting.delete(element);
    watcher().unobserve(element);
  };
}
