import { groupBy } from '../../brief/group-by.ts';
import type { Assumption } from '../../brief/kinds/assumption.ts';
import { inOrder, type Ordered } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { recordNumbers } from '../../brief/record-numbers.ts';
import { assumptionStatusNames } from '../../vocabulary/assumption.ts';
import { biasRiskKindNames } from '../../vocabulary/bias-risk.ts';
import { gradeNames } from '../../vocabulary/grade.ts';
import { bulletList, heading, paragraph, trimmed } from '../content.ts';
import { failureText } from '../failure-text.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { type RecordColumn, recordTable } from '../record-table.ts';
import { markedInlines, standingText } from '../record-text.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';

interface Labelled extends Ordered {
  readonly text: string;
  readonly label: string;
}

/** A text of a record in a cell; nothing where it is empty. */
type CellText = (record: object, field: string) => Block[];

interface RecordKind<Item extends Labelled> {
  readonly collection: 'assumptions' | 'informationGaps' | 'biasRisks';
  readonly records: Readonly<Record<string, Item>>;
  readonly title: string;
  readonly caption: string;
  readonly summary: string;
  /** Header of the column that holds the text; further columns hold what else is known. */
  readonly header: string;
  readonly details: (cellText: CellText) => readonly RecordColumn<Item>[];
  /** Records that judgments refer to by number have the number printed. */
  readonly isNumbered: boolean;
  readonly numbers: ReadonlyMap<string, number>;
}

/* Only says whether there is one: nothing is cited yet. */
const whetherFilled: CellText = (record, field) =>
  standingText(record, field).text === '' ? [] : [paragraph('')];

const cellTextOf =
  ({ notes }: SectionContext): CellText =>
  (record, field) => {
    const text = standingText(record, field);
    return text.text === '' ? [] : [paragraph(markedInlines(text, notes))];
  };

function groupBlocks<Item extends Labelled>(
  kind: RecordKind<Item>,
  items: readonly Item[],
  cellText: CellText,
): Block[] {
  const placeOf = (item: Item) => recordPlace(kind.collection, item.id);
  const hasDetails = items.some((item) =>
    kind.details(whetherFilled).some((column) => column.cell(item).length > 0),
  );
  if (!hasDetails && !kind.isNumbered) {
    const listed = items.map((item) => printedFrom(placeOf(item), cellText(item, 'text')));
    return bulletList(listed.filter((blocks) => blocks.length > 0));
  }
  const columns: RecordColumn<Item>[] = [
    {
      header: '',
      weight: 6,
      isFixed: true,
      isLabel: true,
      cell: (item) => (kind.isNumbered ? [paragraph(String(kind.numbers.get(item.id) ?? ''))] : []),
    },
    { header: kind.header, weight: 40, cell: (item) => cellText(item, 'text') },
    ...kind.details(cellText),
  ];
  return recordTable(items, columns, { caption: kind.caption, summary: kind.summary, placeOf });
}

function kindBlocks<Item extends Labelled>(kind: RecordKind<Item>, cellText: CellText): Block[] {
  const items = inOrder(kind.records);
  return [...groupBy(items, (item) => trimmed(item.label))].flatMap(([label, group]) => {
    const blocks = groupBlocks(kind, group, cellText);
    if (blocks.length === 0 && label === '') return [];
    const title = [heading(2, label === '' ? kind.title : label)];
    const [first] = group;
    // A heading of the author's own stands for its records where these say nothing.
    if (blocks.length === 0 && first) printedFrom(recordPlace(kind.collection, first.id), title);
    return [...title, ...blocks];
  });
}

function standing({ status, failure }: Assumption, isChecked: boolean): Block[] {
  const failed = failureText(failure);
  return [
    ...(isChecked ? [paragraph(assumptionStatusNames[status])] : []),
    ...(failed === '' ? [] : [paragraph(failed, 'small')]),
  ];
}

function assumptionBlocks(context: SectionContext): Block[] {
  const { brief } = context;
  const isChecked = Object.values(brief.assumptions).some((item) => item.status !== 'not-checked');
  return kindBlocks(
    {
      collection: 'assumptions',
      records: brief.assumptions,
      title: 'Assumptions',
      caption: 'What is taken as true',
      summary:
        'One row for each assumption with the outcome of its check, its basis and what follows if it is wrong.',
      header: 'Assumption',
      details: (cellText) => [
        {
          header: 'Status',
          weight: 17,
          cell: (item) => standing(item, isChecked),
        },
        { header: 'Basis', weight: 25, cell: (item) => cellText(item, 'basis') },
        { header: 'If wrong', weight: 24, cell: (item) => cellText(item, 'ifWrong') },
      ],
      isNumbered: Object.values(brief.keyJudgments).some((judgment) => judgment.assumptionIds.length > 0),
      numbers: recordNumbers(brief, 'assumptions'),
    },
    cellTextOf(context),
  );
}

function gapBlocks(context: SectionContext): Block[] {
  const { brief } = context;
  return kindBlocks(
    {
      collection: 'informationGaps',
      records: brief.informationGaps,
      title: 'Information gaps',
      caption: 'What is not known',
      summary: 'One row for each information gap with its priority and how it can be closed.',
      header: 'Gap',
      details: (cellText) => [
        {
          header: 'Priority',
          weight: 12,
          cell: (item) => (item.priority ? [paragraph(gradeNames[item.priority])] : []),
        },
        { header: 'How to close it', weight: 38, cell: (item) => cellText(item, 'howToClose') },
      ],
      isNumbered: Object.values(brief.keyJudgments).some((judgment) => judgment.informationGapIds.length > 0),
      numbers: recordNumbers(brief, 'informationGaps'),
    },
    cellTextOf(context),
  );
}

function biasRiskBlocks(context: SectionContext): Block[] {
  const { brief } = context;
  return kindBlocks(
    {
      collection: 'biasRisks',
      records: brief.biasRisks,
      title: 'Bias and deception risks',
      caption: 'What may lead the analysis astray',
      summary: 'One row for each risk of bias or deception with its kind and what is done about it.',
      header: 'Risk',
      details: (cellText) => [
        {
          header: 'Kind',
          weight: 12,
          // Under a heading of its own, such as “Red flags”, the kind is already said.
          cell: (item) =>
            item.kind && trimmed(item.label) === '' ? [paragraph(biasRiskKindNames[item.kind])] : [],
        },
        { header: 'What is done about it', weight: 38, cell: (item) => cellText(item, 'mitigation') },
      ],
      isNumbered: false,
      numbers: recordNumbers(brief, 'biasRisks'),
    },
    cellTextOf(context),
  );
}

/** What is taken as true, what is not known, and where bias or deception may creep in. */
export const assumptionsSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...assumptionBlocks(context),
  ...gapBlocks(context),
  ...biasRiskBlocks(context),
  ...sectionProse(context, section, 'body'),
];
