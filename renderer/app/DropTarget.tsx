import FileDown from 'lucide-react/icons/file-down';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import { openDocumentOf, showDialog, useApp } from '../window/app-store.ts';
import { importDropped } from '../window/import.ts';
import styles from './DropTarget.module.css';

function holdsFiles(event: DragEvent): boolean {
  return Array.from(event.dataTransfer?.types ?? []).includes('Files');
}

/* JSON and text may be reports as well, unless they are dropped on the sources. */
const isReferenceList = (name: string, isForReferences: boolean): boolean =>
  (isForReferences ? /\.(?:bib|bibtex|ris|json|txt)$/i : /\.(?:bib|bibtex|ris)$/i).test(name);

function wordsFor({ collection, isForReferences, isCapturing, isOnCaptures }: Over): string {
  if (isOnCaptures) return 'Drop to capture for this brief';
  if (isForReferences && isCapturing) return 'Drop to look at references, or to capture other files';
  if (isForReferences) return 'Drop to look at references';
  return collection === null ? 'Drop to import' : 'Drop to import into the collection';
}

/** Where files are while they are dragged. */
interface Over {
  /** The collection under the pointer. */
  readonly collection: string | null;
  /** Whether the pointer is over a place where files are captured for the open brief. */
  readonly isCapturing: boolean;
  /** Whether it is over the captures of the brief themselves. */
  readonly isOnCaptures: boolean;
  /** Whether the window shows collections, so that they must stay in sight. */
  readonly isBesideCollections: boolean;
  /** Whether it is where references are taken. */
  readonly isForReferences: boolean;
}

function overOf({ target }: DragEvent): Over {
  const row = target instanceof Element ? target.closest('[data-collection]') : null;
  return {
    collection: row?.getAttribute('data-collection') ?? null,
    isCapturing: target instanceof Element && target.closest('[data-capture]') !== null,
    isOnCaptures: target instanceof Element && target.closest('[data-capture="only"]') !== null,
    isBesideCollections: document.querySelector('[data-collection]') !== null,
    isForReferences: target instanceof Element && target.closest('[data-drop="references"]') !== null,
  };
}

/*
 * One list of references for the open brief; on its sources anything else is captured, elsewhere it is imported as a
 * brief of its own. On the captures, lists are captured as well.
 */
function takeDropped(
  files: readonly File[],
  { isForReferences, isCapturing, isOnCaptures, collection }: Over,
): void {
  const [first, ...more] = files;
  const document = openDocumentOf(useApp.getState());
  const isOne = first !== undefined && more.length === 0 && !isOnCaptures;
  const isList = isOne && isReferenceList(first.name, isForReferences);
  if (isList && document?.readOnly === null) showDialog({ kind: 'references', file: first });
  else if (isCapturing) void captureThem(files);
  else void importDropped(files, collection);
}

/* Capturing needs the commands of a brief, which are not there before one is open. */
async function captureThem(files: readonly File[]): Promise<void> {
  const { captureDropped } = await import('../window/captures.ts');
  await captureDropped(files);
}

/** Takes files dropped anywhere on the window, even on a dialog, and imports them. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState<Over | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(overOf(event));
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(null);
      takeDropped(Array.from(event.dataTransfer?.files ?? []), overOf(event));
    };
    // A dialog is outside the window's own tree, so that only the whole page sees every drop once.
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    return () => listening.abort();
  }, []);
  return (
    <>
      {children}
      {over &&
        createPortal(
          <div
            className={classNames(styles.veil, (over.isBesideCollections || over.isCapturing) && styles.thin)}
          >
            <div className={styles.card}>
              <FileDown size={28} aria-hidden="true" />
              {wordsFor(over)}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
}
