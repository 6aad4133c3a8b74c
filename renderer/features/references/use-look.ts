import { useMemo, useState } from 'react';
import { inOrder } from '#shared/brief/order.ts';
import { type DetailChoice, withDetails } from '#shared/readers/references/fit.ts';
import { type KnownPlace, knownAmong } from '#shared/readers/references/known.ts';
import type { FoundReference, ReferenceReading } from '#shared/readers/references/reference.ts';
import type { BriefDocument } from '../../document/brief-document.ts';

/** One work of a list as it is shown: where it is already, and whether it is to be added. */
export interface LookedAt {
  readonly index: number;
  readonly found: FoundReference;
  readonly known: KnownPlace | null;
  readonly isTicked: boolean;
}

/** What is to be taken of a list: new works unless told otherwise, with the details that belong to a citation. */
export function useLook(document: BriefDocument, { found }: ReferenceReading) {
  const [known] = useState(() =>
    knownAmong(
      found.map(({ fields }) => fields),
      inOrder(document.brief.sources),
    ),
  );
  const [ticked, setTicked] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [details, setDetails] = useState<DetailChoice>('bibliographic');
  const works = useMemo(
    () =>
      found.map((one, index): LookedAt => {
        const place = known[index] ?? null;
        return { index, found: one, known: place, isTicked: ticked.get(index) ?? place === null };
      }),
    [found, known, ticked],
  );
  const chosen = works.filter(({ isTicked }) => isTicked);
  return {
    works,
    details,
    setDetails,
    chosenCount: chosen.length,
    knownCount: known.filter((place) => place !== null).length,
    tick: (index: number, isOn: boolean) => setTicked(new Map(ticked).set(index, isOn)),
    tickAll: (isOn: boolean) => setTicked(new Map(works.map(({ index }) => [index, isOn]))),
    chosen: () => chosen.map(({ found: one }) => withDetails(one, details)),
  };
}
