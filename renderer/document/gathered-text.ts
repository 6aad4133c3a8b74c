import { useCallback, useEffect, useRef, useState } from 'react';
import { useDocument } from './context.tsx';

/** Typing is handed in at the latest this many milliseconds after it began. */
export const gatherMs = 250;

export interface GatheredText {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/**
 * A text field over the open brief: what is typed shows at once and is handed in as one change every `gatherMs` and
 * when the field is left. A change from elsewhere (undo, another window) shows as soon as nothing is held back.
 */
export function useGatheredText(stored: string, commit: (value: string) => void): GatheredText {
  const document = useDocument();
  const [draft, setDraft] = useState<string | null>(null);
  const held = useRef<{ value: string; timer: number } | null>(null);
  const latestCommit = useRef(commit);
  latestCommit.current = commit;

  const flush = useCallback(() => {
    const now = held.current;
    if (!now) return;
    window.clearTimeout(now.timer);
    held.current = null;
    setDraft(null);
    latestCommit.current(now.value);
    document.holdTyping(false);
  }, [document]);

  useEffect(() => document.addBuffer({ flush }), [document, flush]);

  const onChange = useCallback(
    (value: string) => {
      setDraft(value);
      if (held.current) {
        held.current.value = value;
        return;
      }
      held.current = { value, timer: window.setTimeout(flush, gatherMs) };
      document.holdTyping(true);
    },
    [document, flush],
  );

  return { value: draft ?? stored, onChange, onBlur: flush };
}
