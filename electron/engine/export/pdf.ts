import type { PdfStandard } from '#shared/publication/formats.ts';
import type { Publication } from '#shared/publication/publication.ts';
import { pdfData } from '#shared/publication/writers/pdf-data.ts';
import type { PdfData } from '#shared/publication/writers/pdf-shapes.ts';
import { lettersInLongWords } from '#shared/publication/writers/pdf-text.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { typesettingThread } from './pdf-client.ts';
import { ReplacedCharacters, unprintableCodePoints } from './pdf-glyphs.ts';

/** A written file and what its reader should know about it, in sentences. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly findings: string[];
}

const standardNames: Readonly<Record<PdfStandard, string>> = { 'ua-1': 'PDF/UA-1', 'a-2a': 'PDF/A-2a' };

/** About a thousand pages; more would take longer than anybody waits and more memory than many have. */
export const mostCharacters = 3_000_000;
/** They take two seconds; the typesetter cannot be stopped in the middle of a word. */
const mostLettersInLongWords = 20_000;
const attempts = 4;

/**
 * Writes the publication as a tagged PDF that claims the standard: title and properties, bookmarks, the marking on
 * every page, fonts embedded. The same publication gives the same bytes on the same computer. Characters that no font
 * here has are printed as "[U+…]" and reported as findings. Anything else the standard forbids gives a file that claims
 * no standard, with a finding. Fails with `export-refused` if there is too much text or it takes too long.
 */
export async function writePdf(
  publication: Publication,
  options: { readonly standard: PdfStandard },
): Promise<Result<WrittenPdf>> {
  const made = await dataToSet(publication);
  if (!made.ok) return made;
  const unprintable = new Set(made.value.unprintable);
  let { data, findings } = made.value;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const outcome = await typesettingThread.pdf(data, options.standard);
    if (!outcome.ok) return outcome;
    if (outcome.value.kind === 'written') return success({ bytes: outcome.value.bytes, findings });
    const before = unprintable.size;
    for (const codePoint of outcome.value.unprintable) unprintable.add(codePoint);
    if (unprintable.size === before) break;
    // A character that can be shown alone can still have no shape beside its neighbours.
    ({ data, findings } = replaced(publication, unprintable));
  }
  return withoutStandard(data, findings, options.standard);
}

/** The data of a publication for the page template, in which characters that cannot be shown are replaced. */
export async function dataToSet(
  publication: Publication,
): Promise<Result<ReturnType<typeof replaced> & { readonly unprintable: ReadonlySet<number> }>> {
  if (sumOfTexts(publication, (text) => text.length) > mostCharacters) {
    return failure(
      'export-refused',
      'This brief has more text than about a thousand pages hold, so its pages cannot be laid out. Split it into several briefs, or export it to Word.',
    );
  }
  if (sumOfTexts(publication, lettersInLongWords) > mostLettersInLongWords) {
    return failure(
      'export-refused',
      'This brief holds a word of many thousands of letters, such as a picture pasted as text, so its pages cannot be laid out. Delete it and try again.',
    );
  }
  const unprintable = await unprintableCodePoints(publication);
  if (!unprintable.ok) return unprintable;
  return success({ ...replaced(publication, unprintable.value), unprintable: unprintable.value });
}

function replaced(
  publication: Publication,
  unprintable: ReadonlySet<number>,
): { data: PdfData; findings: string[] } {
  const characters = new ReplacedCharacters();
  const data = pdfData(publication, { unprintable, onNamed: characters.note });
  return { data, findings: characters.findings() };
}

async function withoutStandard(
  data: PdfData,
  findings: readonly string[],
  standard: PdfStandard,
): Promise<Result<WrittenPdf>> {
  const outcome = await typesettingThread.pdf(data, null);
  if (!outcome.ok) return outcome;
  if (outcome.value.kind === 'refused') throw new Error('A PDF without a standard was refused.');
  const finding = `Something in this brief does not fit ${standardNames[standard]}, so the file was written as a tagged PDF that claims no standard. If a standard is required, choose the other one or export to Word.`;
  return success({ bytes: outcome.value.bytes, findings: [...findings, finding] });
}

function sumOfTexts(value: unknown, of: (text: string) => number): number {
  if (typeof value === 'string') return of(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + sumOfTexts(part, of), 0);
}
