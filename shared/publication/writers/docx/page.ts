import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Publication } from '../../publication.ts';
import { runningTitle } from '../../running-title.ts';
import { page, runningHead, textWidth } from './page-lines.ts';

export { page, textWidth } from './page-lines.ts';

/** How many characters of the marking fit on one line, and the height of such a line in twips. */
const markingLineLength = 60;
const markingLineHeight = 300;

/** A marking no longer than this is printed on the line of the running title. */
const shortMarkingLength = 26;

/** How many ems of the running title fit beside the page number, and before it where the marking stands behind it. */
const runningTitleRoom = { beside: 45, before: 23 };

/** What is printed on the line of the header or footer, and what below it on lines of its own. */
function placedMarking({ marking }: Publication): {
  readonly inLine: string;
  readonly below: readonly string[];
} {
  if (marking === null) return { inLine: '', below: [] };
  const isShort = marking.text.length <= shortMarkingLength;
  const below = [isShort ? '' : marking.text, marking.restrictions].filter((text) => text !== '');
  return { inLine: isShort ? marking.text : '', below };
}

/** The margins of a publication's pages: lines of marking push the text away from header and footer. */
export function pageMargins(publication: Publication): Record<keyof typeof page.margin, number> {
  const { below } = placedMarking(publication);
  const lines = below.reduce((sum, text) => sum + Math.ceil(text.length / markingLineLength), 0);
  const room = lines * markingLineHeight;
  return { ...page.margin, top: page.margin.top + room, bottom: page.margin.bottom + room };
}

function markingRun(publication: Publication, text: string): TextRun[] {
  const { marking } = publication;
  if (marking === null || text === '') return [];
  const hex = (color: string) => color.replace('#', '');
  return [
    new TextRun({
      // No-break spaces give the black ground a margin; the label itself holds none (TLP 2.0).
      text: `\u00a0${text}\u00a0`,
      bold: true,
      size: 24,
      font: 'Arial',
      color: hex(marking.foreground),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(marking.background) },
      noProof: true,
    }),
  ];
}

function markingBelow(publication: Publication, style: string): Paragraph[] {
  return placedMarking(publication).below.map(
    (text) => new Paragraph({ style, alignment: AlignmentType.END, children: markingRun(publication, text) }),
  );
}

const tabAtEnd = { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] };

/** The header of every page: house and number of the product, and the marking at the right. */
export function pageHeader(publication: Publication): Header {
  const label = markingRun(publication, placedMarking(publication).inLine);
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...tabAtEnd,
        children: [new TextRun(runningHead(publication)), new TextRun({ children: [new Tab()] }), ...label],
      }),
      ...markingBelow(publication, 'Header'),
    ],
  });
}

const tabsOfFoot = {
  tabStops: [
    { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
    { type: TabStopType.RIGHT, position: textWidth },
  ],
};

/** The footer of every page: running title, page x of y in the middle, and the marking at the right. */
export function pageFooter(publication: Publication): Footer {
  const label = markingRun(publication, placedMarking(publication).inLine);
  const room = label.length > 0 ? runningTitleRoom.before : runningTitleRoom.beside;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...(label.length > 0 ? tabsOfFoot : tabAtEnd),
        children: [
          new TextRun(runningTitle(publication.title, room)),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
          ...(label.length > 0 ? [new TextRun({ children: [new Tab()] }), ...label] : []),
        ],
      }),
      ...markingBelow(publication, 'Footer'),
    ],
  });
}
