import FileText from 'lucide-react/icons/file-text';
import Hash from 'lucide-react/icons/hash';
import { useMemo, useRef, useState } from 'react';
import type { LibraryRow } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { isPossible, runUserCommand, shortcutOf, userCommands } from '../../commands/registry.ts';
import { numberingOf } from '../../document/page-numbers.ts';
import { sectionShapes } from '../../document/section-shape.ts';
import { workbench } from '../../platform/workbench.ts';
import { Palette } from '../../ui/Palette/Palette.tsx';
import type { FoundItem, PaletteItem } from '../../ui/Palette/palette-matches.ts';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { goToSection } from '../../window/go-to.ts';
import { type FoundBrief, openFound } from '../../window/open-found.ts';

/* The list shows the sections of the open brief by their titles, with the same keys. */
function isSectionCommand(name: string): boolean {
  return openDocumentOf(useApp.getState()) !== null && /^go\.section\d$/.test(name);
}

function commandItems(): PaletteItem[] {
  return userCommands
    .filter((command) => command.name !== 'view.palette' && !isSectionCommand(command.name))
    .map((command) => {
      const shortcut = shortcutOf(command.name);
      return {
        id: `command:${command.name}`,
        label: command.label,
        group: command.group,
        keywords: command.keywords?.split(' ') ?? [],
        disabled: !isPossible(command),
        ...(shortcut && { shortcut }),
      };
    });
}

function sectionItems(): PaletteItem[] {
  const document = openDocumentOf(useApp.getState());
  if (!document) return [];
  return sectionShapes(document.brief, numberingOf(document).filledSections())
    .filter(({ isTitled }) => isTitled)
    .map(({ id, name, number }, index) => {
      const shortcut = shortcutOf(`go.section${index + 1}`);
      return {
        id: `section:${id}`,
        label: name,
        group: 'Sections of this brief',
        icon: <Hash size={14} />,
        keywords: ['go', 'to', 'section', ...(number === '' ? [] : [number])],
        ...(shortcut && { shortcut }),
      };
    });
}

function foundItem(row: LibraryRow): FoundItem {
  return {
    id: `brief:${row.id}`,
    label: row.title || 'Untitled brief',
    group: 'Briefs',
    icon: <FileText size={14} />,
    detail: row.region,
    ranges: row.titleHits.map(({ from, to }) => ({ start: from, end: to })),
  };
}

/* Briefs come from the library's own search; an answer to an older query is dropped. */
function useFoundBriefs(): {
  readonly found: FoundItem[];
  readonly isBusy: boolean;
  search(query: string): void;
  open(id: string): void;
} {
  const [found, setFound] = useState<FoundItem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const question = useRef(0);
  const rows = useRef<readonly FoundBrief[]>([]);
  const search = (query: string) => {
    question.current += 1;
    const mine = question.current;
    if (query.trim() === '') {
      setFound([]);
      setBusy(false);
      return;
    }
    setBusy(true);
    void workbench
      .call('library.list', { query, filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 8 })
      .then((answer) => {
        if (mine !== question.current) return;
        setBusy(false);
        if (!answer.ok) return;
        rows.current = answer.value.rows;
        setFound(answer.value.rows.map(foundItem));
      });
  };
  const open = (id: string) => {
    const row = rows.current.find((candidate) => candidate.id === id);
    if (row) void openFound(row);
  };
  return { found, isBusy, search, open };
}

function runItem(item: PaletteItem, openBrief: (id: string) => void): void {
  const [kind, ...rest] = item.id.split(':');
  const id = rest.join(':');
  if (kind === 'command') runUserCommand(id);
  if (kind === 'section') goToSection(id);
  if (kind === 'brief') openBrief(id);
}

/* Counts from 0 how often something was opened. */
function useOpenings(isOpen: boolean): number {
  const [openings, setOpenings] = useState({ count: 0, wasOpen: false });
  if (isOpen !== openings.wasOpen) {
    setOpenings({ count: openings.count + (isOpen ? 1 : 0), wasOpen: isOpen });
  }
  return openings.count;
}

/** Everything that can be done or opened, found by typing: commands, sections of the brief, briefs of the library. */
export function CommandPalette() {
  const isOpen = useApp((state) => state.isPaletteOpen);
  const openings = useOpenings(isOpen);
  const { found, isBusy, search, open } = useFoundBriefs();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is possible is asked at each opening
  const items = useMemo(() => [...commandItems(), ...sectionItems()], [isOpen]);
  return (
    <Palette
      // If it is opened again while it still fades out, it must not keep the old query.
      key={openings}
      open={isOpen}
      onOpenChange={(open) => {
        useApp.setState({ isPaletteOpen: open });
        if (!open) search('');
      }}
      label="Search or run a command"
      items={items}
      found={found}
      busy={isBusy}
      onQueryChange={search}
      // The palette gives the focus back first, so that a command finds the cursor where it was.
      onRun={(item) => window.setTimeout(() => runItem(item, open))}
    />
  );
}
