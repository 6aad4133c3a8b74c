import ChevronDown from 'lucide-react/icons/chevron-down';
import Plus from 'lucide-react/icons/plus';
import { visibleSigns } from '#shared/visible-signs.ts';
import { commandEntry } from '../../commands/command-entries.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { loadBriefTemplates, useBriefTemplates } from '../../window/brief-templates.ts';
import { createBrief } from '../../window/navigate.ts';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';

const newEntries = [
  ['file.newFromTemplate', 'Brief from the template'],
  ['file.newShort', 'Short brief'],
  ['file.new', 'Blank brief'],
  ['file.openSample', 'Sample brief'],
] as const;

/** The bar above the library: search or run a command, import, new. `search` is the palette's button. */
export function LibraryTopBar({ search }: { readonly search: React.ReactNode }) {
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const title = useLibrary(({ filter, facets }) => {
    const [id, ...others] = filter.collections;
    const chosen = facets?.collections.find((collection) => collection.id === id);
    return others.length === 0 && chosen ? visibleSigns(chosen.name) : 'Library';
  });
  const trashed = useLibrary((state) => state.facets?.trash ?? 0);
  return (
    <header className={styles.top}>
      <h1 className={styles.topTitle}>{isTrash ? 'Trash' : title}</h1>
      <span className={styles.grow} />
      {search}
      {isTrash ? (
        <Button
          variant="danger"
          disabled={trashed === 0}
          onClick={() => runUserCommand('library.emptyTrash')}
        >
          Empty the trash…
        </Button>
      ) : (
        <Beginnings />
      )}
    </header>
  );
}

/* The ways to a new brief: from a report, from the template, and others in the menu of the arrow. */
function Beginnings() {
  const templates = useBriefTemplates((state) => state.templates);
  return (
    <>
      <Button onClick={() => runUserCommand('file.import')}>Import…</Button>
      <div className={styles.split}>
        <Button
          variant="primary"
          icon={<Plus size={15} />}
          onClick={() => runUserCommand('file.newFromTemplate')}
        >
          New brief
        </Button>
        <Menu
          align="end"
          trigger={
            <IconButton variant="primary" label="Other ways to begin" icon={<ChevronDown size={14} />} />
          }
          onOpenChange={(isOpen) => {
            if (isOpen) void loadBriefTemplates();
          }}
          items={[
            ...newEntries.map(([id, label]) => commandEntry(id, { label })),
            { kind: 'separator', id: 'own' },
            ...templates.map(({ id, name }) => ({
              id,
              label: visibleSigns(name),
              onSelect: () => void createBrief({ templateId: id }),
            })),
            commandEntry('file.chooseTemplate', { label: 'Templates…' }),
          ]}
        />
      </div>
    </>
  );
}
