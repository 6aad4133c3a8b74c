import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';

/** Names of the numberings of a Word file. */
export const numberings = { headings: 'headings', bullets: 'bullets', judgments: 'judgments' } as const;

/** The numbering of ordered lists that begin with a number. */
export const orderedFrom = (start: number): string => `ordered-${start}`;

/** Indent of a list's text at a level, in twips. */
export const listIndent = (level: number): number => 340 * (level + 1);

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const bullets = ['•', '–', '·'];
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

const listParagraph = (level: number) => ({ indent: { left: listIndent(level), hanging: 300 } });

function headings() {
  return {
    reference: numberings.headings,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: LevelFormat.DECIMAL,
      text: levels
        .slice(0, level + 1)
        .map((index) => `%${index + 1}`)
        .join('.'),
      alignment: AlignmentType.START,
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent: { left: 454, hanging: 454 } } },
    })),
  };
}

function bulletLevels() {
  return {
    reference: numberings.bullets,
    levels: levels.map((level) => ({
      level,
      format: LevelFormat.BULLET,
      text: bullets[level % bullets.length] ?? '•',
      alignment: AlignmentType.START,
      style: { paragraph: listParagraph(level) },
    })),
  };
}

function orderedLevels(start: number) {
  return {
    reference: orderedFrom(start),
    levels: levels.map((level) => ({
      level,
      format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
      text: `%${level + 1}.`,
      start,
      alignment: AlignmentType.START,
      style: { paragraph: listParagraph(level) },
    })),
  };
}

function judgments() {
  return {
    reference: numberings.judgments,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        suffix: LevelSuffix.SPACE,
        style: { run: { bold: true }, paragraph: { indent: { left: 284, hanging: 0 } } },
      },
    ],
  };
}

/** The numberings a file needs: headings, bullets, key judgments, and one for each number a list begins with. */
export function numberingOptions(starts: readonly number[]): INumberingOptions {
  return { config: [headings(), bulletLevels(), judgments(), ...starts.map(orderedLevels)] };
}
