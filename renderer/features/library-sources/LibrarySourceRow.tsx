import { visibleSigns } from '#shared/visible-signs.ts';
import {
  briefsWords,
  failureSentences,
  gradeWords,
  librarySourceLine,
  librarySourceTitle,
  otherGrades,
} from '../../records/library-sources/source-words.ts';
import { Checkbox } from '../../ui/Checkbox/Checkbox.tsx';
import styles from './LibrarySources.module.css';
import type { Choosing, ListedSource } from './use-choosing.ts';

const intoView = (entry: HTMLElement | null) => entry?.scrollIntoView({ block: 'nearest' });

/** One source of the library: what it is, how far it can be relied on and was, and which briefs have it. */
export function LibrarySourceRow(props: { readonly listed: ListedSource; readonly choosing: Choosing }) {
  const { listed, choosing } = props;
  const { found, ownId } = listed;
  const isCurrent = listed === choosing.current;
  return (
    <li ref={isCurrent ? intoView : undefined} className={styles.entry} data-current={isCurrent || undefined}>
      <Checkbox
        label={librarySourceTitle(found)}
        value={ownId !== null || choosing.isTicked(found.id)}
        disabled={ownId !== null}
        onChange={(isOn) => choosing.tick(found, isOn)}
        description={<About listed={listed} />}
      />
    </li>
  );
}

function About({ listed: { found, ownId } }: { readonly listed: ListedSource }) {
  const line = librarySourceLine(found);
  const others = otherGrades(found);
  return (
    <>
      {ownId !== null && <span className={styles.own}>Already among the sources of this brief</span>}
      {found.isAbove && <span className={styles.above}>Only in briefs marked above this one</span>}
      {line !== '' && <span className={styles.line}>{line}</span>}
      {found.otherTitles.length > 0 && (
        <span className={styles.line}>Also called {found.otherTitles.map(visibleSigns).join(' · ')}</span>
      )}
      <span className={styles.grade}>{gradeWords(found)}</span>
      {others.length > 0 && <span className={styles.line}>Other grades: {others.join('; ')}</span>}
      {failureSentences(found).map((sentence) => (
        <span key={sentence} className={styles.above}>
          {sentence}
        </span>
      ))}
      <span className={styles.line}>{briefsWords(found)}</span>
    </>
  );
}
