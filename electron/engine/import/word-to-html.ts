import { failure, type Result, success } from '#shared/result.ts';
import { packWordParts, type WordParts } from './word-parts.ts';
import { isWellFormed, textOfPart } from './word-walk.ts';

/** Word styles that carry meaning the default conversion does not know. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
];

/** Notes end with an arrow back to where they are cited; on a printed page it leads nowhere. */
const arrowBack = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** Notes come after the text; without a title they would be read as items of its last section. */
const firstNote = /<ol><li id="(?:foot|end)note-/;

/** Parts that the conversion does not read; what other programs left there may be anything. */
const unread = /^(?:docProps|customXml)\//i;

/* The parser of the conversion takes minutes over what follows a document that ends early. */
const areWellFormed = (parts: WordParts): boolean =>
  [...parts].every(([name, bytes]) => unread.test(name) || isWellFormed(textOfPart(bytes)));

/**
 * Converts a checked Word document to HTML. Pictures are named by their alternative text and never read; nothing
 * outside the document is read either. Comes back with `file-damaged` if the document is not well-formed.
 */
export async function wordToHtml(parts: WordParts): Promise<Result<string>> {
  if (!areWellFormed(parts)) return damaged();
  const { default: mammoth } = await import('mammoth');
  const buffer = Buffer.from(packWordParts(parts));
  try {
    const { value } = await mammoth.convertToHtml({ buffer }, conversionOptions(mammoth.images));
    return success(value.replace(arrowBack, '').replace(firstNote, '<h3>Notes</h3>$&'));
  } catch (error) {
    // The library throws plain errors for anything that can be wrong in a document.
    if (error instanceof Error) return damaged();
    throw error;
  }
}

type Images = typeof import('mammoth')['images'];

/**
 * The options of the conversion. `externalFileAccess` must never be among them: with it a document could name any file
 * of this computer as a picture and have it read. A style map inside the document is not trusted either.
 */
export function conversionOptions(images: Images) {
  return {
    styleMap,
    includeEmbeddedStyleMap: false,
    convertImage: images.imgElement(async () => ({ src: '' })),
  };
}

function damaged(): Result<never> {
  return failure(
    'file-damaged',
    'The file was not imported: it is a Word document, but a damaged one. Nothing was changed. Open it in Word, save it again and import that.',
  );
}
