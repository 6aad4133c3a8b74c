import {
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  type RefCallback,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { AutoTextArea, type AutoTextAreaProps } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { markAtPoint, type TextMark } from '../../ui/AutoTextArea/Underlines.tsx';
import { useApp } from '../../window/app-store.ts';
import { fieldSpelling, type SpelledField } from './field-spelling.ts';
import { misspelledInField, rememberMarks } from './misspelled-in-field.ts';
import { movedMarks } from './moved-marks.ts';
import { openSpellingMenu } from './spelling-menu-store.ts';

interface Judged {
  readonly text: string;
  readonly marks: readonly TextMark[];
}

const nothing: Judged = { text: '', marks: [] };

/* Most fields have nothing wrong in them, and are not drawn again to say so. */
function withMarks(before: Judged, text: string, marks: readonly TextMark[]): Judged {
  if (before.marks.length === 0 && marks.length === 0) return before;
  const isSame =
    before.text === text &&
    before.marks.length === marks.length &&
    marks.every(
      ({ from, to }, index) => before.marks[index]?.from === from && before.marks[index]?.to === to,
    );
  return isSame ? before : { text, marks };
}

interface SpelledTextAreaProps extends AutoTextAreaProps {
  /** False for names, numbers and addresses, which no dictionary knows. */
  readonly isChecked?: boolean | undefined;
}

/** A text area of the brief whose misspelled words are underlined, with suggestions behind a right click and F7. */
export function SpelledTextArea(props: SpelledTextAreaProps): ReactNode {
  const { ref, onBlur, onContextMenu, isChecked = true, ...area } = props;
  const { value, readOnly = false } = area;
  const isOn = useApp((state) => state.settings.isSpellCheckOn) && isChecked && !readOnly;
  const [judged, setJudged] = useState(nothing);
  const field = useRef<SpelledField | null>(null);
  const marks = isOn ? movedMarks(judged.marks, judged.text, value) : nothing.marks;

  const take: RefCallback<HTMLTextAreaElement> = useCallback(
    (element) => {
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
      if (!element || !isOn) return undefined;
      const own: SpelledField = {
        area: element,
        onJudged: (text, found) =>
          startTransition(() => setJudged((before) => withMarks(before, text, found))),
      };
      field.current = own;
      const letGo = fieldSpelling.add(own);
      return () => {
        letGo();
        field.current = null;
        if (typeof ref === 'function') ref(null);
        else if (ref) ref.current = null;
      };
    },
    [ref, isOn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the text has changed
  useEffect(() => {
    if (field.current) fieldSpelling.look(field.current);
  }, [value]);
  useEffect(() => {
    if (field.current) rememberMarks(field.current.area, marks);
  });

  const leave = (event: FocusEvent<HTMLTextAreaElement>) => {
    onBlur?.(event);
    if (field.current) fieldSpelling.look(field.current);
  };
  const offer = (event: MouseEvent<HTMLTextAreaElement>) => {
    onContextMenu?.(event);
    const area = event.currentTarget;
    const index = markAtPoint(area, event.clientX, event.clientY);
    const found = index === null ? null : misspelledInField(area, index);
    if (!found) return;
    event.preventDefault();
    openSpellingMenu(found);
  };
  return (
    <AutoTextArea
      {...area}
      ref={take}
      marks={marks}
      spellCheck={false}
      onBlur={leave}
      onContextMenu={offer}
    />
  );
}
