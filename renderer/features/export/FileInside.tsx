import { useEffect, useState } from 'react';
import type { CollectionName } from '#shared/brief/collections.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import type { FileInside as Inside } from '#shared/ipc/contract.ts';
import type { HandedOn } from '#shared/publication/handed-on.ts';
import { visibleSigns } from '#shared/visible-signs.ts';
import { workbench } from '../../platform/workbench.ts';
import { AttachedFiles, Counts, Fact, FactList } from '../../records/file-contents/FileContents.tsx';
import { Switch } from '../../ui/Switch/Switch.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';

/** Told apart from the rest: who is named, and what was said; statements of independence are of sources. */
const untold: ReadonlySet<CollectionName> = new Set(['people', 'threads', 'comments', 'independences']);

/** So many people are named. */
const shownPeople = 12;

/* What the file would hold is read from the disk, so what is being written goes there first. */
function useInside(briefId: BriefId | null): Inside | null {
  const [inside, setInside] = useState<Inside | null>(null);
  useEffect(() => {
    let isAsked = true;
    const ask = async () => {
      if (briefId === null) return;
      await openDocumentOf(useApp.getState())?.flush();
      const answer = await workbench.call('export.inside', { briefId });
      if (isAsked && answer.ok) setInside(answer.value);
    };
    void ask();
    return () => {
      isAsked = false;
    };
  }, [briefId]);
  return inside;
}

function peopleWords(people: readonly string[]): string {
  const names = people.map(visibleSigns).filter((name) => name !== '');
  const more = names.length - shownPeople;
  const shown = names.slice(0, shownPeople).join(', ');
  return more > 0 ? `${shown} and ${more.toLocaleString()} more` : shown || 'Nobody';
}

const threadWords = (count: number, what: string): string =>
  `${count.toLocaleString()} ${what} ${count === 1 ? 'thread' : 'threads'}`;

function commentWords({ open, known, resolved }: Inside['threads'], hasResolved: boolean): string {
  const settled = known + (hasResolved ? resolved : 0);
  const told = [
    ...(open > 0 ? [threadWords(open, 'open')] : []),
    ...(settled > 0 ? [threadWords(settled, 'resolved')] : []),
  ];
  return told.join(', ') || 'None';
}

interface FileInsideProps {
  readonly briefIds: readonly BriefId[];
  readonly handsOn: HandedOn;
  readonly onChange: (change: Partial<HandedOn>) => void;
}

/** What a brief file would hold, before it is written, and what goes along only if that is asked for. */
export function FileInside({ briefIds, handsOn, onChange }: FileInsideProps) {
  const [only = null, ...others] = briefIds;
  const inside = useInside(others.length === 0 ? only : null);
  const isMany = others.length > 0;
  const resolved = inside?.threads.resolved ?? 0;
  return (
    <>
      {inside && <Told inside={inside} hasResolved={handsOn.resolved} />}
      {(isMany || resolved > 0) && (
        <Switch
          label="Resolved comments"
          description={
            isMany
              ? 'They stay out of the files unless this is on.'
              : `${threadWords(resolved, 'resolved')} and whoever is named only there: out of the file unless this is on.`
          }
          value={handsOn.resolved}
          onChange={(next) => onChange({ resolved: next })}
        />
      )}
      {(isMany || inside?.isReceived) && (
        <Switch
          label="Version it was received in"
          description="With what was deleted since. Whoever sent the brief needs it only if their own history of it is gone."
          value={handsOn.received}
          onChange={(next) => onChange({ received: next })}
        />
      )}
    </>
  );
}

function Told({ inside, hasResolved }: { readonly inside: Inside; readonly hasResolved: boolean }) {
  const { facts, people, peopleOfResolved, threads, otherParts } = inside;
  const named = hasResolved ? [...people, ...peopleOfResolved] : people;
  return (
    <FactList>
      <Fact name="Inside">
        <Counts facts={facts} untold={untold} />
      </Fact>
      <Fact name="People">{peopleWords(named)}</Fact>
      <Fact name="Comments">{commentWords(threads, hasResolved)}</Fact>
      <Fact name="Attachments">
        <AttachedFiles facts={facts} otherParts={otherParts} missing={[]} />
      </Fact>
    </FactList>
  );
}
