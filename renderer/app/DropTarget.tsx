import FileDown from 'lucide-react/icons/file-down';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { importDropped } from '../window/navigate.ts';
import styles from './DropTarget.module.css';

function holdsFiles(event: DragEvent): boolean {
  return Array.from(event.dataTransfer?.types ?? []).includes('Files');
}

/** Takes files dropped anywhere on the window, even on a dialog, and imports them. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void importDropped(Array.from(event.dataTransfer?.files ?? []));
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
      {isOver &&
        createPortal(
          <div className={styles.veil}>
            <div className={styles.card}>
              <FileDown size={28} aria-hidden="true" />
              Drop to import
            </div>
          </div>,
          document.body,
        )}
    </>
  );
}
