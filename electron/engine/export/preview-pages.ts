/*
 * Takes the picture of all pages that the typesetter draws apart into one picture for each page, each complete in
 * itself. Only what is on a list of drawing elements is kept: no text, no links, no styles, no scripts, no address
 * outside the picture.
 */

export const pageWidthPt = 595.276;
export const pageHeightPt = 841.89;

const keptElements = new Set([
  'g',
  'path',
  'use',
  'rect',
  'image',
  'clipPath',
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
]);
/** Left out with all their content: links, invisible text for selection, and anything that could act. */
const droppedElements = new Set(['a', 'foreignObject', 'style', 'script']);
const keptAttributes = new Set([
  ...['transform', 'd', 'x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'offset'],
  ...['fill', 'fill-rule', 'fill-opacity', 'clip-path', 'clip-rule', 'opacity', 'stop-color', 'stop-opacity'],
  ...['stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'stroke-opacity', 'gradientUnits', 'gradientTransform'],
  ...['patternUnits', 'patternTransform', 'preserveAspectRatio', 'viewBox', 'id'],
]);
const reference = /^#[\w+/=-]+$/;
const embeddedPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]+$/;
const outsideAddress = /url\(\s*(?!['"]?#)/i;

const tag = /<(\/?)([A-Za-z][\w:-]*)([^<>]*?)(\/?)>/g;
const attribute = /([\w:-]+)="([^"<>]*)"/g;

function keptAttribute(name: string, value: string): string {
  if (name === 'href' || name === 'xlink:href') {
    return reference.test(value) || embeddedPicture.test(value) ? ` href="${value}"` : '';
  }
  return keptAttributes.has(name) && !outsideAddress.test(value) ? ` ${name}="${value}"` : '';
}

function keptTag(name: string, attributes: string, isClosed: boolean): string {
  let kept = `<${name}`;
  for (const match of attributes.matchAll(attribute)) kept += keptAttribute(match[1] ?? '', match[2] ?? '');
  return `${kept}${isClosed ? '/>' : '>'}`;
}

/** Markup reduced to drawing. Whatever is between tags is text and is dropped. */
export function drawingOnly(markup: string): string {
  let kept = '';
  let dropDepth = 0;
  for (const [, slash, name = '', attributes = '', closed] of markup.matchAll(tag)) {
    const isEnd = slash === '/';
    const isClosed = closed === '/';
    if (droppedElements.has(name)) {
      if (isEnd) dropDepth = Math.max(0, dropDepth - 1);
      else if (!isClosed) dropDepth += 1;
    } else if (dropDepth === 0 && keptElements.has(name)) {
      kept += isEnd ? `</${name}>` : keptTag(name, attributes, isClosed);
    }
  }
  return kept;
}

const pageStart = '<g class="typst-page"';
const definition = /<(path|image|g|clipPath|linearGradient|radialGradient|pattern)\b[^<>]*?\bid="([^"]+)"/g;
const useTag = /<use\b[^<>]*?\bhref="#([^"]+)"[^<>]*\/>/g;
const used = /(?:href="#|url\(\s*['"]?#)([\w+/=-]+)/g;

/** Shared shapes by id: everything before the first page. */
function definitionsIn(head: string): Map<string, string> {
  const starts = [...head.matchAll(definition)];
  return new Map(
    starts.map((match, index) => [
      match[2] ?? '',
      head.slice(match.index, starts[index + 1]?.index ?? head.length),
    ]),
  );
}

/** The shapes a page uses, and the shapes those use in turn. */
function definitionsUsed(markup: string, all: ReadonlyMap<string, string>): string {
  const wanted = new Map<string, string>();
  const gather = (text: string): void => {
    for (const match of text.matchAll(used)) {
      const id = match[1] ?? '';
      const shape = all.get(id);
      if (shape === undefined || wanted.has(id)) continue;
      wanted.set(id, drawingOnly(shape));
      gather(shape);
    }
  };
  gather(markup);
  return [...wanted.values()].join('');
}

/** The pictures of single pages, cut out when they are asked for. */
export class PreviewPages {
  readonly #svg: Buffer;
  readonly #starts: readonly number[];
  #definitions: ReadonlyMap<string, string> | null = null;

  /** `svg` is the picture of all pages as UTF-8. */
  constructor(svg: Uint8Array) {
    this.#svg = Buffer.from(svg.buffer, svg.byteOffset, svg.byteLength);
    const starts: number[] = [];
    let at = this.#svg.indexOf(pageStart);
    while (at !== -1) {
      starts.push(at);
      at = this.#svg.indexOf(pageStart, at + 1);
    }
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The picture of a page, counted from 0, as an SVG document complete in itself. Throws if there is no such page. */
  page(index: number): string {
    const start = this.#starts[index];
    if (start === undefined) throw new RangeError(`There is no page ${index} of ${this.count}.`);
    const all = this.#allDefinitions();
    // Spaces are drawn as uses of shapes that do not exist.
    const inner = drawingOnly(this.#body(start, this.#starts[index + 1])).replace(
      useTag,
      (use, id: string) => (all.has(id) ? use : ''),
    );
    const size = `width="${pageWidthPt}pt" height="${pageHeightPt}pt" viewBox="0 0 ${pageWidthPt} ${pageHeightPt}"`;
    const head = `<svg xmlns="http://www.w3.org/2000/svg" ${size} fill="none">`;
    const paper = `<rect width="${pageWidthPt}" height="${pageHeightPt}" fill="#ffffff"/>`;
    return `${head}<defs>${definitionsUsed(inner, all)}</defs>${paper}${inner}</svg>`;
  }

  /** The markup of a page in a group of its own, without the offset that puts it below the page before. */
  #body(start: number, end: number | undefined): string {
    const page = this.#svg.toString('utf8', start, end);
    const body = page.slice(page.indexOf('>') + 1);
    return `<g>${end === undefined ? body.slice(0, body.lastIndexOf('</svg>')) : body}`;
  }

  #allDefinitions(): ReadonlyMap<string, string> {
    this.#definitions ??= definitionsIn(this.#svg.toString('utf8', 0, this.#starts[0]));
    return this.#definitions;
  }
}
