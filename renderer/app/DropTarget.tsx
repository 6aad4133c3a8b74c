import FileDown from 'lucide-react/icons/file-down';
import { type DragEvent, type ReactNode, useState } from 'react';
import styles from './DropTarget.module.css';
import { importDropped } from './navigate.ts';

function holdsFiles(event: DragEvent): boolean {
  return Array.from(event.dataTransfer.types).includes('Files');
}

/** Takes files dropped anywhere on the window and imports them. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    void importDropped(Array.from(event.dataTransfer.files));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files has its keyboard way in File > Import
    <div onDragOver={onDragOver} onDragLeave={onDragLeave} onDrop={onDrop}>
      {children}
      {isOver && (
        <div className={styles.veil}>
          <div className={styles.card}>
            <FileDown size={28} aria-hidden="true" />
            Drop to import
          </div>
        </div>
      )}
    </div>
  );
}
