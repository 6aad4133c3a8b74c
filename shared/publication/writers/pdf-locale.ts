import type { PdfData } from './pdf-shapes.ts';

/** A moment in the parts the typesetter takes; 1970 if it cannot be read. */
export function dateParts(moment: string): PdfData['document']['date'] {
  const parsed = new Date(moment);
  const date = Number.isNaN(parsed.getTime()) ? new Date(0) : parsed;
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  ];
}

/** The language and region of a BCP 47 tag, as far as they can be told; English if the language cannot. */
export function languageOf(tag: string): Pick<PdfData['document'], 'language' | 'region'> {
  const match = /^(?<language>[a-z]{2,3})(?:-[a-z]{4})?(?:-(?<region>[a-z]{2}))?(?:-|$)/iu.exec(tag);
  const language = match?.groups?.language?.toLowerCase() ?? 'en';
  return { language, region: match?.groups?.region?.toUpperCase() ?? null };
}
