import type { Capture } from '#shared/brief/kinds/capture.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { useBriefPart } from '../../document/context.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { printedMoment } from '../../records/printed-day.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { showDialog } from '../../window/app-store.ts';
import styles from './Captures.module.css';

/** The button that takes a text or file into the brief, for a source if one is given. */
export function CaptureButton(props: {
  readonly sourceId: string | null;
  readonly size?: 'small' | 'medium';
}) {
  const { sourceId, size = 'medium' } = props;
  if (useIsReadOnly()) return null;
  return (
    <Button size={size} onClick={() => showDialog({ kind: 'capture', files: null, sourceId })}>
      Capture text or file…
    </Button>
  );
}

function CaptureEntry({ capture }: { readonly capture: Capture }) {
  const { id, title, takenAt, takenBy } = capture;
  const language = useBriefPart('language', (language) => language);
  const quoted = useBriefPart(
    'evidence',
    (all) => Object.values(all).filter(({ captureId }) => captureId === id).length,
  );
  const notes = [
    takenAt === null ? '' : printedMoment(takenAt, language),
    visibleSigns(takenBy),
    quoted === 0 ? 'not quoted yet' : quoted === 1 ? 'quoted once' : `quoted ${quoted} times`,
  ];
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => showDialog({ kind: 'capture-text', captureId: id, passage: null })}
      >
        <span className={styles.name}>{visibleSigns(title) || 'Untitled capture'}</span>
        <span className={styles.note}>{notes.filter((note) => note !== '').join(' · ')}</span>
      </button>
    </li>
  );
}

/** The captures of the brief, or of one source, each of which a click opens, and the button that takes another one. */
export function Captures(props: { readonly sourceId: string | null; readonly hasButton?: boolean }) {
  const { sourceId, hasButton = true } = props;
  const all = useRecords('captures');
  const captures = sourceId === null ? all : all.filter((capture) => capture.sourceId === sourceId);
  return (
    <Part title="Captures" count={captures.length}>
      {captures.length > 0 && (
        <ul className={styles.list}>
          {captures.map((capture) => (
            <CaptureEntry key={capture.id} capture={capture} />
          ))}
        </ul>
      )}
      {captures.length === 0 && !hasButton && <Remark>Files that are dropped here are captured.</Remark>}
      {hasButton && (
        <div>
          <CaptureButton sourceId={sourceId} />
        </div>
      )}
    </Part>
  );
}
