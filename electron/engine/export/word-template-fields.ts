import {
  childOf,
  childrenOf,
  element,
  elementsIn,
  elementsOfParagraph,
  type XmlElement,
} from './word-template-xml.ts';

/** What fields in a house's header or footer may show of the product. */
export interface ProductProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly company: string;
}

function textOf(root: XmlElement | null, name: string): string {
  return root ? (childOf(root, name)?.children.join('') ?? '') : '';
}

/** Reads the properties of our own file. */
export function productProperties(core: XmlElement | null, app: XmlElement | null): ProductProperties {
  return {
    title: textOf(core, 'dc:title'),
    subject: textOf(core, 'dc:subject'),
    author: textOf(core, 'dc:creator'),
    keywords: textOf(core, 'cp:keywords'),
    company: textOf(app, 'Company'),
  };
}

function shownBy(instruction: string, properties: ProductProperties): string | null {
  const words = instruction
    .trim()
    .replace(/\\\*\s*\S+/g, '')
    .replaceAll('"', '')
    .trim()
    .toLowerCase();
  const name = words.replace(/^docproperty\s+/, '').replace(/^info\s+/, '');
  const known: Readonly<Record<string, string>> = { ...properties, creator: properties.author };
  return Object.hasOwn(known, name) ? (known[name] ?? '') : null;
}

const text = (value: string): XmlElement => element('w:t', { 'xml:space': 'preserve' }, [value]);

/** Puts a text into the first run of a field's result and takes it out of the others. */
function showIn(runs: readonly XmlElement[], value: string): void {
  for (const [index, run] of runs.entries()) {
    run.children = run.children.filter((child) => typeof child === 'string' || child.name !== 'w:t');
    if (index === 0) run.children.push(text(value));
  }
}

function fillComplexFields(paragraph: XmlElement, properties: ProductProperties): void {
  let instruction = '';
  let state: 'outside' | 'instruction' | 'result' = 'outside';
  let result: XmlElement[] = [];
  for (const run of elementsOfParagraph(paragraph).filter((at) => at.name === 'w:r')) {
    const kind = childOf(run, 'w:fldChar')?.attributes['w:fldCharType'];
    if (kind === 'begin') {
      instruction = '';
      result = [];
      state = 'instruction';
    } else if (kind === 'separate') {
      state = 'result';
    } else if (kind === 'end') {
      const value = shownBy(instruction, properties);
      if (value !== null && state === 'result') showIn(result, value);
      state = 'outside';
    } else if (state === 'instruction') {
      instruction += childrenOf(run, 'w:instrText')
        .map((at) => at.children.join(''))
        .join('');
    } else if (state === 'result') {
      result.push(run);
    }
  }
}

/**
 * Fills the fields for title, subject, author, keywords and company in a header or footer with what they will show, so
 * that no placeholder is seen before Word updates them.
 */
export function fillPropertyFields(root: XmlElement, properties: ProductProperties): void {
  for (const at of elementsIn(root)) {
    if (at.name === 'w:p') fillComplexFields(at, properties);
    if (at.name !== 'w:fldSimple') continue;
    const value = shownBy(at.attributes['w:instr'] ?? '', properties);
    if (value !== null) showIn(childrenOf(at, 'w:r'), value);
  }
}
