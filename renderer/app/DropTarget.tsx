import FileDown from 'lucide-react/icons/file-down';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import { importDropped } from '../window/navigate.ts';
import styles from './DropTarget.module.css';

function holdsFiles(event: DragEvent): boolean {
  return Array.from(event.dataTransfer?.types ?? []).includes('Files');
}

/** Where files are while they are dragged. */
interface Over {
  /** The collection under the pointer. */
  readonly collection: string | null;
  /** Whether the window shows collections, so that they must stay in sight. */
  readonly isBesideCollections: boolean;
}

function overOf({ target }: DragEvent): Over {
  const row = target instanceof Element ? target.closest('[data-collection]') : null;
  return {
    collection: row?.getAttribute('data-collection') ?? null,
    isBesideCollections: document.querySelector('[data-collection]') !== null,
  };
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
      void importDropped(Array.from(event.dataTransfer?.files ?? []), overOf(event).collection);
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
          <div className={classNames(styles.veil, over.isBesideCollections && styles.thin)}>
            <div className={styles.card}>
              <FileDown size={28} aria-hidden="true" />
              {over.collection === null ? 'Drop to import' : 'Drop to import into the collection'}
            </div>
          </div>,
          document.body,
        )}
    </>
  );
}
