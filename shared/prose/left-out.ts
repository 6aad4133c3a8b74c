/** Kinds of things that are never taken over from foreign markup. */
export type LeftOutKind =
  | 'script'
  | 'style'
  | 'comment'
  | 'picture'
  | 'embedded'
  | 'hidden'
  | 'field'
  | 'link'
  | 'deleted'
  | 'remark'
  | 'markup';

const wordings: Readonly<Record<LeftOutKind, readonly [one: string, many: string, why: string]>> = {
  script: ['script or event handler', 'scripts and event handlers', 'a brief holds no code'],
  style: ['style sheet', 'style sheets', 'the brief has its own looks'],
  comment: ['comment in the markup', 'comments in the markup', 'they were not part of the visible text'],
  picture: ['picture', 'pictures', 'pictures are not taken over and nothing is loaded from the network'],
  embedded: ['embedded object', 'embedded objects', 'nothing is loaded from elsewhere'],
  hidden: ['hidden passage', 'hidden passages', 'it was not visible in the original'],
  field: ['form field', 'form fields', 'a brief holds no forms'],
  link: ['link target', 'link targets', 'only web and mail addresses are kept; the words of the link stay'],
  deleted: [
    'deleted passage',
    'deleted passages',
    'it was deleted with changes tracked; the text is read as if all changes were accepted',
  ],
  remark: ['comment in the margin', 'comments in the margin', 'they are not part of the text'],
  markup: ['piece of markup', 'pieces of markup', 'it was nested too deep to be read; the words stay'],
};

/** Counts what is left out while markup is read. */
export interface LeftOut {
  note(kind: LeftOutKind, name?: string): void;
  /** One line for each kind that occurred: how many, their names if there are any, and why. */
  lines(): string[];
}

/** Starts a count of things left out. */
export function makeLeftOut(): LeftOut {
  const found = new Map<LeftOutKind, { count: number; names: string[] }>();
  return {
    note(kind, name = '') {
      const entry = found.get(kind) ?? { count: 0, names: [] };
      entry.count += 1;
      const short = name.replace(/\s+/g, ' ').trim().slice(0, 60);
      if (short !== '' && entry.names.length < 3) entry.names.push(`“${short}”`);
      found.set(kind, entry);
    },
    lines() {
      return [...found].map(([kind, { count, names }]) => {
        const [one, many, why] = wordings[kind];
        const list = names.length > 0 ? ` (${names.join(', ')}${count > names.length ? ', …' : ''})` : '';
        return `${count} ${count === 1 ? one : many}${list}: ${why}.`;
      });
    },
  };
}
