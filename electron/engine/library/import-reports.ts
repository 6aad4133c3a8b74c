import { z } from 'zod';
import type { ImportReport } from '#shared/readers/reading.ts';
import { rowChecksum } from './checksum.ts';
import type { Connection } from './connection.ts';
import { rowOf } from './rows.ts';

const reportRow = z.strictObject({ at: z.string(), report: z.string(), checksum: z.int() });

/** The checksum the row of an import report must carry. */
export function importReportChecksum(id: string, at: string, report: string): number {
  return rowChecksum('import_reports', [id, at, report]);
}

/** What readers found when briefs were imported. A report that is damaged counts as none. */
export function openReports(db: Connection) {
  const insert = db.prepare(
    'INSERT OR REPLACE INTO import_reports (brief_id, at, report, checksum) VALUES (?, ?, ?, ?)',
  );
  const select = db.prepare('SELECT at, report, checksum FROM import_reports WHERE brief_id = ?');
  return {
    write: (id: string, at: string, report: ImportReport): void => {
      const json = JSON.stringify(report);
      insert.run(id, at, json, importReportChecksum(id, at, json));
    },
    read: (id: string): ImportReport | null => {
      const row = rowOf(reportRow, select.get(id));
      if (!row || importReportChecksum(id, row.at, row.report) !== row.checksum) return null;
      const report: ImportReport = JSON.parse(row.report);
      return report;
    },
  };
}
