import { readFile } from 'node:fs/promises';
import { resourceFile } from '#engine/files/resource-file.ts';
import type { Template } from '#shared/ipc/contract.ts';

const builtIn: readonly (Template & { readonly file: string })[] = [
  {
    id: 'plain',
    name: 'Plain',
    isBuiltIn: true,
    added: '2026-01-01T00:00:00Z',
    file: 'templates/plain.docx',
  },
  {
    id: 'formal',
    name: 'Formal product',
    isBuiltIn: true,
    added: '2026-01-01T00:00:00Z',
    file: 'templates/formal.docx',
  },
];

/** The templates for Word files that come with the program. */
export const builtInTemplates: readonly Template[] = builtIn.map(({ file: _, ...template }) => template);

/** The file of a template that comes with the program; undefined for any other id. */
export async function builtInTemplateBytes(id: string): Promise<Uint8Array | undefined> {
  const found = builtIn.find((template) => template.id === id);
  return found && readFile(resourceFile(found.file));
}
