import { deflateSync } from 'node:zlib';

/** An object of a PDF: its dictionary or value, and its stream if it has one. */
export interface PdfObject {
  readonly value: string;
  readonly stream?: Uint8Array;
}

const latin = (text: string) => Buffer.from(text, 'latin1');

/** Writes a PDF of these objects, numbered from 1; the first is its catalog. */
export function forgePdf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [latin('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]?.length ?? 0;
  const put = (part: Uint8Array) => {
    parts.push(Buffer.from(part));
    at += part.length;
  };
  for (const [index, { value, stream }] of objects.entries()) {
    places.push(at);
    put(latin(`${index + 1} 0 obj\n${value}\n`));
    if (stream) {
      put(latin('stream\n'));
      put(stream);
      put(latin('\nendstream\n'));
    }
    put(latin('endobj\n'));
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const start = at;
  put(
    latin(
      `${table}trailer\n<</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A stream as a PDF packs it; `rounds` times over. */
export function packed(content: Uint8Array, rounds = 1): PdfObject {
  let stream = content;
  for (let round = 0; round < rounds; round += 1) stream = deflateSync(stream, { level: 9 });
  const filters = Array.from({ length: rounds }, () => '/FlateDecode').join(' ');
  return { value: `<</Length ${stream.length}/Filter[${filters}]>>`, stream };
}

/** The drawing of lines of text, each so far below the one before. */
export function drawnLines(lines: readonly string[], distance = 14): Buffer {
  const drawn = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -${distance} Td`).join('\n');
  return latin(`BT /F1 12 Tf 72 720 Td ${drawn} ET`);
}

/** A PDF with one page for each drawing; `catalog` is added to its catalog, `trailer` to its trailer. */
export function pdfOf(
  drawings: readonly PdfObject[],
  { catalog = '', trailer = '' }: { readonly catalog?: string; readonly trailer?: string } = {},
): Buffer {
  const pages = drawings.map((_, index) => 4 + index * 2);
  return forgePdf(
    [
      { value: `<</Type/Catalog/Pages 2 0 R${catalog}>>` },
      {
        value: `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
      },
      { value: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>' },
      ...drawings.flatMap((drawing, index) => [
        {
          value: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + index * 2} 0 R>>`,
        },
        drawing,
      ]),
    ],
    trailer,
  );
}
