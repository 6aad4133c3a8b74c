import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ImportReport } from '#shared/readers/reading.ts';
import { useDocument, useDocumentState } from '../../document/context.tsx';
import { Panel } from '../../records/detail/Panel.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { useApp } from '../../window/app-store.ts';
import { undoImport } from '../../window/navigate.ts';
import styles from './ImportTab.module.css';
import { importSentence } from './import-sentence.ts';
import { putAway } from './shown-report.ts';

/** What an import recognised, what it kept as it was, and what looks contradictory. */
export function ImportTab({ report }: { readonly report: ImportReport }) {
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
      <Contradictions messages={report.contradictions.map(({ message }) => message)} />
      <Recognised items={report.recognised} />
      <Kept passages={report.kept} />
      <LeftOut reasons={report.leftOut} />
    </Panel>
  );
}

/* Only as long as nothing was written into the brief, which would go with it. */
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

function Contradictions({ messages }: { readonly messages: readonly string[] }) {
  return messages.map((message) => (
    <div key={message} className={styles.contradiction} role="note">
      <TriangleAlert size={16} aria-hidden="true" />
      <p>
        <strong>Looks contradictory.</strong> {message}
      </p>
    </div>
  ));
}

function Recognised({ items }: { readonly items: ImportReport['recognised'] }) {
  if (items.length === 0) return null;
  return (
    <Part title="Recognised">
      <dl className={styles.counts}>
        {items.map(({ what, count }) => (
          <div key={what} className={styles.countRow}>
            <dt>{what}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Kept({ passages }: { readonly passages: ImportReport['kept'] }) {
  if (passages.length === 0) return null;
  return (
    <Part title="Kept as text" count={passages.length}>
      <ul className={styles.kept}>
        {passages.map(({ where, excerpt }) => (
          <li key={`${where}:${excerpt}`}>
            <span className={styles.where}>{where}</span>
            <blockquote className={styles.quote}>{excerpt}</blockquote>
          </li>
        ))}
      </ul>
    </Part>
  );
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
