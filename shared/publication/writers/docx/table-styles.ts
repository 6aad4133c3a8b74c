import { accent, grey, line, rule } from './colors.ts';

const cellMargins =
  '<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar>';

const boxBorder = (side: string, color = rule, size = 6) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;
const boxStyle = (id: string, name: string, basedOn: string, properties: string) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:uiPriority w:val="41"/><w:qFormat/><w:tblPr>${properties}</w:tblPr></w:style>`;

/** The styles of tables and boxes, and Word's own defaults for tables and lists, as XML. */
export const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:qFormat/>',
  `<w:tblPr><w:tblBorders><w:top w:val="nil"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${line}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${line}"/></w:tblBorders>${cellMargins}</w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${grey}"/></w:tcBorders></w:tcPr></w:tblStylePr>`,
  '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>',
  boxStyle(
    'BriefBox',
    'Brief Box',
    'TableNormal',
    `<w:tblBorders>${['top', 'left', 'bottom', 'right'].map((side) => boxBorder(side)).join('')}</w:tblBorders><w:tblCellMar><w:top w:w="120" w:type="dxa"/><w:left w:w="170" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar>`,
  ),
  // The bar beside the judgments continues beside the box.
  boxStyle(
    'KeyJudgmentBox',
    'Key Judgment Box',
    'BriefBox',
    `<w:tblBorders>${boxBorder('left', accent, 18)}</w:tblBorders>`,
  ),
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
].join('');
