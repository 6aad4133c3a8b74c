import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { Place } from '#shared/brief/place.ts';
import { placeOfPassage } from '#shared/queries/passage-place.ts';
import type { ImportReport } from '#shared/readers/reading.ts';
import { placeOfRecognised } from '#shared/readers/recognised.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { Panel } from '../../records/detail/Panel.tsx';
import { Part } from '../../records/detail/Part.tsx';
import placeList from '../../records/detail/places.module.css';
import { Button } from '../../ui/Button/Button.tsx';
import { showToast } from '../../ui/Toast/toasts.ts';
import { useApp } from '../../window/app-store.ts';
import { goToPlace } from '../../window/go-to-place.ts';
import { undoImport } from '../../window/navigate.ts';
import styles from './ImportTab.module.css';
import { importSentence, isMatrix, wasBrief } from './import-sentence.ts';
import { putAway } from './shown-report.ts';

/** What an import recognised, what it kept as text, and what looks contradictory. */
export function ImportTab({ report }: { readonly report: ImportReport }) {
  const isBrief = wasBrief(report);
  const dismiss = () => {
    putAway(report);
    useApp.setState({ inspectorTab: 'detail' });
  };
  return (
    <Panel
      title="Imported"
      tools={
        <>
          <UndoImport />
          <Button size="small" onClick={dismiss}>
            Done
          </Button>
        </>
      }
    >
      <p className={styles.sentence}>{importSentence(report)}</p>
      <Contradictions
        name={isBrief ? 'Put right.' : isMatrix(report) ? 'Not taken as it stood.' : 'Looks contradictory.'}
        messages={report.contradictions.map(({ message }) => message)}
      />
      <Recognised title={isBrief ? 'In it' : 'Recognised'} items={report.recognised} />
      <Kept passages={report.kept} />
      <LeftOut reasons={report.leftOut} />
    </Panel>
  );
}

/* Only as long as nothing was written into the brief, since that would be lost as well. */
function UndoImport() {
  const document = useDocument();
  const isUntouched = useDocumentState((state) => state.isUntouched);
  if (!isUntouched) return null;
  return (
    <Button size="small" variant="quiet" onClick={() => void undoImport([document.brief.id])}>
      Undo import
    </Button>
  );
}

interface ContradictionsProps {
  readonly name: string;
  readonly messages: readonly string[];
}

function Contradictions({ name, messages }: ContradictionsProps) {
  return messages.map((message) => (
    <div key={message} className={styles.contradiction} role="note">
      <TriangleAlert size={16} aria-hidden="true" />
      <p>
        <strong>{name}</strong> {message}
      </p>
    </div>
  ));
}

interface RecognisedProps {
  readonly title: string;
  readonly items: ImportReport['recognised'];
}

function Recognised({ title, items }: RecognisedProps) {
  const document = useDocument();
  if (items.length === 0) return null;
  return (
    <Part title={title}>
      <ul className={placeList.places} aria-label={title}>
        {items.map(({ what, count }) => (
          <li key={what}>
            <button
              type="button"
              className={placeList.place}
              onClick={() => goTo(placeOfRecognised(document.brief, what), what)}
            >
              <span className={styles.countRow}>
                {what} <span>{count}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Kept({ passages }: { readonly passages: ImportReport['kept'] }) {
  const document = useDocument();
  if (passages.length === 0) return null;
  return (
    <Part title="Kept as text" count={passages.length}>
      <ul className={placeList.places} aria-label="Kept as text">
        {passages.map(({ where, excerpt }) => (
          <li key={`${where}:${excerpt}`}>
            <button
              type="button"
              className={placeList.place}
              onClick={() => goTo(placeOfPassage(document.brief, excerpt), 'This passage')}
            >
              <span className={styles.where}>{where}</span>
              <span className={styles.quote}>{excerpt}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/* The report tells what was there after the import; it may have been changed since. */
function goTo(place: Place | undefined, what: string): void {
  if (place) goToPlace(place);
  else
    showToast({
      title: `${what}: not in this brief any more`,
      description: 'It was changed or deleted since the import.',
    });
}

function LeftOut({ reasons }: { readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <Part title="Left out" count={reasons.length}>
      <ul className={styles.leftOut}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Part>
  );
}
