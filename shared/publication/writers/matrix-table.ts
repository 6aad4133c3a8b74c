import type { Brief } from '../../brief/brief.ts';
import type { Evidence } from '../../brief/kinds/evidence.ts';
import { inOrder } from '../../brief/order.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { evidenceLabels, hypothesisLabels } from '../../brief/queries.ts';
import { ratingsOf } from '../../brief/ratings.ts';
import { gradeNames } from '../../vocabulary/grade.ts';

/** The parts of a brief that its matrix is written from. */
export type WrittenMatrix = Pick<
  Brief,
  'hypotheses' | 'evidence' | 'ratings' | 'sources' | 'hypothesisLabels'
>;

const fieldHeads = ['Item', 'Evidence', 'Credibility', 'Relevance', 'Date', 'Sources'];

function sourcesOf({ sources }: WrittenMatrix, { sourceIds }: Evidence): string {
  const cited = sourceIds.map((id) => ownRecord(sources, id));
  const named = cited.map((source) => source?.title || source?.reference || '');
  return named.filter((name) => name !== '').join('\n');
}

function fieldsOf(brief: WrittenMatrix, item: Evidence, label: string): string[] {
  const { text, credibility, relevance, date } = item;
  const graded = relevance === null ? '' : gradeNames[relevance];
  return [label, text, String(credibility ?? ''), graded, date ?? '', sourcesOf(brief, item)];
}

/**
 * The matrix of the authors of a brief as a table of texts: a row for each item of evidence, and after what is said of
 * it a column for each hypothesis. Rows below the head hold the name, the statement and the notes of each hypothesis;
 * columns at the end the reasons for its ratings, if there are any. `readTable` reads it back.
 */
export function matrixTable(brief: WrittenMatrix): string[][] {
  const hypotheses = inOrder(brief.hypotheses);
  const labels = hypothesisLabels(brief);
  const items = inOrder(brief.evidence);
  const itemLabels = evidenceLabels(brief);
  const labelOf = (id: string) => labels.get(id) ?? '';
  const given = new Set(
    Object.values(brief.ratings)
      .filter(({ raterId, rationale }) => raterId === null && rationale !== '')
      .map(({ hypothesisId }) => hypothesisId),
  );
  const reasoned = hypotheses.filter(({ id }) => given.has(id));
  const nothing = fieldHeads.slice(1).map(() => '');
  const ofHypotheses = (head: string, field: 'name' | 'statement' | 'notes') => [
    head,
    ...nothing,
    ...hypotheses.map((hypothesis) => hypothesis[field]),
    ...reasoned.map(() => ''),
  ];
  return [
    [
      ...fieldHeads,
      ...hypotheses.map(({ id }) => labelOf(id)),
      ...reasoned.map(({ id }) => `${labelOf(id)}: reason`),
    ],
    ofHypotheses('Name', 'name'),
    ofHypotheses('Statement', 'statement'),
    ofHypotheses('Notes', 'notes'),
    ...items.map((item) => {
      const ratings = ratingsOf(brief, item.id);
      return [
        ...fieldsOf(brief, item, itemLabels.get(item.id) ?? ''),
        ...hypotheses.map(({ id }) => ratings.get(id)?.rating ?? ''),
        ...reasoned.map(({ id }) => ratings.get(id)?.rationale ?? ''),
      ];
    }),
  ];
}
