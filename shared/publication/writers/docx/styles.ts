/*
 * The styles of a Word file, as the XML Word itself would write. Styles that Word has by itself get Word's names and
 * ids, so that a house template finds them by name; ours are added beside them.
 */

import { accent, grey, ink, line } from './colors.ts';
import { type FontName, fonts, sans, serif } from './fonts.ts';
import { tableStyles } from './table-styles.ts';

interface Look {
  readonly font?: FontName;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

function runProperties({ font, size, color, isBold, isItalic }: Look): string {
  return [
    font ? fonts(font) : '',
    isBold === undefined ? '' : `<w:b w:val="${isBold ? 1 : 0}"/><w:bCs w:val="${isBold ? 1 : 0}"/>`,
    isItalic === undefined ? '' : `<w:i w:val="${isItalic ? 1 : 0}"/><w:iCs w:val="${isItalic ? 1 : 0}"/>`,
    color ? `<w:color w:val="${color}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
}

interface ParagraphStyle extends Look {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Place in Word's gallery of recommended styles; a style without one is not offered there. */
  readonly priority: number;
  readonly isOwn?: boolean;
  /** Children of `w:pPr`, in the order of the schema. */
  readonly paragraph: string;
}

function paragraphStyle(style: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph"${style.isOwn ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">`,
    `<w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>`,
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    `<w:uiPriority w:val="${style.priority}"/><w:qFormat/>`,
    style.paragraph === '' ? '' : `<w:pPr>${style.paragraph}</w:pPr>`,
    `<w:rPr>${runProperties(style)}</w:rPr></w:style>`,
  ].join('');
}

const spacing = (before: number, after: number, lineHeight = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}"${lineHeight ? ` w:line="${lineHeight}" w:lineRule="auto"` : ''}/>`;

const keepWithNext = '<w:keepNext/><w:keepLines/>';
const ruleAbove = `<w:pBdr><w:top w:val="single" w:sz="6" w:space="7" w:color="${ink}"/></w:pBdr>`;
const barAtLeft = `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${accent}"/></w:pBdr>`;

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    priority: 10,
    isBold: true,
    size: 42,
    color: ink,
    paragraph: `${keepWithNext}${spacing(120, 100, 264)}`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    priority: 11,
    size: 26,
    color: grey,
    paragraph: `${keepWithNext}${spacing(0, 160)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    priority: 9,
    isBold: true,
    size: 27,
    color: ink,
    paragraph: `${keepWithNext}${ruleAbove}${spacing(400, 100)}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    priority: 9,
    isBold: true,
    size: 23,
    color: ink,
    paragraph: `${keepWithNext}${spacing(260, 80)}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Normal',
    priority: 9,
    isItalic: true,
    size: 22,
    color: ink,
    paragraph: `${keepWithNext}${spacing(200, 60)}<w:outlineLvl w:val="2"/>`,
  },
  { id: 'ListBullet', name: 'List Bullet', priority: 20, paragraph: `${spacing(0, 60)}` },
  { id: 'ListNumber', name: 'List Number', priority: 20, paragraph: `${spacing(0, 60)}` },
  { id: 'ListContinue', name: 'List Continue', priority: 21, paragraph: `${spacing(0, 60)}` },
  {
    id: 'Quote',
    name: 'Quote',
    priority: 29,
    color: '55514A',
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="${line}"/></w:pBdr><w:ind w:left="284"/>`,
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    priority: 35,
    font: sans,
    size: 17,
    color: grey,
    paragraph: `${keepWithNext}${spacing(160, 60)}`,
  },
  {
    id: 'Header',
    name: 'header',
    priority: 99,
    font: sans,
    size: 17,
    color: grey,
    paragraph: spacing(0, 0, 240),
  },
  {
    id: 'Footer',
    name: 'footer',
    priority: 99,
    font: sans,
    size: 17,
    color: grey,
    paragraph: spacing(0, 0, 240),
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    priority: 99,
    font: sans,
    size: 16,
    paragraph: spacing(0, 50, 252),
  },
  {
    id: 'BriefDetails',
    name: 'Brief Details',
    priority: 12,
    isOwn: true,
    font: sans,
    size: 18,
    paragraph: `<w:tabs><w:tab w:val="left" w:pos="2098"/></w:tabs>${spacing(0, 260, 276)}<w:ind w:left="2098" w:hanging="2098"/><w:contextualSpacing/>`,
  },
  {
    id: 'BriefLabel',
    name: 'Brief Label',
    next: 'Normal',
    priority: 13,
    isOwn: true,
    font: sans,
    isBold: true,
    size: 18,
    paragraph: `${keepWithNext}${spacing(200, 60)}`,
  },
  {
    id: 'BriefSmall',
    name: 'Brief Small',
    priority: 14,
    isOwn: true,
    font: sans,
    size: 17,
    color: '55514A',
    paragraph: spacing(40, 100, 264),
  },
  {
    id: 'KeyJudgment',
    name: 'Key Judgment',
    priority: 15,
    isOwn: true,
    paragraph: `<w:keepLines/>${barAtLeft}${spacing(0, 60)}<w:ind w:left="284"/>`,
  },
  {
    id: 'KeyJudgmentBasis',
    name: 'Key Judgment Basis',
    next: 'KeyJudgment',
    priority: 16,
    isOwn: true,
    font: sans,
    size: 17,
    color: '55514A',
    // Several lines below one judgment stand together.
    paragraph: `<w:keepLines/>${barAtLeft}${spacing(0, 140, 264)}<w:ind w:left="284"/><w:contextualSpacing/>`,
  },
  {
    id: 'KeyJudgmentGap',
    name: 'Key Judgment Gap',
    next: 'KeyJudgment',
    priority: 19,
    isOwn: true,
    size: 8,
    paragraph: `${barAtLeft}<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/><w:ind w:left="284"/>`,
  },
  {
    id: 'TableText',
    name: 'Table Text',
    priority: 17,
    isOwn: true,
    font: sans,
    size: 18,
    paragraph: spacing(0, 20, 252),
  },
  {
    id: 'TableEnd',
    name: 'Table End',
    priority: 19,
    isOwn: true,
    size: 8,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
  },
  {
    id: 'TableSmall',
    name: 'Table Small',
    basedOn: 'TableText',
    priority: 18,
    isOwn: true,
    size: 16,
    color: '55514A',
    paragraph: '',
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    priority: 18,
    isOwn: true,
    isBold: true,
    size: 16,
    color: grey,
    paragraph: '<w:keepNext/>',
  },
  {
    id: 'BoxTitle',
    name: 'Box Title',
    basedOn: 'TableText',
    next: 'TableText',
    priority: 18,
    isOwn: true,
    isBold: true,
    paragraph: `<w:keepNext/>${spacing(0, 60, 252)}`,
  },
];

const characterStyle = (id: string, name: string, properties: string, isOwn = false) =>
  `<w:style w:type="character"${isOwn ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;

const characterStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>'),
  characterStyle('Emphasis', 'Emphasis', '<w:i/><w:iCs/>'),
  characterStyle('Hyperlink', 'Hyperlink', `<w:color w:val="${accent}"/><w:u w:val="single"/>`),
  characterStyle(
    'FootnoteReference',
    'footnote reference',
    `${fonts(sans)}<w:color w:val="${accent}"/><w:vertAlign w:val="superscript"/>`,
  ),
  characterStyle('BriefRange', 'Brief Range', `<w:color w:val="${grey}"/>`, true),
  characterStyle('BriefDetailName', 'Brief Detail Name', `<w:color w:val="${grey}"/>`, true),
].join('');

/** `word/styles.xml` for prose in a language, by its BCP 47 tag. */
export function stylesXml(language: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(serif)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:after="110" w:line="280" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    // The colour of text is set in Normal: LibreOffice lets the defaults override the looks of references and ranges in
    // tables.
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="${ink}"/></w:rPr></w:style>`,
    ...paragraphStyles.map(paragraphStyle),
    characterStyles,
    tableStyles,
    '</w:styles>',
  ].join('');
}
