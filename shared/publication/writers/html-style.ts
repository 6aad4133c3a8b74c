/**
 * The style sheet of an exported web page: screen in light and dark, print on A4. It holds no address. Colours are
 * printed even if the browser leaves out backgrounds: for the boxes in the page's margin, which hold the marking, only
 * what the root says of that counts.
 */
export const htmlStyle = `
:root { color-scheme: light dark;
  --page: #ffffff; --ink: #1c1b19; --ink-2: #55514a; --ink-3: #6f6a61; --line: #d9d5cd; --accent: #1f5f8b;
  --serif: "Source Serif 4", "Source Serif Pro", Georgia, Cambria, "Times New Roman", serif;
  --sans: Inter, "Segoe UI", Helvetica, Arial, sans-serif; }
@media screen and (prefers-color-scheme: dark) { :root {
  --page: #1e1e1c; --ink: #ecebe7; --ink-2: #b8b4ab; --ink-3: #9a958b; --line: #45433f; --accent: #7ab6df; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 17px/1.55 var(--serif); overflow-wrap: anywhere; }
.page-head, .page-foot, main { max-width: 760px; margin: 0 auto; padding: 0 32px; }
.page-head, .page-foot { display: flex; justify-content: space-between; align-items: center; gap: 16px;
  font: 500 13px/1.4 var(--sans); color: var(--ink-3); padding-top: 20px; padding-bottom: 20px; }
.page-head > span:first-child { flex: none; max-width: 45%; }
.marking { font: 700 16px/1.3 var(--sans); padding: 2px 10px; text-align: right; margin-left: auto; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 32px; font-weight: 600; margin: 12px 0 6px; letter-spacing: -0.01em; }
.subtitle { font-size: 19px; color: var(--ink-2); margin: 0 0 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 20px; margin: 12px 0 20px;
  font: 400 14px/1.5 var(--sans); }
dt { color: var(--ink-3); }
dd { margin: 0; }
h2 { font-size: 21px; font-weight: 600; margin: 36px 0 8px; padding-top: 12px; border-top: 1px solid var(--ink); }
h2 .number { margin-right: 0.5em; }
h3 { font-size: 17px; font-weight: 600; margin: 24px 0 6px; }
h4 { font-size: 17px; font-weight: 400; font-style: italic; margin: 18px 0 4px; }
p { margin: 0 0 10px; orphans: 2; widows: 2; }
p.lead { font: 600 14px/1.5 var(--sans); margin: 18px 0 4px; break-after: avoid; }
h2 + p.small, h3 + p.small, h4 + p.small { break-after: avoid; }
p.small { font: 400 13px/1.5 var(--sans); color: var(--ink-2); }
ul, ol { margin: 0 0 12px; padding-left: 26px; }
li { margin: 0 0 4px; }
li > p { margin: 0 0 4px; }
blockquote { margin: 12px 0; padding-left: 16px; border-left: 3px solid var(--line); color: var(--ink-2); }
.box { margin: 12px 0 14px; padding: 10px 14px 6px; border: 1px solid var(--line); font: 400 14px/1.5 var(--sans); }
.box p { margin: 0 0 6px; }
.box .box-title { font-weight: 600; break-after: avoid; }
.judgments { margin: 20px 0 8px; padding: 4px 0 4px 18px; border-left: 3px solid var(--accent); }
.judgments ol { list-style: none; margin: 0; padding: 0; counter-reset: judgment; }
.judgments li { margin: 0 0 10px; break-inside: avoid; }
.judgments li > p:first-child::before { counter-increment: judgment; content: counter(judgment) ". ";
  font-weight: 600; }
.table { margin: 12px 0 20px; }
table { width: 100%; border-collapse: collapse; font: 400 14px/1.45 var(--sans);
  table-layout: fixed; overflow-wrap: break-word; }
caption { text-align: start; font: 500 13px/1.4 var(--sans); color: var(--ink-3); padding-bottom: 6px; break-after: avoid; }
th, td { text-align: start; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; font-size: 12.5px; color: var(--ink-3); }
thead th, thead td { border-bottom-color: var(--ink-3); }
tbody th { font-weight: 600; }
th p, td p { margin: 0 0 3px; }
td p.small { font-size: 12.5px; }
tr { break-inside: avoid; }
thead { display: table-header-group; break-after: avoid; }
thead tr { break-after: avoid; }
tbody tr:first-child { break-before: avoid; }
.range { color: var(--ink-3); }
.range, .held { white-space: nowrap; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
sup.note { font: 600 0.68em/1 var(--sans); color: var(--accent); white-space: nowrap; }
sup.note a { text-decoration: none; }
.notes { font: 400 14px/1.5 var(--sans); margin-top: 14px; }
.notes li { padding-left: 4px; }
.notes :target { background: color-mix(in srgb, var(--accent) 14%, transparent); }
@media screen and (max-width: 560px) { body { font-size: 16px; } .page-head, .page-foot, main { padding-left: 18px;
  padding-right: 18px; } dl { display: block; } dd { margin-bottom: 6px; } table { font-size: 13px; min-width: calc(var(--columns) * 96px); } }
@media screen { .table { overflow-x: auto; } }
@page { size: A4; margin: 24mm 20mm 22mm;
  @bottom-left { content: counter(page) " of " counter(pages); font: 500 9pt Inter, Arial, sans-serif; color: #6f6a61; } }
@media print { :root { color-scheme: light; -webkit-print-color-adjust: exact; print-color-adjust: exact; } body { font-size: 10.5pt; line-height: 1.45; }
  main, .page-head, .page-foot { max-width: none; padding: 0; }
  h1 { font-size: 20pt; } .subtitle { font-size: 12pt; } h2 { font-size: 12.5pt; margin-top: 16pt; }
  h3, h4 { font-size: 11pt; } table, dl { font-size: 9pt; } p.lead { font-size: 9.5pt; }
  .box { font-size: 9pt; } p.small, caption, thead th, td p.small { font-size: 8.5pt; } .notes { font-size: 9pt; }
  .page-head, .page-foot { font-size: 9pt; }
  .page-head { padding-bottom: 4mm; }
  .marking { font-size: 12pt; }
  a { color: inherit; } .back { display: none; } }
`;

/** Text as a CSS string; everything but plain letters and digits is written as its number. */
function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

/**
 * The width of the widest box of a marking and the height of a line in it, in millimetres; and how many characters such
 * a line holds.
 */
const widestMarking = 140;
const markingLine = 5.5;
const markingLineLength = 52;

/**
 * Page margins with the marking in the header and footer of every printed page, for browsers that print margin boxes.
 * The first page has it in its header anyway.
 */
export function markingStyle(text: string, foreground: string, background: string): string {
  // A margin box is as wide as the page unless told otherwise; 12-point capitals are about 3 mm wide, other letters
  // less.
  const width = Math.min(widestMarking, 5 + 3 * text.length);
  const lines = width < widestMarking ? 1 : Math.ceil(text.length / markingLineLength);
  const more = markingLine * (lines - 1);
  const box = `content: ${cssString(text)}; color: ${foreground}; background: ${background};
    font: 700 12pt Inter, Arial, sans-serif; text-align: center;
    width: ${width - 4}mm; height: ${7 + more}mm; padding: 0 2mm; margin: auto 0;`;
  return `@page { margin: ${24 + more}mm 20mm ${22 + more}mm; @top-right { ${box} } @bottom-right { ${box} } }
@page :first { @top-right { content: none; background: none; } }
`;
}
