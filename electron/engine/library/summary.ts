import { inOrder } from '#shared/brief/order.ts';
import { authorNames } from '#shared/brief/people.ts';
import { briefCounts, sectionOfKind } from '#shared/brief/queries.ts';
import { collectionsInTree } from '#shared/ipc/collection-tree.ts';
import type { LibrarySummary } from '#shared/ipc/contract/library.ts';
import { proseText } from '#shared/prose/text.ts';
import { withLabelsWritten } from '#shared/queries/labels-in-prose.ts';
import { type Result, success } from '#shared/result.ts';
import { type BriefsInUse, noSuchBrief } from './briefs-in-use.ts';
import { openCollectionList } from './collection-rows.ts';
import type { Connection } from './connection.ts';
import { listColumns, listedBriefs } from './list-rows.ts';

/** Gives what the inspector of the library shows of one brief. */
export function openSummaries(db: Connection, inUse: BriefsInUse) {
  const one = db.prepare(`SELECT ${listColumns} FROM briefs b WHERE b.id = ?`);
  const collections = openCollectionList(db);
  const collectedIn = db.prepare('SELECT collection_id FROM collected_briefs WHERE brief_id = ?').pluck();
  const pathsOf = (briefId: string): string[] => {
    const ids = new Set(collectedIn.all(briefId));
    return collectionsInTree(collections()).flatMap(({ collection, path }) =>
      ids.has(collection.id) ? [path] : [],
    );
  };
  return (briefId: string): Result<LibrarySummary> => {
    const listed = listedBriefs(one.all(briefId))[0];
    if (!listed) return noSuchBrief();
    const found = inUse.get(briefId);
    if (!found.ok) return found;
    const brief = withLabelsWritten(found.value.brief);
    return success({
      row: listed.row,
      question: brief.question,
      bottomLine: proseText(sectionOfKind(brief, 'bottom-line').lead),
      confidenceBasis: brief.confidence.basis,
      authors: authorNames(brief),
      informationCutOff: brief.informationCutOff,
      published: brief.published,
      entities: inOrder(brief.entities).map((entity) => entity.name),
      collections: pathsOf(briefId),
      counts: { ...briefCounts(brief) },
    });
  };
}
