import type { Protocol } from '../chromium/protocol.ts';
import { refuseOtherOptions } from '../strict.ts';

const known = [
  'displayHeaderFooter',
  'footerTemplate',
  'generateDocumentOutline',
  'generateTaggedPDF',
  'headerTemplate',
  'landscape',
  'margins',
  'pageRanges',
  'pageSize',
  'preferCSSPageSize',
  'printBackground',
  'scale',
] satisfies (keyof Electron.PrintToPDFOptions)[];

/** Width and height in inches, as Electron names them. */
const pageSizes: Record<string, [number, number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Ledger: [17, 11],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
};

/** Electron's options of printToPDF in Chromium's terms. Margins and sizes are inches in both. */
export function printParameters(options: Electron.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  refuseOtherOptions('printToPDF', options, known);
  const { margins = {}, pageSize = 'Letter' } = options;
  const size = typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : pageSizes[pageSize];
  const [paperWidth, paperHeight] = size ?? [];
  if (paperWidth === undefined || paperHeight === undefined) throw new Error(`Invalid pageSize ${pageSize}`);
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}
