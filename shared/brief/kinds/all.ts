import type { z } from 'zod';
import { type CollectionName, collectionNames } from '../collections.ts';
import type { AnyKind, RecordHome } from '../record-kind.ts';
import { assumptionsKind } from './assumption.ts';
import { attachmentsKind } from './attachment.ts';
import { biasRisksKind } from './bias-risk.ts';
import { capturesKind } from './capture.ts';
import { commentsKind } from './comment.ts';
import { dissentsKind } from './dissent.ts';
import { entitiesKind } from './entity.ts';
import { estimatesKind } from './estimate.ts';
import { evidenceKind } from './evidence.ts';
import { hypothesesKind } from './hypothesis.ts';
import { implicationsKind } from './implication.ts';
import { independencesKind } from './independence.ts';
import { indicatorsKind } from './indicator.ts';
import { informationGapsKind } from './information-gap.ts';
import { keyJudgmentsKind } from './key-judgment.ts';
import { peopleKind } from './person.ts';
import { ratingsKind } from './rating.ts';
import { recommendationsKind } from './recommendation.ts';
import { relationsKind } from './relation.ts';
import { requirementsKind } from './requirement.ts';
import { scenariosKind } from './scenario.ts';
import { sectionsKind } from './section.ts';
import { sourcesKind } from './source.ts';
import { tagsKind } from './tag.ts';
import { techniquesKind } from './technique.ts';
import { threadsKind } from './thread.ts';
import { uncertaintiesKind } from './uncertainty.ts';

/** Every kind of record by the name of its map in a brief. A missing kind does not compile. */
export const kinds = {
  sections: sectionsKind,
  requirements: requirementsKind,
  keyJudgments: keyJudgmentsKind,
  dissents: dissentsKind,
  hypotheses: hypothesesKind,
  uncertainties: uncertaintiesKind,
  evidence: evidenceKind,
  ratings: ratingsKind,
  estimates: estimatesKind,
  indicators: indicatorsKind,
  assumptions: assumptionsKind,
  informationGaps: informationGapsKind,
  biasRisks: biasRisksKind,
  implications: implicationsKind,
  recommendations: recommendationsKind,
  scenarios: scenariosKind,
  entities: entitiesKind,
  relations: relationsKind,
  tags: tagsKind,
  techniques: techniquesKind,
  sources: sourcesKind,
  independences: independencesKind,
  captures: capturesKind,
  people: peopleKind,
  attachments: attachmentsKind,
  threads: threadsKind,
  comments: commentsKind,
} as const satisfies { readonly [Name in CollectionName]: { readonly collection: Name } };

export type Kinds = typeof kinds;

/** The type of the records of a map. */
export type RecordIn<Name extends CollectionName> = z.infer<Kinds[Name]['schema']>;

/** The kinds that are changed by the four standard commands. */
export type StandardName = {
  [Name in CollectionName]: Kinds[Name]['commands'] extends 'own' ? never : Name;
}[CollectionName];

/** The same, in the order of the page. */
export const standardNames: readonly StandardName[] = collectionNames.filter(
  (name): name is StandardName => kinds[name].commands === 'standard',
);

/** Every kind of record, in the order of the page. */
export const allKinds: readonly AnyKind[] = Object.values(kinds);

/** Where the records of a kind are shown on the page; null if they have no place of their own. */
export function homeOf(collection: CollectionName): RecordHome | null {
  return kinds[collection].home;
}
