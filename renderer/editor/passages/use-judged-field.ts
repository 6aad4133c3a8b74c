import { type Ref, type RefCallback, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { setRef } from '../../ui/set-ref.ts';
import type { JudgedField, JudgedFields } from './judged-fields.ts';
import { judgedAgain, notJudged } from './judged-text.ts';
import { movedPassages } from './moved-passages.ts';
import type { Passage } from './passage.ts';

interface Judged {
  /** What is found in the text as it is now. */
  readonly found: readonly Passage[];
  /** Takes the element of the field, and gives it to the ref it came with. */
  readonly take: RefCallback<HTMLTextAreaElement>;
  /** Has the text looked at again, as when the cursor has left it. */
  readonly look: () => void;
}

function fieldOf(area: HTMLTextAreaElement, onJudged: JudgedField['onJudged']): JudgedField {
  return {
    look: () => ({
      text: area.value,
      cursor: document.activeElement === area ? area.selectionStart : null,
    }),
    onJudged,
  };
}

/** Has the text of a field judged together with those of all other fields, as long as `isOn`. */
export function useJudgedField(
  fields: Pick<JudgedFields<unknown>, 'add' | 'look'>,
  value: string,
  isOn: boolean,
  ref: Ref<HTMLTextAreaElement> | undefined,
): Judged {
  const [judged, setJudged] = useState(notJudged);
  const field = useRef<JudgedField | null>(null);
  const take: RefCallback<HTMLTextAreaElement> = useCallback(
    (element) => {
      const leave = setRef(ref, element);
      if (!element || !isOn) return leave;
      const own = fieldOf(element, (text, found) =>
        startTransition(() => setJudged((before) => judgedAgain(before, { text, found }))),
      );
      field.current = own;
      const letGo = fields.add(own);
      return () => {
        letGo();
        field.current = null;
        leave();
      };
    },
    [fields, ref, isOn],
  );
  const look = useCallback(() => {
    if (field.current) fields.look(field.current);
  }, [fields]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever the text has changed
  useEffect(look, [value, look]);
  return { found: isOn ? movedPassages(judged.found, judged.text, value) : notJudged.found, take, look };
}
