import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import field from '../field/field.module.css';
import styles from './AutoTextArea.module.css';

/** A stretch of a text that is underlined, by its offsets. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
}

/**
 * The same text over a textarea, set like it and without colour, for what a textarea cannot show: wavy lines under parts
 * of its text. It lies where the textarea lies, whatever moves or widens that, and is nothing to a screen reader.
 */
export function Underlines(props: {
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** The classes by which the textarea is set. */
  readonly className: string | undefined;
}): ReactNode {
  const { text, marks } = props;
  const parts = marks.map(({ from, to }, index) => (
    <span key={from}>
      {text.slice(marks[index - 1]?.to ?? 0, from)}
      <span className={styles.mark} data-text-mark={index}>
        {text.slice(from, to)}
      </span>
    </span>
  ));
  return (
    <div
      className={classNames(field.control, props.className, styles.underlines)}
      data-underlines=""
      aria-hidden="true"
    >
      {parts}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </div>
  );
}

/** The mark of a textarea with underlines that lies at a point of the window, by its place among all; null for none. */
export function markAtPoint(area: HTMLTextAreaElement, x: number, y: number): number | null {
  for (const mark of marksOf(area)) {
    const isHit = Array.from(mark.getClientRects()).some(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (isHit) return Number(mark.dataset.textMark);
  }
  return null;
}

/** Where a mark of a textarea begins: the lower left corner of its first line, in pixels of the window. */
export function placeOfMark(
  area: HTMLTextAreaElement,
  index: number,
): { readonly left: number; readonly bottom: number } {
  const mark = marksOf(area).find((candidate) => candidate.dataset.textMark === String(index));
  return mark?.getClientRects()[0] ?? area.getBoundingClientRect();
}

function marksOf(area: HTMLTextAreaElement): HTMLElement[] {
  return Array.from(area.parentElement?.querySelectorAll<HTMLElement>('[data-text-mark]') ?? []);
}
