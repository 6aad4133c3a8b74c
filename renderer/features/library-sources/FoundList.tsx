import type { Result } from '#shared/result.ts';
import type { FoundSources } from '../../records/library-sources/use-library-sources.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { enterSentence } from './enter-sentence.ts';
import { LibrarySourceRow } from './LibrarySourceRow.tsx';
import styles from './LibrarySources.module.css';
import type { Choosing } from './use-choosing.ts';

interface FoundListProps {
  /** What the library answered; null before the first answer. */
  readonly answer: Result<FoundSources> | null;
  readonly choosing: Choosing;
  /** Shows more of them; null if no more can be shown. */
  readonly onMore: (() => void) | null;
}

/** The sources that were found, and in a sentence what Enter does. */
export function FoundList({ answer, choosing, onMore }: FoundListProps) {
  if (answer === null) return <div className={styles.list} />;
  if (!answer.ok) return <p role="alert">{answer.error.message}</p>;
  const { total, behind, query } = answer.value;
  return (
    <>
      <ul className={styles.list} aria-label="Sources of the library">
        {total === 0 && <li className={styles.none}>{emptyWords(query, behind)}</li>}
        {choosing.listed.map((listed) => (
          <LibrarySourceRow key={listed.found.id} listed={listed} choosing={choosing} />
        ))}
        {choosing.listed.length < total && (
          <li className={styles.none}>
            {choosing.listed.length.toLocaleString('en')} of {total.toLocaleString('en')} are shown.{' '}
            {onMore ? (
              <Button variant="link" onClick={onMore}>
                Show more
              </Button>
            ) : (
              'Type words to find others.'
            )}
          </li>
        )}
      </ul>
      <p className={styles.outcome} role="status">
        {outcomeSentence(choosing, total, behind)}
      </p>
    </>
  );
}

function emptyWords(query: string, behind: number): string {
  if (behind > 0) return 'The briefs of the library are being read.';
  if (query !== '') return 'No source of the library has all of these words.';
  return 'No brief of the library has sources yet. Those you add to a brief can be taken over into others from here.';
}

/* What Enter does, for those who do not see the list, and whether something may be missing. */
function outcomeSentence(choosing: Choosing, total: number, behind: number): string {
  if (total === 0 && choosing.chosen.length === 0) return '';
  const unread =
    behind === 0
      ? ''
      : ` ${behind === 1 ? 'One brief is' : `${behind} briefs are`} not read yet: more may follow.`;
  return `${enterSentence(choosing)}${unread}`.trim();
}
