import { useRef } from 'react';
import styles from './Preview.module.css';
import type { PreviewPages } from './page-setting.ts';
import { Sheets } from './Sheets.tsx';
import { useFittingScale } from './use-fitting-scale.ts';

/** Printed pages that only are looked at, as wide as there is room. */
export function FittedPages({ pages }: { readonly pages: PreviewPages }) {
  const scroller = useRef<HTMLElement>(null);
  const scale = useFittingScale(scroller, pages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.fitted} tabIndex={0} aria-label="Pages">
      <Sheets pages={pages} scale={scale} printed={null} />
    </section>
  );
}
