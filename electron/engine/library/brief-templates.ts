import { z } from 'zod';
import { readBriefOfAnyForm } from '#engine/brief-file/read-or-repair.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import type { BriefTemplate } from '#shared/ipc/contract/brief-templates.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowOf, rowsOf } from './rows.ts';

const listed = z.strictObject({ id: z.string(), name: z.string(), added: z.string() });
const templateRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  brief: z.string(),
  added: z.string(),
  checksum: z.int(),
});

type Row = z.infer<typeof templateRow>;

/** The checksum that the row of a brief template must carry. */
export function briefTemplateChecksum({ id, name, brief, added }: Omit<Row, 'checksum'>): number {
  return rowChecksum('brief_templates', [id, name, brief, added]);
}

/** A brief template with what new briefs begin with. */
export interface StoredBriefTemplate {
  readonly name: string;
  readonly brief: Brief;
}

/** What new briefs can begin with, kept in the library. */
export interface BriefTemplatesStore {
  list(): BriefTemplate[];
  /** Adds a template; if there is one of its name, a number makes it another. */
  add(name: string, brief: Brief): BriefTemplate;
  /** `template-unusable` if there is none with this id, if it is damaged, or if a later version wrote it. */
  get(id: string): Result<StoredBriefTemplate>;
  remove(id: string): void;
}

function unusable(why: string): Result<never> {
  return failure(
    'template-unusable',
    `The brief template ${why}, so no brief was made. Choose another one, or begin with a blank brief.`,
  );
}

function readTemplate(row: Row): Result<StoredBriefTemplate> {
  if (briefTemplateChecksum(row) !== row.checksum) return unusable('is damaged');
  const read = readBriefOfAnyForm(JSON.parse(row.brief), () => row.brief);
  if (!read.ok) return unusable('is damaged');
  if (read.value.newer) return unusable('was made by a newer version of Briefwright');
  return success({ name: row.name, brief: read.value.brief });
}

/** Opens the brief templates of a library. */
export function openBriefTemplates(db: Connection, now: () => string): BriefTemplatesStore {
  const all = db.prepare('SELECT id, name, added FROM brief_templates ORDER BY name, id');
  const insert = db.prepare(
    'INSERT INTO brief_templates (id, name, brief, added, checksum) VALUES (?, ?, ?, ?, ?)',
  );
  const select = db.prepare('SELECT id, name, brief, added, checksum FROM brief_templates WHERE id = ?');
  const remove = db.prepare('DELETE FROM brief_templates WHERE id = ?');
  const list = () => rowsOf(listed, all.all());
  const freeName = (name: string): string => {
    const taken = new Set(list().map((template) => template.name));
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name} ${count}`;
    return free;
  };
  return {
    list,
    add: (wanted, template) => {
      const [id, name, added, brief] = [newId(), freeName(wanted), now(), JSON.stringify(template)];
      insert.run(id, name, brief, added, briefTemplateChecksum({ id, name, brief, added }));
      return { id, name, added };
    },
    get: (id) => {
      const row = rowOf(templateRow, select.get(id));
      return row ? readTemplate(row) : unusable('is no longer in the library');
    },
    remove: (id) => {
      remove.run(id);
    },
  };
}
