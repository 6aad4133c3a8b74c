import { z } from 'zod';
import { type Settings, type SettingsChange, settings } from '#shared/ipc/contract/settings.ts';
import { defaultSettings } from '#shared/ipc/default-settings.ts';
import { mergedSettings } from '#shared/ipc/merged-settings.ts';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

const row = z.strictObject({ name: z.string(), value: z.string() });

/** What the user chose for the whole program, one row for each field. */
export interface SettingsStore {
  get(): Settings;
  /** Changes fields; of those that hold several things only what differs from what the window saw. */
  change(change: SettingsChange): Settings;
}

function parsedJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Opens the settings of a library. A stored field that is unknown or does not fit gets its default. */
export function openSettings(db: Connection): SettingsStore {
  const all = db.prepare('SELECT name, value FROM settings');
  const write = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  const get = (): Settings => {
    let current: Settings = defaultSettings;
    for (const { name, value } of rowsOf(row, all.all())) {
      if (!(name in defaultSettings)) continue;
      const next = settings.safeParse({ ...current, [name]: parsedJson(value) });
      if (next.success) current = next.data;
    }
    return current;
  };
  const writeAll = db.transaction((change: SettingsChange) => {
    for (const [name, value] of Object.entries(mergedSettings(get(), change))) {
      if (value !== undefined) write.run(name, JSON.stringify(value));
    }
  }).immediate;
  return {
    get,
    change: (change) => {
      writeAll(change);
      return get();
    },
  };
}
