import type { Composition } from './composition.ts';

/** An editor takes this many milliseconds to read a finished composition. */
const readMs = 60;

/** Tells the open brief while an input method composes a word anywhere in the window. */
export function followComposition(composition: () => Composition | undefined): void {
  let reading = 0;
  const end = () => {
    window.clearTimeout(reading);
    reading = window.setTimeout(() => composition()?.end(), readMs);
  };
  window.addEventListener(
    'compositionstart',
    () => {
      window.clearTimeout(reading);
      composition()?.begin();
    },
    true,
  );
  window.addEventListener('compositionend', end, true);
  // A field that is taken away while a word is composed in it may never report the end.
  window.addEventListener(
    'keydown',
    ({ isComposing, keyCode }) => {
      if (!isComposing && keyCode !== 229 && composition()?.isGoingOn) end();
    },
    true,
  );
}
