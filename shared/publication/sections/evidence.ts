import { evidenceOrigins } from '../../analysis/evidence-origins.ts';
import { originWords } from '../../analysis/sentences/origins.ts';
import type { Brief } from '../../brief/brief.ts';
import type { Evidence } from '../../brief/kinds/evidence.ts';
import { inOrder } from '../../brief/order.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { recordPlace } from '../../brief/place.ts';
import { type HypothesisCase, hypothesisCases } from '../../brief/queries.ts';
import { ratingOf, ratingsOf } from '../../brief/ratings.ts';
import { sideOfRating } from '../../queries/evidence-sides.ts';
import {
  credibilityNames,
  type Reliability,
  reliabilities,
  reliabilityNames,
} from '../../vocabulary/admiralty.ts';
import { gradeNames } from '../../vocabulary/grade.ts';
import { type Rating, ratingNames } from '../../vocabulary/rating.ts';
import { bulletList, paragraph, trimmed } from '../content.ts';
import { shortDayText } from '../dates.ts';
import { joinNotes } from '../notes.ts';
import { printedFrom } from '../origins.ts';
import type { Block, Inline } from '../publication.ts';
import { belowEvidence, hasBelow } from '../quoted.ts';
import { type RecordColumn, recordTable } from '../record-table.ts';
import { markedInlines, recordText, standingText } from '../record-text.ts';
import type { SectionContext } from '../section-context.ts';

const placeOf = ({ id }: Evidence) => recordPlace('evidence', id);

/** With more hypotheses than this the ratings share one column, so that the text keeps room. */
const mostRatingColumns = 6;

function isDetailed(item: Evidence, brief: Brief): boolean {
  return (
    item.credibility !== null ||
    item.relevance !== null ||
    item.date !== null ||
    hasBelow(item) ||
    [...ratingsOf(brief, item.id).values()].some((cell) => trimmed(cell.rationale) !== '')
  );
}

/* Whether an item stands for or against more than one hypothesis. */
function isShared({ id }: Evidence, brief: Brief): boolean {
  let sides = 0;
  for (const [hypothesisId, { rating }] of ratingsOf(brief, id)) {
    if (sideOfRating(rating) !== null && Object.hasOwn(brief.hypotheses, hypothesisId)) sides += 1;
    if (sides > 1) return true;
  }
  return false;
}

/**
 * Says whether the evidence gets a table of its own, to which the table of hypotheses then refers by label. It does as
 * soon as an item bears on several hypotheses, or more than its text is known of it.
 */
export function hasEvidenceTable(brief: Brief): boolean {
  return Object.values(brief.evidence).some((item) => isDetailed(item, brief) || isShared(item, brief));
}

/** An item's text and the notes of its sources, as they stand in a sentence. */
export function evidenceInlines(item: Evidence, context: SectionContext): Inline[] {
  return joinNotes([
    ...markedInlines(recordText(item, 'text'), context.notes),
    ...context.notes.cite(item.sourceIds),
  ]);
}

/* An item's text and the notes of its sources, as they stand alone. */
function standingEvidence(item: Evidence, context: SectionContext): Inline[] {
  return joinNotes([
    ...markedInlines(standingText(item, 'text'), context.notes),
    ...context.notes.cite(item.sourceIds),
  ]);
}

/** An item's text and the notes of its sources as a paragraph of its own; nothing if there is neither. */
export function standingBlocks(item: Evidence, context: SectionContext): Block[] {
  const content = standingEvidence(item, context);
  return content.length === 0 ? [] : printedFrom(placeOf(item), [paragraph(content)]);
}

function withText(item: Evidence, context: SectionContext, cases: readonly HypothesisCase[]): Block[] {
  const rationales = cases.flatMap(({ hypothesis, label }) => {
    const rationale = trimmed(ratingOf(context.brief, item.id, hypothesis.id)?.rationale ?? '');
    return rationale === '' ? [] : [paragraph(`${label}: ${rationale}`, 'small')];
  });
  const content = standingEvidence(item, context);
  const below = belowEvidence(item, context.notes).map((line) => paragraph(line, 'small'));
  const origins = originSentence(item, context.brief);
  return [
    ...(content.length > 0 ? [paragraph(content)] : []),
    ...below,
    ...(origins === '' ? [] : [paragraph(origins, 'small')]),
    ...rationales,
  ];
}

const cellText = (text: string): Block[] => (text === '' ? [] : [paragraph(text)]);

function ratingColumns(brief: Brief, cases: readonly HypothesisCase[]): RecordColumn<Evidence>[] {
  if (cases.length > mostRatingColumns) {
    const all = (item: Evidence) =>
      cases.flatMap(({ hypothesis, label }) => {
        const cell = ratingOf(brief, item.id, hypothesis.id);
        return cell ? [`${label} ${cell.rating}`] : [];
      });
    return [{ header: 'Ratings', weight: 16, cell: (item) => cellText(all(item).join(', ')) }];
  }
  return cases.map(({ hypothesis, label }) => ({
    header: label,
    weight: 5,
    isFixed: true,
    cell: (item) => cellText(ratingOf(brief, item.id, hypothesis.id)?.rating ?? ''),
  }));
}

/* The reliabilities of the sources of an item that are judged or called not to be judged, best first. */
function reliabilitiesOf(item: Evidence, { sources }: Brief): Reliability[] {
  const found = item.sourceIds.flatMap((id) => ownRecord(sources, id)?.reliability ?? []);
  return reliabilities.filter((reliability) => found.includes(reliability));
}

/** Reliability and credibility as one code of the Admiralty, "B2"; "B/C3" if the sources differ. Empty if neither is given. */
export function gradingCode(item: Evidence, brief: Brief): string {
  return `${reliabilitiesOf(item, brief).join('/')}${item.credibility ?? ''}`;
}

/** "2 outlets, 1 origin." for an item of several sources; empty for any other. */
export function originSentence({ sourceIds }: Evidence, brief: Brief): string {
  return sourceIds.length < 2 ? '' : `${originWords(evidenceOrigins(brief, sourceIds))}.`;
}

function gradingLegend({ brief }: SectionContext): Block[] {
  const items = Object.values(brief.evidence);
  const letters = reliabilities.filter((each) =>
    items.some((item) => reliabilitiesOf(item, brief).includes(each)),
  );
  const numbers = [1, 2, 3, 4, 5, 6].filter((each) => items.some(({ credibility }) => credibility === each));
  const named = (names: readonly string[]) => names.join(', ');
  const parts = [
    letters.length === 0
      ? ''
      : `reliability of the source (${named(letters.map((each) => `${each} ${reliabilityNames[each].toLowerCase()}`))})`,
    numbers.length === 0
      ? ''
      : `credibility of the item (${named(numbers.map((each) => `${each} ${(credibilityNames[each] ?? '').toLowerCase()}`))})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [paragraph(`Grade: ${parts.join(' and ')}.`, 'small')];
}

function legend(context: SectionContext): Block[] {
  const used = new Set(
    Object.values(context.brief.evidence).flatMap((item) =>
      [...ratingsOf(context.brief, item.id).values()].map((cell) => cell.rating),
    ),
  );
  const words = (Object.keys(ratingNames) as Rating[])
    .filter((rating) => used.has(rating))
    .map((rating) => `${rating} ${ratingNames[rating]}`);
  return words.length === 0
    ? []
    : [paragraph(`Ratings against each hypothesis: ${words.join(', ')}.`, 'small')];
}

/** The table of evidence with grading and ratings, and an explanation of both. */
export function evidenceTable(context: SectionContext): Block[] {
  const { brief } = context;
  const cases = hypothesisCases(brief);
  const columns: RecordColumn<Evidence>[] = [
    {
      header: '',
      weight: 6,
      isFixed: true,
      isLabel: true,
      cell: (item) => cellText(context.evidenceLabels.get(item.id) ?? ''),
    },
    { header: 'Evidence', weight: 44, cell: (item) => withText(item, context, cases) },
    {
      header: 'Date',
      weight: 17,
      cell: (item) => cellText(item.date ? shortDayText(item.date, brief.language) : ''),
    },
    { header: 'Grade', weight: 11, cell: (item) => cellText(gradingCode(item, brief)) },
    {
      header: 'Relevance',
      weight: 15,
      cell: (item) => cellText(item.relevance ? gradeNames[item.relevance] : ''),
    },
    ...ratingColumns(brief, cases),
  ];
  const table = recordTable(inOrder(brief.evidence), columns, {
    caption: 'The evidence and how it bears on each hypothesis',
    summary:
      'One row for each item of evidence with its date, grading and relevance, and its rating against each hypothesis.',
    placeOf,
  });
  return table.length === 0 ? [] : [...table, ...legend(context), ...gradingLegend(context)];
}

/** Items that bear on no hypothesis, for a brief without a table of evidence. */
export function otherEvidence(context: SectionContext): Block[] {
  const shown = new Set(
    hypothesisCases(context.brief).flatMap((item) =>
      [...item.supporting, ...item.contradicting].map((evidence) => evidence.id),
    ),
  );
  const items = inOrder(context.brief.evidence).filter((item) => !shown.has(item.id));
  const list = bulletList(
    items.map((item) => standingBlocks(item, context)).filter((blocks) => blocks.length > 0),
  );
  return list.length === 0 ? [] : [paragraph('Other evidence', 'lead'), ...list];
}
