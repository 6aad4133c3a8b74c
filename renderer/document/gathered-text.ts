import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Problem, Result } from '#shared/result.ts';
import { useDocument } from './context.tsx';

/** Typing is handed in at the latest this many milliseconds after it began. */
export const gatherMs = 250;

const asTyped = (value: string): string => value;

export interface GatheredText {
  readonly value: string;
  /** Why what the field shows is not in the brief, in a sentence; undefined if it is. */
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

interface Draft {
  readonly value: string;
  /** Whether it must still be handed in. */
  readonly isHeld: boolean;
  /** Why the brief refused it; null if it did not. */
  readonly refusal: Problem | null;
}

/* The commands speak of a form; whoever types sees only a field. */
function asSentence(problem: Problem): Problem {
  if (problem.code !== 'request-invalid') return problem;
  return { ...problem, message: 'This is not saved: it is longer than the field can hold.' };
}

/* Hands a text in. What is refused is shown by `show`, kept, and may be tried again. */
function useHandIn(place: string, commit: (value: string) => Result<unknown>, show: (draft: Draft) => void) {
  const document = useDocument();
  const latest = useRef({ commit, show });
  latest.current = { commit, show };
  return useCallback(
    function handIn(value: string): void {
      const done = latest.current.commit(value);
      const refusal = done.ok ? null : asSentence(done.error);
      latest.current.show({ value, isHeld: false, refusal });
      if (!refusal) document.refused.settle(place);
      else
        document.refused.hold(place, refusal, { label: 'Typing', text: value, again: () => handIn(value) });
    },
    [document, place],
  );
}

/**
 * A text field over the open brief: what is typed shows at once and is handed in as one change every `gatherMs` and
 * when the field is left. A change from elsewhere (undo, another window) shows as soon as nothing is held back. What
 * the brief refuses stays in the field and is kept, and the field says so.
 *
 * If the brief stores a text in another form than it is typed in, `storedForm` gives that form. As long as the brief
 * has what was typed, the field shows it as it was typed: a comma at the end, after which another name may follow, does
 * not vanish.
 */
export function useGatheredText(
  stored: string,
  commit: (value: string) => Result<unknown>,
  storedForm: (value: string) => string = asTyped,
): GatheredText {
  const document = useDocument();
  const [draft, setDraft] = useState<Draft | null>(null);
  const held = useRef<{ value: string; timer: number } | null>(null);
  const place = `field:${useId()}`;
  const handIn = useHandIn(place, commit, setDraft);

  const flush = useCallback(() => {
    const now = held.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    held.current = null;
    handIn(now.value);
    document.holdTyping(false);
  }, [document, handIn]);

  useEffect(() => document.addBuffer({ flush }), [document, flush]);
  useEffect(() => () => document.refused.leave(place), [document, place]);

  const onChange = useCallback(
    (value: string) => {
      setDraft({ value, isHeld: true, refusal: null });
      if (held.current) {
        held.current.value = value;
        return;
      }
      held.current = { value, timer: window.setTimeout(flush, gatherMs) };
      document.holdTyping(true);
    },
    [document, flush],
  );

  const onBlur = useCallback(() => {
    flush();
    setDraft((last) => (last?.refusal ? last : null));
  }, [flush]);

  const isShown =
    draft !== null && (draft.isHeld || draft.refusal !== null || storedForm(draft.value) === stored);
  const error = draft?.refusal?.message;
  return { value: isShown ? draft.value : stored, error, onChange, onBlur };
}
