import { type MouseEvent, type ReactNode, type RefCallback, useCallback, useEffect, useRef } from 'react';
import { AutoTextArea, type AutoTextAreaProps } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { markedOffsetAt } from '../../ui/AutoTextArea/TextMarks.tsx';
import { setRef } from '../../ui/set-ref.ts';
import { fieldMarks, rememberFieldMarks } from './field-marks.ts';
import type { Mark } from './mark-kind.ts';
import { openMarkMenu } from './mark-menu-store.ts';
import { passagesOver } from './passage.ts';
import { passageInField } from './shown-passage.ts';

interface MarkedTextAreaProps extends Omit<AutoTextAreaProps, 'marks'> {
  /** What is marked in the text as it is now, in order; null if nothing is ever marked in it. */
  readonly marks: readonly Mark[] | null;
}

/** What is marked under the pointer in a text area, of any kind. */
export function marksUnder({
  currentTarget,
  clientX,
  clientY,
}: MouseEvent<HTMLTextAreaElement>): readonly Mark[] {
  const offset = markedOffsetAt(currentTarget, clientX, clientY);
  return offset === null ? [] : passagesOver(fieldMarks(currentTarget), offset);
}

/* The menu for the marks under the pointer, unless another one shows them. */
function openMenuAt(event: MouseEvent<HTMLTextAreaElement>): void {
  const area = event.currentTarget;
  if (event.defaultPrevented) return;
  if (openMarkMenu(marksUnder(event), (mark) => passageInField(area, mark))) event.preventDefault();
}

/** A text area of the brief with marks of any kind over its text; a right click opens their menu. */
export function MarkedTextArea({ marks, ref, onContextMenu, ...area }: MarkedTextAreaProps): ReactNode {
  const element = useRef<HTMLTextAreaElement | null>(null);
  const take: RefCallback<HTMLTextAreaElement> = useCallback(
    (taken) => {
      element.current = taken;
      return setRef(ref, taken);
    },
    [ref],
  );
  useEffect(() => {
    if (element.current && marks) rememberFieldMarks(element.current, marks);
  });
  return (
    <AutoTextArea
      {...area}
      ref={take}
      marks={marks?.map(({ from, to, kind }) => ({ from, to, className: kind.className }))}
      onContextMenu={(event) => {
        onContextMenu?.(event);
        openMenuAt(event);
      }}
    />
  );
}
