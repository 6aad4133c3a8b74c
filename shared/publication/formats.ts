/** The formats a brief can be written in, with what the user sees and the ending of the file. */
export const exportFormats = {
  docx: { name: 'Word document', extension: 'docx' },
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'Web page (one file)', extension: 'html' },
  md: { name: 'Markdown', extension: 'md' },
  txt: { name: 'Plain text', extension: 'txt' },
  json: { name: 'Brief as JSON', extension: 'json' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as readonly ExportFormat[];

/** PDF standards, one for each file: accessible (PDF/UA-1) or for keeping (PDF/A-2a). */
export const pdfStandards = ['ua-1', 'a-2a'] as const;
export type PdfStandard = (typeof pdfStandards)[number];
