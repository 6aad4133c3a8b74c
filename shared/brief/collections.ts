/*
 * The kinds of records, by the names of their maps in a brief, in the order in which they come on the page. This file
 * holds only what the menu, the commands and a starting window need to know of them, and no schemas; everything else is
 * in the kind's own file in `kinds/`.
 */

interface Collection {
  /** First part of the names of its commands: `assumption` gives `assumption.add`. Never changed once shipped. */
  readonly name: string;
  /** As it stands inside a sentence: "information gap". */
  readonly noun: string;
  readonly plural: string;
  /** Whether menu and palette add it. Records of other kinds are added in the row of the record they belong to. */
  readonly isInserted: boolean;
}

/** What each kind of record is called. A missing kind does not compile. */
export const collections = {
  sections: { name: 'section', noun: 'section', plural: 'sections', isInserted: false },
  requirements: { name: 'requirement', noun: 'requirement', plural: 'requirements', isInserted: true },
  keyJudgments: {
    name: 'key-judgment',
    noun: 'key judgment',
    plural: 'key judgments',
    isInserted: true,
  },
  dissents: { name: 'dissent', noun: 'dissent', plural: 'dissents', isInserted: true },
  hypotheses: { name: 'hypothesis', noun: 'hypothesis', plural: 'hypotheses', isInserted: true },
  uncertainties: {
    name: 'uncertainty',
    noun: 'key uncertainty',
    plural: 'key uncertainties',
    isInserted: false,
  },
  evidence: { name: 'evidence', noun: 'evidence', plural: 'items of evidence', isInserted: true },
  ratings: { name: 'rating', noun: 'rating', plural: 'ratings', isInserted: false },
  estimates: { name: 'estimate', noun: 'estimate', plural: 'estimates', isInserted: false },
  indicators: { name: 'indicator', noun: 'indicator', plural: 'indicators', isInserted: true },
  assumptions: { name: 'assumption', noun: 'assumption', plural: 'assumptions', isInserted: true },
  informationGaps: {
    name: 'information-gap',
    noun: 'information gap',
    plural: 'information gaps',
    isInserted: true,
  },
  biasRisks: {
    name: 'bias-risk',
    noun: 'bias or deception risk',
    plural: 'bias and deception risks',
    isInserted: true,
  },
  implications: { name: 'implication', noun: 'implication', plural: 'implications', isInserted: true },
  recommendations: {
    name: 'recommendation',
    noun: 'recommendation',
    plural: 'recommendations',
    isInserted: true,
  },
  scenarios: { name: 'scenario', noun: 'scenario', plural: 'scenarios', isInserted: true },
  entities: { name: 'entity', noun: 'entity', plural: 'entities', isInserted: true },
  relations: { name: 'relation', noun: 'relation', plural: 'relations', isInserted: false },
  tags: { name: 'tag', noun: 'tag', plural: 'tags', isInserted: false },
  techniques: { name: 'technique', noun: 'technique', plural: 'techniques', isInserted: true },
  sources: { name: 'source', noun: 'source', plural: 'sources', isInserted: true },
  independences: {
    name: 'independence',
    noun: 'statement of independence',
    plural: 'statements of independence',
    isInserted: false,
  },
  captures: { name: 'capture', noun: 'capture', plural: 'captures', isInserted: false },
  people: { name: 'person', noun: 'person', plural: 'people', isInserted: false },
  attachments: { name: 'attachment', noun: 'attachment', plural: 'attachments', isInserted: false },
  threads: { name: 'thread', noun: 'review thread', plural: 'review threads', isInserted: false },
  comments: { name: 'comment', noun: 'comment', plural: 'comments', isInserted: false },
} as const satisfies Readonly<Record<string, Collection>>;

export type CollectionName = keyof typeof collections;

/** The names of the maps of records, in the order in which they come on the page. */
export const collectionNames = Object.keys(collections) as readonly CollectionName[];

/** What a record of a kind is called at the beginning of a sentence: "Information gap". */
export function titleOfKind({ noun }: { readonly noun: string }): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** A kind of record that menu and palette add. */
export type InsertedName = {
  [Name in CollectionName]: (typeof collections)[Name]['isInserted'] extends true ? Name : never;
}[CollectionName];

/** The kinds of record that menu and palette add, in the order of the page. */
export const insertedNames: readonly InsertedName[] = collectionNames.filter(
  (name): name is InsertedName => collections[name].isInserted,
);

/** The user command that adds a record of a kind: `insert.informationGap`. */
export function insertCommandName(collection: CollectionName): string {
  const { name } = collections[collection];
  return `insert.${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`;
}
