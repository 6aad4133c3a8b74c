import Inbox from 'lucide-react/icons/inbox';
import SearchX from 'lucide-react/icons/search-x';
import Trash2 from 'lucide-react/icons/trash-2';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { runUserCommand } from '../../commands/registry.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { behindText } from './count-text.ts';
import { refreshList, useLibrary } from './library-store.ts';
import { isNarrowed, showEverything } from './list-filter.ts';

/** Why the list of briefs is empty, and what can be done about it. */
export function EmptyList() {
  const isHidden = useLibrary(isNarrowed);
  const problem = useLibrary((state) => state.problem);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  if (problem) return <Unread reason={problem.message} />;
  if (isHidden) return <NoneFound />;
  return isTrash ? <EmptyTrash /> : <NoBriefs />;
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
