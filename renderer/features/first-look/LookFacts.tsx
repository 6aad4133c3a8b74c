import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { LookedAt } from '#shared/ipc/contract.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { briefStatusNames } from '#shared/vocabulary/status.ts';
import { dayWords, momentWords } from '../../records/day-words.ts';
import { AttachedFiles, Counts, Fact, FactList } from '../../records/file-contents/FileContents.tsx';
import styles from './FirstLook.module.css';
import { whenWords } from './look-words.ts';

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

/** What a file says of itself: by whom, for whom, when, what is inside, and whether it is whole. */
export function LookFacts({ look }: { readonly look: LookedAt }) {
  return (
    <FactList>
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
        <Counts facts={look.facts} untold={untold} />
      </Fact>
      <Fact name="Attachments">
        <AttachedFiles facts={look.facts} otherParts={look.otherParts} missing={look.missing} />
      </Fact>
    </FactList>
  );
}
