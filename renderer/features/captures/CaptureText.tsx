import {
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { CapturePassage } from '#shared/commands/capture-calls.ts';
import styles from './CaptureText.module.css';
import { offsetIn, rangeOf, textChunks } from './text-chunks.ts';

/** The names under which passages are painted; their look is in the style of the text. */
const quotedMarks = 'capture-quoted';
const shownMark = 'capture-shown';

/* What is selected in the text is noted, and nothing in it changes: it is in an element that could be written in, since only there the keys move a cursor and select; every change
 * of it is refused. What an input method writes all the same is told, to be taken off the page again. */
function useSelecting(
  shown: RefObject<HTMLDivElement | null>,
  onChanged: () => void,
  onDrag: CaptureTextProps['onDrag'],
): void {
  const drag = useRef(onDrag);
  drag.current = onDrag;
  useEffect(() => {
    const element = shown.current;
    if (!element) return;
    const refuse = (event: Event) => event.preventDefault();
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('beforeinput', refuse, { signal });
    const begin = (event: DragEvent) => {
      if (!event.dataTransfer || drag.current?.(event.dataTransfer) !== true) refuse(event);
    };
    element.addEventListener('dragstart', begin, { signal });
    element.addEventListener('input', onChanged, { signal });
    const note = () => void selectedIn(element);
    document.addEventListener('selectionchange', note, { signal });
    return () => listening.abort();
  }, [shown, onChanged]);
}

function paint(name: string, shown: HTMLElement, passages: readonly CapturePassage[]): void {
  const ranges = passages.flatMap(({ from, to }) => rangeOf(shown, from, to) ?? []);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** Brings a passage of a shown text into sight and selects it. */
export function showPassage(shown: HTMLElement, passage: CapturePassage): void {
  const range = rangeOf(shown, passage.from, passage.to);
  const scroller = shown.parentElement;
  if (!range || !scroller) return;
  paint(shownMark, shown, [passage]);
  shown.focus({ preventScroll: true });
  select(range);
  lastSelected.set(shown, passage);
  range.startContainer.parentElement?.scrollIntoView({ block: 'start' });
  // What comes into sight only now gets its height now.
  const place = () => {
    const box = range.getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    scroller.scrollTop += box.top - frame.top - frame.height / 3;
  };
  place();
  requestAnimationFrame(place);
}

/** What was last selected in a text that is shown, for when the focus comes back to it. */
const lastSelected = new WeakMap<HTMLElement, CapturePassage>();

/** Puts the cursor back into a shown text, behind what was last selected there. */
export function backToText(shown: HTMLElement): void {
  const at = lastSelected.get(shown)?.to ?? 0;
  shown.focus({ preventScroll: true });
  select(rangeOf(shown, at, at));
}

function select(range: Range | null): void {
  const selection = window.getSelection();
  selection?.removeAllRanges();
  if (range) selection?.addRange(range);
}

/** What is selected of a shown text, or where the cursor is in it, which is noted; null if the selection is elsewhere. */
export function selectedIn(shown: HTMLElement | null): CapturePassage | null {
  const selection = window.getSelection();
  if (!shown || !selection?.anchorNode || !selection.focusNode) return null;
  const anchor = offsetIn(shown, selection.anchorNode, selection.anchorOffset);
  const focus = offsetIn(shown, selection.focusNode, selection.focusOffset);
  if (anchor === null || focus === null) return null;
  const selected = { from: Math.min(anchor, focus), to: Math.max(anchor, focus) };
  // The page is told of a moved cursor only after the keys that follow it.
  lastSelected.set(shown, selected);
  return selected;
}

interface CaptureTextProps {
  readonly text: string;
  readonly quoted: readonly CapturePassage[];
  /** The passage to be shown when the text opens. */
  readonly opened: CapturePassage | null;
  readonly shown: RefObject<HTMLDivElement | null>;
  /** What Enter does. */
  readonly onEnter: () => void;
  /** Says what is dragged when a selection is; false, or without it, nothing is. */
  readonly onDrag?: (transfer: DataTransfer) => boolean;
}

/** The text of a capture, to be read, searched with the keys and selected from, however long it is. */
export const CaptureText = memo(function CaptureText(props: CaptureTextProps) {
  const [version, setVersion] = useState(0);
  const drawAnew = useCallback(() => setVersion((last) => last + 1), []);
  return (
    <div className={styles.scroller}>
      <ShownText key={version} {...props} onChanged={drawAnew} />
    </div>
  );
});

function ShownText(props: CaptureTextProps & { readonly onChanged: () => void }) {
  const { text, quoted, opened, shown, onEnter, onDrag, onChanged } = props;
  const chunks = useMemo(() => textChunks(text), [text]);
  useSelecting(shown, onChanged, onDrag);
  usePainted(shown, quoted, opened);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a text field could not show two megabytes as quickly.
    <div
      ref={shown}
      className={styles.text}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      role="textbox"
      tabIndex={0}
      aria-multiline
      aria-readonly
      aria-label="Text of the capture"
      dir="auto"
      onKeyDown={press}
    >
      {chunks.map((chunk) => (
        <div key={chunk.from} className={styles.chunk} data-from={chunk.from}>
          {chunk.text}
        </div>
      ))}
    </div>
  );
}

/* Paints what was quoted, and the passage to be shown, which is brought into sight. */
function usePainted(
  shown: RefObject<HTMLDivElement | null>,
  quoted: readonly CapturePassage[],
  opened: CapturePassage | null,
): void {
  useEffect(() => {
    if (shown.current) paint(quotedMarks, shown.current, quoted);
    return () => void CSS.highlights.delete(quotedMarks);
  }, [quoted, shown]);
  useEffect(() => {
    if (shown.current) showPassage(shown.current, opened ?? { from: 0, to: 0 });
    return () => void CSS.highlights.delete(shownMark);
  }, [opened, shown]);
}
