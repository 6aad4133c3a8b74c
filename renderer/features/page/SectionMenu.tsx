import Ellipsis from 'lucide-react/icons/ellipsis';
import { useDocument } from '../../document/context.tsx';
import type { SectionShape } from '../../document/section-shape.ts';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import { Menu } from '../../ui/Menu/Menu.tsx';
import { sectionEntries } from './section-entries.ts';

/** The menu of a section: move, number, introduce, add after, delete. */
export function SectionMenu({ section }: { readonly section: SectionShape }) {
  const document = useDocument();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          data-section-menu=""
          label={`More for ${section.title || 'this section'}`}
          icon={<Ellipsis size={16} />}
          variant="quiet"
          size="small"
        />
      }
      items={() => sectionEntries(document, section)}
    />
  );
}
