import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { type ESTree, parseSync } from 'vite';

/** The folder everything of the program lies in. */
export const root = resolve(import.meta.dirname, '../..');

/** The folders of the product. */
export const folders = ['shared', 'electron', 'renderer', 'resources'];

const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#engine/': 'electron/engine/',
  '#renderer/': 'renderer/',
  '#resources/': 'resources/',
};

/** The TypeScript files of a folder, by their paths from the root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** The text of a file. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

interface ParsedFile {
  readonly text: string;
  readonly program: ESTree.Program;
  readonly module: ReturnType<typeof parseSync>['module'];
}

const parsed = new Map<string, ParsedFile>();

/** The syntax tree of a file; throws where the file is no TypeScript. */
export function parsedFile(file: string): ParsedFile {
  const known = parsed.get(file);
  if (known) return known;
  const text = textOf(file);
  const { program, module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const made = { text, program, module };
  parsed.set(file, made);
  return made;
}

const isNode = (value: unknown): value is ESTree.Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Looks at a node of a syntax tree and everything in it, parents first. */
export function walk(node: ESTree.Node, look: (node: ESTree.Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, look);
  }
}

/** One import of a file: of types alone, there when the file runs, or loaded later by `import()`. */
export interface Import {
  readonly from: string;
  /** A path from the root, or the name of a package. */
  readonly to: string;
  readonly when: 'type' | 'start' | 'later';
}

function resolved(file: string, imported: string): string {
  for (const [alias, folder] of Object.entries(aliases)) {
    if (imported.startsWith(alias)) return folder + imported.slice(alias.length);
  }
  return imported.startsWith('.') ? posix.join(dirname(file), imported) : imported;
}

const areTypes = (entries: readonly { readonly isType: boolean }[]) =>
  entries.length > 0 && entries.every((entry) => entry.isType);

/** What a file imports, `export … from` among it. */
export function importsOf(file: string): Import[] {
  const { text, program, module } = parsedFile(file);
  const imports: Import[] = [];
  const add = (specifier: string, when: Import['when']) =>
    imports.push({ from: file, to: resolved(file, specifier), when });
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, areTypes(entries) ? 'type' : 'start');
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType ? 'type' : 'start');
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const name = /^['"`](.*)['"`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    if (name !== undefined) add(name, 'later');
  }
  walk(program, (node) => {
    if (node.type === 'TSImportType') add(node.source.value, 'type');
  });
  return imports;
}

/** The circles of files that import each other, each in the order of the alphabet; none is the good answer. */
export function circles(files: readonly string[], imports: readonly Import[]): string[][] {
  const targets = new Map(files.map((file) => [file, [] as string[]]));
  for (const { from, to } of imports) if (targets.has(to)) targets.get(from)?.push(to);
  return stronglyConnected(targets).filter(
    (group) => group.length > 1 || targets.get(group[0] ?? '')?.includes(group[0] ?? ''),
  );
}

/* Tarjan's algorithm: files that reach each other form one group. */
function stronglyConnected(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const groups: string[][] = [];
  const stack: string[] = [];
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const visit = (file: string): number => {
    const mine = index.size;
    let low = mine;
    index.set(file, mine);
    stack.push(file);
    for (const target of targets.get(file) ?? []) {
      if (!index.has(target)) low = Math.min(low, visit(target));
      else if (stack.includes(target)) low = Math.min(low, index.get(target) ?? low);
    }
    lowest.set(file, low);
    if (low === mine) groups.push(stack.splice(stack.indexOf(file)).sort());
    return low;
  };
  for (const file of targets.keys()) if (!index.has(file)) visit(file);
  return groups;
}
