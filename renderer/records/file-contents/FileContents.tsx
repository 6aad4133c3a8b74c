import type { ReactNode } from 'react';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { BriefFacts } from '#shared/queries/brief-facts.ts';
import { countWords, sizeWords } from '#shared/queries/first-look-words.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import styles from './FileContents.module.css';

/** So many attachments are named. */
const shownAttachments = 5;

/** What is told of a file, each thing with its name. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** One thing that is told of a file. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** How many words a brief has, and how many records of each kind but those that are not told of. */
export function Counts(props: {
  readonly facts: Pick<BriefFacts, 'words' | 'records'>;
  readonly untold: ReadonlySet<CollectionName>;
}) {
  const { words, records } = props.facts;
  return (
    <ul className={styles.counts}>
      <li>{words === 1 ? '1 word' : `${words.toLocaleString()} words`}</li>
      {records
        .filter(({ collection }) => !props.untold.has(collection))
        .map((kind) => (
          <li key={kind.collection}>{countWords(kind)}</li>
        ))}
    </ul>
  );
}

interface AttachedFilesProps {
  readonly facts: Pick<BriefFacts, 'attachments'>;
  /** Parts that this version does not know. */
  readonly otherParts: { readonly count: number; readonly bytes: number };
  /** The hashes of those whose content is not in the file. */
  readonly missing: readonly string[];
}

/** The files that belong to a brief, with their sizes, and what else its file holds. */
export function AttachedFiles({ facts: { attachments }, otherParts, ...props }: AttachedFilesProps) {
  const missing = new Set(props.missing);
  const more = attachments.length - shownAttachments;
  if (attachments.length === 0 && otherParts.count === 0) return 'None';
  return (
    <ul className={styles.attachments}>
      {attachments.slice(0, shownAttachments).map(({ name, sha256, bytes }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may have the same content
        <li key={`${index}:${sha256}`}>
          <span className={styles.attachment}>{visibleSigns(name) || 'Without a name'}</span>
          <span className={styles.size}>{missing.has(sha256) ? 'not in the file' : sizeWords(bytes)}</span>
        </li>
      ))}
      {more > 0 && <li>and {more.toLocaleString()} more</li>}
      {otherParts.count > 0 && (
        <li>
          <span>
            {otherParts.count === 1 ? '1 part' : `${otherParts.count} parts`} that this version does not know,
            kept as they are
          </span>
          <span className={styles.size}>{sizeWords(otherParts.bytes)}</span>
        </li>
      )}
    </ul>
  );
}
