import type { ESTree } from 'vite';
import { parsedFile, walk } from './source-files.ts';

/** How many lines a text has, the end of the last one not counted. */
export const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** A function with how many lines it has. */
export interface FunctionSize {
  /** `path: name`, such as `shared/result.ts: success`. */
  readonly name: string;
  readonly lines: number;
}

function isFunction(node: ESTree.Node): node is ESTree.Function | ESTree.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

function keyOf(key: ESTree.Node): string {
  return 'name' in key ? String(key.name) : 'value' in key ? String(key.value) : '';
}

/* The names of functions that have none of their own: of the variable, member or call they stand in. */
function namesOf(program: ESTree.Program): ReadonlyMap<ESTree.Node, string> {
  const names = new Map<ESTree.Node, string>();
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator' && node.init) names.set(node.init, keyOf(node.id));
    if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition' || node.type === 'Property') {
      if (node.value) names.set(node.value, keyOf(node.key));
    }
    if (node.type === 'CallExpression') {
      const called = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee;
      for (const argument of node.arguments) names.set(argument, `${keyOf(called)}(…)`);
    }
  });
  return names;
}

/** The functions of a file with their lines. */
export function functionSizes(file: string): FunctionSize[] {
  const { text, program } = parsedFile(file);
  const names = namesOf(program);
  const sizes: FunctionSize[] = [];
  walk(program, (node) => {
    if (!isFunction(node) || !node.body) return;
    const own = ('id' in node ? node.id?.name : undefined) ?? names.get(node) ?? 'without a name';
    sizes.push({ name: `${file}: ${own}`, lines: linesIn(text.slice(node.start, node.end)) });
  });
  return sizes;
}
