import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import field from '../field/field.module.css';
import styles from './AutoTextArea.module.css';
import { markedStretches, type TextMark } from './marked-stretches.ts';

/**
 * The same text over a textarea, set like it and transparent, for what a textarea cannot show: lines under parts of its
 * text. It follows the textarea, however that moves or grows, and is hidden from screen readers.
 */
export function TextMarks(props: {
  readonly text: string;
  readonly marks: readonly TextMark[];
  /** The classes by which the textarea is set. */
  readonly className: string | undefined;
}): ReactNode {
  const { text } = props;
  const stretches = markedStretches(props.marks);
  const parts = stretches.map(({ from, to, classes }, index) => (
    <span key={from}>
      {text.slice(stretches[index - 1]?.to ?? 0, from)}
      <span className={classNames(styles.mark, ...classes)} data-text-mark={from}>
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
      {text.slice(stretches.at(-1)?.to ?? 0)}
    </div>
  );
}

/** The offset at which the marked stretch of a textarea begins that is at a point of the window; null for none. */
export function markedOffsetAt(area: HTMLTextAreaElement, x: number, y: number): number | null {
  for (const stretch of stretchesOf(area)) {
    const isHit = Array.from(stretch.getClientRects()).some(
      (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    if (isHit) return Number(stretch.dataset.textMark);
  }
  return null;
}

/**
 * Where a marked stretch of a field begins: the lower left corner of its first line, in pixels of the window. The
 * corner of the field if none begins at the offset.
 */
export function placeOfText(
  area: HTMLElement,
  from: number,
): { readonly left: number; readonly bottom: number } {
  const stretch = stretchesOf(area).find((candidate) => candidate.dataset.textMark === String(from));
  return stretch?.getClientRects()[0] ?? area.getBoundingClientRect();
}

function stretchesOf(area: HTMLElement): HTMLElement[] {
  return Array.from(area.parentElement?.querySelectorAll<HTMLElement>('[data-text-mark]') ?? []);
}
