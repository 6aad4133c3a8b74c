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

/** A4 with its margins, in twips. */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1_590, bottom: 1_420, left: 1_250, right: 1_250, header: 640, footer: 560, gutter: 0 },
} as const;

/** Width of the text, in twips. */
export const textWidth = page.width - page.margin.left - page.margin.right;

const longestRunningTitle = 42;

/** A title short enough to stand beside page number and marking, cut at a word. */
export function runningTitle(title: string): string {
  if (title.length <= longestRunningTitle) return title;
  const cut = title.slice(0, longestRunningTitle);
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > 20 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:–-]+$/, '')} …`;
}

/** Characters of the marking's size that fit on one line, and the height of such a line in twips. */
const markingLineLength = 60;
const markingLineHeight = 300;

/** The margins of a publication's pages: restrictions below the marking push the text away from head and foot. */
export function pageMargins({ marking }: Publication): Record<keyof typeof page.margin, number> {
  const lines = Math.ceil((marking?.restrictions ?? '').length / markingLineLength);
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

function restrictions(publication: Publication, style: string): Paragraph[] {
  const text = publication.marking?.restrictions ?? '';
  if (text === '') return [];
  return [new Paragraph({ style, alignment: AlignmentType.END, children: markingRun(publication, text) })];
}

const tabAtEnd = { tabStops: [{ type: TabStopType.RIGHT, position: textWidth }] };

/** The head of every page: house and number of the product, and the marking at the right. */
export function pageHeader(publication: Publication): Header {
  const name = [publication.organisation, publication.serial].filter((text) => text !== '').join(' · ');
  const label = markingRun(publication, publication.marking?.text ?? '');
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        ...tabAtEnd,
        children: [new TextRun(name), new TextRun({ children: [new Tab()] }), ...label],
      }),
      ...restrictions(publication, 'Header'),
    ],
  });
}

const tabsOfFoot = {
  tabStops: [
    { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
    { type: TabStopType.RIGHT, position: textWidth },
  ],
};

/** The foot of every page: running title, page x of y in the middle, and the marking at the right. */
export function pageFooter(publication: Publication): Footer {
  const label = markingRun(publication, publication.marking?.text ?? '');
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...(label.length > 0 ? tabsOfFoot : tabAtEnd),
        children: [
          new TextRun(runningTitle(publication.title)),
          new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
          ...(label.length > 0 ? [new TextRun({ children: [new Tab()] }), ...label] : []),
        ],
      }),
      ...restrictions(publication, 'Footer'),
    ],
  });
}
