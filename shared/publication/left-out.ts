import { type ExportFormat, holdsSources } from './formats.ts';

/** Something that somebody wrote into a brief and that some formats do not hold. */
export interface LeftOut {
  /** What it is and why, in a sentence. */
  readonly what: string;
  /** The fields that hold it, such as `evidence.leadIn`; `threads` stands for all fields of threads. */
  readonly fields: readonly string[];
  readonly formats: readonly ExportFormat[];
}

const printed = ['docx', 'pdf', 'html', 'md'] as const;

/**
 * Everything that some format leaves out of what somebody wrote. What is not listed here is in every file: a law writes
 * into every field and looks for it in every format. Lists of references hold sources alone and are told of below.
 */
export const leftOut: readonly LeftOut[] = [
  {
    what: 'Reviewers’ notes and ratings, and why analysts gave their numbers: they are not printed and may name people. A brief file keeps them.',
    fields: ['threads', 'comments', 'ratings.rationale', 'estimates.reason'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'People who are neither authors nor named with a dissent, and how to reach those who are.',
    fields: ['people.name', 'people.organisation', 'people.contact'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'Attached files, with their names: only a brief file holds them.',
    fields: ['attachments'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'Captured texts and files, and which passage was quoted: only a brief file holds them.',
    fields: ['captures'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'What the program found and somebody accepted, and what was said when a judgment was looked at again.',
    fields: ['evidence.extraction', 'entities.extraction', 'keyJudgments.reviews'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'Who graded, withdrew or decided something: a printed page names only authors.',
    fields: [
      'sources.reliabilityHistory.by',
      'sources.failure.by',
      'evidence.failure.by',
      'assumptions.failure.by',
      'keyJudgments.outcome.by',
    ],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'Which term was picked where the ladder has none for a number, by its key: the term itself is printed.',
    fields: ['keyJudgments.likelihoodTerm', 'hypotheses.likelihoodTerm'],
    formats: [...printed, 'txt'],
  },
  {
    what: 'What the program drafted of the source summary: the statement itself is printed as it was written.',
    fields: ['sourceSummaryDraft'],
    formats: [...printed, 'txt', 'json'],
  },
  {
    what: 'The grades a source had before, and why they changed: the printed page gives today’s.',
    fields: ['sources.reliabilityHistory'],
    formats: [...printed, 'txt'],
  },
  {
    what: 'The words by which an imported sentence introduced evidence and uncertainties: tables have headings of their own.',
    fields: ['evidence.leadIn', 'uncertainties.leadIn'],
    formats: printed,
  },
  {
    what: 'What a confidence rests on, where an imported sentence or the prose says it already.',
    fields: [
      'confidence.basis',
      'confidence.sentence',
      'keyJudgments.confidence.basis',
      'keyJudgments.confidence.sentence',
    ],
    formats: [...printed, 'txt'],
  },
  {
    what: 'Titles of the sections every brief has, where nothing is written in them.',
    fields: ['sections.title'],
    formats: [...printed, 'txt'],
  },
];

/** What a list of references does not hold of the sources; of everything else it holds nothing. */
const leftOutOfReferences: LeftOut = {
  what: 'Of a list of references: whatever is no source, and of sources how they are graded and were, their bias, their failure, what an artificial intelligence did, and the hash of their copy.',
  fields: [
    'sources.bias',
    'sources.archivedHash',
    'sources.reliabilityHistory',
    'sources.artificialIntelligence',
    'sources.failure',
  ],
  formats: ['csl', 'bib', 'ris'],
};

/** Says whether a format may lack the words of a field. */
export function mayLack(format: ExportFormat, field: string): boolean {
  if (holdsSources(format) && !field.startsWith('sources.')) return true;
  return [...leftOut, leftOutOfReferences].some(
    ({ fields, formats }) =>
      formats.includes(format) && fields.some((name) => field === name || field.startsWith(`${name}.`)),
  );
}
