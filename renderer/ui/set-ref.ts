import type { Ref } from 'react';

/** Gives an element to a ref of either kind; gives back what takes it away again. */
export function setRef<Element>(ref: Ref<Element> | undefined, element: Element | null): () => void {
  if (typeof ref === 'function') {
    const letGo = ref(element);
    return typeof letGo === 'function' ? letGo : () => void ref(null);
  }
  if (!ref) return () => undefined;
  ref.current = element;
  return () => {
    ref.current = null;
  };
}
