import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { countWords, sizeWords } from '#shared/queries/first-look-words.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { dayWords, momentWords } from '../../records/day-words.ts';
import styles from './FirstLook.module.css';
import { whenWords } from './look-words.ts';

/** So many attachments are named. */
const shownAttachments = 5;

/** Kinds whose records only say more of others: people are named above, and statements of independence are of sources. */
const untold: ReadonlySet<CollectionName> = new Set(['people', 'independences']);

const joined = (names: readonly string[]): string => names.map(visibleSigns).join(', ');

function whoAndWhen({ facts, written, programVersion }: LookedAt): (readonly [string, string])[] {
  const by = [joined(facts.authors), visibleSigns(facts.organisation)].filter((part) => part !== '');
  return [
    ['By', by.join(' · ') || 'Nobody is named'],
    ['For', joined(facts.customers) || 'Nobody is named'],
    ['Question', visibleSigns(facts.question)],
    ['Status', briefStatusNames[facts.status]],
    ['Serial number', visibleSigns(facts.serial)],
    ['Begun', whenWords(facts.created)],
    ['Information cut-off', facts.informationCutOff === null ? '' : momentWords(facts.informationCutOff)],
    ['Published', facts.published === null ? '' : dayWords(facts.published)],
    ['File written', `${whenWords(written)}, by version ${visibleSigns(programVersion)}`],
  ];
}

function Inside({ look }: { readonly look: LookedAt }) {
  const { words, records } = look.facts;
  const counts = records
    .filter(({ collection }) => !untold.has(collection))
    .map((kind) => <li key={kind.collection}>{countWords(kind)}</li>);
  return (
    <ul className={styles.counts}>
      <li>{words === 1 ? '1 word' : `${words.toLocaleString()} words`}</li>
      {counts}
    </ul>
  );
}

function Attachments({ look }: { readonly look: LookedAt }) {
  const { attachments } = look.facts;
  const { otherParts } = look;
  const missing = new Set(look.missing);
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

function Whole({ look }: { readonly look: LookedAt }) {
  if (look.repairs.length === 0) return 'Every part is there, as it was written.';
  return (
    <ul className={styles.repairs}>
      {look.repairs.map((repair) => (
        <li key={repair}>
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{visibleSigns(repair)}</span>
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** What a file says of itself: by whom, for whom, when, what is inside, and whether it is whole. */
export function LookFacts({ look }: { readonly look: LookedAt }) {
  return (
    <dl className={styles.facts}>
      {whoAndWhen(look)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      <Fact name="Whole">
        <Whole look={look} />
      </Fact>
      <Fact name="Inside">
        <Inside look={look} />
      </Fact>
      <Fact name="Attachments">
        <Attachments look={look} />
      </Fact>
    </dl>
  );
}
