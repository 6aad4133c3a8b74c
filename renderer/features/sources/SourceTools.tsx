import type { BriefDocument } from '../../document/brief-document.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { isOnlyRead, showDialog, useApp } from '../../window/app-store.ts';
import { CaptureButton } from './Captures.tsx';
import styles from './SourcesTab.module.css';

interface SourceToolsProps {
  readonly document: BriefDocument;
  readonly isReadOnly: boolean;
}

/** Takes references into the register, and hands it on as a list of references. */
export function SourceTools({ document, isReadOnly }: SourceToolsProps) {
  return (
    <div className={styles.tools}>
      <CaptureButton sourceId={null} size="small" />
      {!isReadOnly && (
        <>
          <Button size="small" onClick={() => showDialog({ kind: 'library-sources' })}>
            From the library…
          </Button>
          <Button size="small" onClick={() => showDialog({ kind: 'references', file: null })}>
            Import references…
          </Button>
        </>
      )}
      {!useApp(isOnlyRead) && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => showDialog({ kind: 'export', briefIds: [document.brief.id], format: 'csl' })}
        >
          Export references…
        </Button>
      )}
    </div>
  );
}
