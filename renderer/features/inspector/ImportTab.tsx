import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { create } from 'zustand';
import { layoutName } from '#shared/readers/layout-name.ts';
import type { ImportReport, ReadingFormat } from '#shared/readers/reading.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { useApp } from '../../window/app-store.ts';
import styles from './Inspector.module.css';
import { Part } from './Part.tsx';

interface ImportPanelState {
  readonly dismissed: ImportReport | null;
}

/** The report that was put away, so that it stays away while the panes change. */
export const useImportPanel = create<ImportPanelState>(() => ({ dismissed: null }));

const formatNames: Readonly<Record<ReadingFormat, string>> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document',
  json: 'JSON',
  brief: 'a Briefwright file',
};

/** Says in a sentence or two what an import made of a text. */
export function importSentence(report: ImportReport): string {
  const count = report.recognised.reduce((sum, item) => sum + item.count, 0);
  const layout = report.template === null ? '' : `, laid out as ${layoutName(report.template)}`;
  const read = `Read as ${formatNames[report.format]}${layout}.`;
  if (count === 0) return `${read} Nothing in it was recognised, so all of it was kept as text.`;
  const records = count === 1 ? '1 thing was recognised' : `${count} things were recognised`;
  const kept = report.kept.length;
  if (kept === 0) return `${read} ${records}; nothing was left over.`;
  return `${read} ${records}; ${kept === 1 ? '1 passage was' : `${kept} passages were`} kept as text.`;
}

/** What an import recognised, what it kept as it was, and what looks contradictory. */
export function ImportTab({ report }: { readonly report: ImportReport }) {
  const dismiss = () => {
    useImportPanel.setState({ dismissed: report });
    useApp.setState({ inspectorTab: 'detail' });
  };
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <h2 className={styles.title}>Imported</h2>
        <Button size="small" onClick={dismiss}>
          Done
        </Button>
      </header>
      <p className={styles.sentence}>{importSentence(report)}</p>
      {report.contradictions.map(({ message }) => (
        <div key={message} className={styles.contradiction} role="note">
          <TriangleAlert size={16} aria-hidden="true" />
          <p>
            <strong>Looks contradictory.</strong> {message}
          </p>
        </div>
      ))}
      {report.recognised.length > 0 && (
        <Part title="Recognised">
          <dl className={styles.counts}>
            {report.recognised.map(({ what, count }) => (
              <div key={what} className={styles.countRow}>
                <dt>{what}</dt>
                <dd>{count}</dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {report.kept.length > 0 && (
        <Part title="Kept as text" count={report.kept.length}>
          <ul className={styles.kept}>
            {report.kept.map(({ where, excerpt }) => (
              <li key={`${where}:${excerpt}`}>
                <span className={styles.placeWhere}>{where}</span>
                <blockquote className={styles.quote}>{excerpt}</blockquote>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {report.leftOut.length > 0 && (
        <Part title="Left out" count={report.leftOut.length}>
          <ul className={styles.leftOut}>
            {report.leftOut.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}
