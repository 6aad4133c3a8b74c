import { proseParagraphs } from '#shared/prose/text.ts';
import { draftedParts } from '#shared/publication/source-summary.ts';
import { useDocument } from '../../document/context.tsx';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useIsReadOnly, useRecordCount } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import styles from './SourceSummary.module.css';
import { draftIntoSources, sourcesSectionOf } from './source-summary-change.ts';

/**
 * Drafts the source summary statement from the register, and says how much of the statement is as it was drafted and
 * how much somebody wrote.
 */
export function SourceSummary() {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const hasSources = useRecordCount('sources') > 0;
  const words = useToldApart();
  if (!hasSources) return null;
  return (
    <div className={styles.line}>
      {!isReadOnly && (
        <Button variant="quiet" size="small" onClick={() => draftIntoSources(document)}>
          {words === '' ? 'Draft source summary' : 'Draft again'}
        </Button>
      )}
      {words !== '' && <span className={styles.words}>{words}</span>}
    </div>
  );
}

const counted = (count: number): string => `${count} ${count === 1 ? 'sentence' : 'sentences'}`;

function useToldApart(): string {
  const brief = useSettledBrief();
  const lead = sourcesSectionOf(brief)?.lead;
  if (brief.sourceSummaryDraft === '' || lead === undefined) return '';
  const { drafted, written } = draftedParts(proseParagraphs(lead).join(' '), brief.sourceSummaryDraft);
  if (drafted === 0) return '';
  if (written === 0) return 'The source summary is as the program drafted it: read it before it is sent.';
  return `Of the source summary ${counted(drafted)} ${drafted === 1 ? 'is' : 'are'} as drafted by the program, ${counted(written)} ${written === 1 ? 'is' : 'are'} yours.`;
}
