import { partXml } from './xml.ts';

/** The lists every file has, with the number by which Word knows each. */
export const lists = { none: 0, headings: 1, bullets: 2, judgments: 3 } as const;

const firstOrderedList = 4;

/** Indent of a list's text at a level, in twips. */
export const listIndent = (level: number): number => 340 * (level + 1);

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const bullets = ['•', '–', '·'];
const formats = ['decimal', 'lowerLetter', 'lowerRoman'];

interface Level {
  readonly level: number;
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly suffix?: 'space';
  readonly indent: number;
  readonly hanging: number;
  readonly isBold?: boolean;
}

function levelXml(level: Level): string {
  const suffix = level.suffix ? `<w:suff w:val="${level.suffix}"/>` : '';
  const run = level.isBold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : '';
  return `<w:lvl w:ilvl="${level.level}"><w:start w:val="${level.start ?? 1}"/><w:numFmt w:val="${level.format}"/>${suffix}<w:lvlText w:val="${level.text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${level.indent}" w:hanging="${level.hanging}"/></w:pPr>${run}</w:lvl>`;
}

function definition(id: number, content: readonly Level[]): string {
  const kind = content.length === 1 ? 'singleLevel' : 'multilevel';
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${content.map(levelXml).join('')}</w:abstractNum>`;
}

const headingLevels = levels.slice(0, 3).map((level) => ({
  level,
  format: 'decimal',
  text: levels
    .slice(0, level + 1)
    .map((index) => `%${index + 1}`)
    .join('.'),
  indent: 454,
  hanging: 454,
}));

const bulletLevels = levels.map((level) => ({
  level,
  format: 'bullet',
  text: bullets[level % bullets.length] ?? '•',
  indent: listIndent(level),
  hanging: 300,
}));

const judgmentLevels = [
  {
    level: 0,
    format: 'decimal',
    text: '%1.',
    suffix: 'space',
    indent: 284,
    hanging: 0,
    isBold: true,
  } as const,
];

const orderedLevels = levels.map((level) => ({
  level,
  format: formats[level % formats.length] ?? 'decimal',
  text: `%${level + 1}.`,
  indent: listIndent(level),
  hanging: 300,
}));

/** Where an ordered list of the page begins: its level and its first number. */
export interface OrderedList {
  readonly level: number;
  readonly start: number;
}

/** Counts the ordered lists of a page: each begins anew and is a list of its own to Word. */
export class DocxLists {
  readonly #ordered: OrderedList[] = [];

  /** Opens an ordered list and gives the number Word knows it by. */
  open(list: OrderedList): number {
    return firstOrderedList + this.#ordered.push(list) - 1;
  }

  /** `word/numbering.xml` with the lists that were opened. */
  xml(): string {
    const list = (id: number, abstract: number, content = '') =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${content}</w:num>`;
    const ordered = this.#ordered.map(({ level, start }, index) =>
      list(
        firstOrderedList + index,
        firstOrderedList,
        `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      ),
    );
    return partXml(
      'numbering',
      [
        definition(lists.headings, headingLevels),
        definition(lists.bullets, bulletLevels),
        definition(lists.judgments, judgmentLevels),
        definition(firstOrderedList, orderedLevels),
        list(lists.headings, lists.headings),
        list(lists.bullets, lists.bullets),
        list(lists.judgments, lists.judgments),
        ...ordered,
      ].join(''),
    );
  }
}
