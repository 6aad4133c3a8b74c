import Folder from 'lucide-react/icons/folder';
import FolderX from 'lucide-react/icons/folder-x';
import Inbox from 'lucide-react/icons/inbox';
import SearchX from 'lucide-react/icons/search-x';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { runUserCommand, shortcutOf } from '../../commands/registry.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { formatShortcut } from '../../ui/Kbd/shortcut.ts';
import { behindText } from './count-text.ts';
import { refreshList, useLibrary } from './library-store.ts';
import { isNarrowed, leaveDeletedCollections, showEverything } from './list-filter.ts';

/** Why the list of briefs is empty, and what can be done about it. */
export function EmptyList() {
  const isHidden = useLibrary(isNarrowed);
  const problem = useLibrary((state) => state.problem);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const lacks = useLacking();
  const isJustCollection = useLibrary(
    ({ query, filter }) =>
      filter.collections.length === 1 && !isNarrowed({ query, filter: { ...filter, collections: [] } }),
  );
  if (problem) return <Unread reason={problem.message} />;
  if (lacks) return <CollectionGone isOne={lacks === 'one'} />;
  if (isJustCollection) return <EmptyCollection />;
  if (isHidden) return <NoneFound />;
  return isTrash ? <EmptyTrash /> : <NoBriefs />;
}

/* Whether the list asks for collections that are no longer there. */
function useLacking(): 'one' | 'several' | null {
  return useLibrary(({ facets, filter: { collections } }) => {
    if (!facets) return null;
    const known = new Set(facets.collections.map(({ id }) => id));
    const lacking = collections.filter((id) => !known.has(id));
    if (lacking.length === 0) return null;
    return collections.length === 1 ? 'one' : 'several';
  });
}

function CollectionGone({ isOne }: { readonly isOne: boolean }) {
  return (
    <EmptyState
      title={isOne ? 'This collection was deleted' : 'A collection of this search was deleted'}
      icon={<FolderX size={24} />}
      actions={
        <>
          {!isOne && (
            <Button variant="primary" onClick={leaveDeletedCollections}>
              Look in the others
            </Button>
          )}
          <Button onClick={showEverything}>Show all briefs</Button>
        </>
      }
    >
      The briefs that were in it are still in the library. Delete the saved search, or replace it by what is
      shown.
    </EmptyState>
  );
}

/* The keys that put the selected briefs into a collection. */
const collectKeys = () => formatShortcut(shortcutOf('library.collect') ?? '');

function EmptyCollection() {
  return (
    <EmptyState
      title="No brief in this collection yet"
      icon={<Folder size={24} />}
      actions={
        <>
          <Button variant="primary" onClick={() => runUserCommand('file.newFromTemplate')}>
            New brief
          </Button>
          <Button onClick={() => runUserCommand('file.import')}>Import a report…</Button>
          <Button onClick={showEverything}>Show all briefs</Button>
        </>
      }
    >
      Drag briefs onto it from the list, or select them and press {collectKeys()}. What is made or imported
      here goes into it.
    </EmptyState>
  );
}

function Unread({ reason }: { readonly reason: string }) {
  return (
    <EmptyState
      title="The library could not be read"
      icon={<TriangleAlert size={24} />}
      actions={<Button onClick={() => void refreshList()}>Try again</Button>}
    >
      {reason}
    </EmptyState>
  );
}

function NoneFound() {
  const behind = useLibrary((state) => state.behind);
  return (
    <EmptyState
      title="No brief matches"
      icon={<SearchX size={24} />}
      actions={<Button onClick={showEverything}>Show all briefs</Button>}
    >
      {behind > 0 && `${behindText(behind)} `}
      Try fewer words or other filters. The search looks in titles, text, entities and tags.
    </EmptyState>
  );
}

function EmptyTrash() {
  return (
    <EmptyState title="The trash is empty" icon={<Trash2 size={24} />}>
      Briefs moved to the trash wait here until it is emptied.
    </EmptyState>
  );
}

function NoBriefs() {
  return (
    <EmptyState
      title="No briefs yet"
      icon={<Inbox size={24} />}
      actions={
        <>
          <Button variant="primary" onClick={() => runUserCommand('file.newFromTemplate')}>
            New brief
          </Button>
          <Button onClick={() => runUserCommand('file.import')}>Import a report…</Button>
          <Button onClick={() => runUserCommand('file.openSample')}>Open a sample brief</Button>
        </>
      }
    >
      Start one from the template, or drop a report anywhere on this window.
    </EmptyState>
  );
}
