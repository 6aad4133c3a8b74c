import { useCallback, useEffect, useRef, useState } from 'react';
import { useDocument } from './context.tsx';

/** Typing is handed in at the latest this many milliseconds after it began. */
export const gatherMs = 250;

const asTyped = (value: string): string => value;

export interface GatheredText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

interface Draft {
  readonly value: string;
  /** Whether it is still to be handed in. */
  readonly isHeld: boolean;
}

/**
 * A text field over the open brief: what is typed shows at once and is handed in as one change every `gatherMs` and
 * when the field is left. A change from elsewhere (undo, another window) shows as soon as nothing is held back.
 *
 * Where the brief keeps a text in another form than it is typed in, `storedForm` gives that form: as long as the brief
 * has what was typed, the field shows it as it was typed, so that nobody loses the comma behind which a name is to come.
 */
export function useGatheredText(
  stored: string,
  commit: (value: string) => void,
  storedForm: (value: string) => string = asTyped,
): GatheredText {
  const document = useDocument();
  const [draft, setDraft] = useState<Draft | null>(null);
  const held = useRef<{ value: string; timer: number } | null>(null);
  const latestCommit = useRef(commit);
  latestCommit.current = commit;

  const flush = useCallback(() => {
    const now = held.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    held.current = null;
    setDraft({ value: now.value, isHeld: false });
    latestCommit.current(now.value);
    document.holdTyping(false);
  }, [document]);

  useEffect(() => document.addBuffer({ flush }), [document, flush]);

  const onChange = useCallback(
    (value: string) => {
      setDraft({ value, isHeld: true });
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
    setDraft(null);
  }, [flush]);

  const isShown = draft !== null && (draft.isHeld || storedForm(draft.value) === stored);
  return { value: isShown ? draft.value : stored, onChange, onBlur };
}
