import { Combobox as Base } from '@base-ui/react/combobox';
import Check from 'lucide-react/icons/check';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import surface from '../surface/surface.module.css';
import { type ComboboxOption, creationValue } from './combobox-options.ts';

/** The list under a combobox, shared by the one for a single choice and the one for several. */
export function ComboboxPopup({ emptyText }: { readonly emptyText: string }): ReactNode {
  return (
    <Base.Portal>
      <Base.Positioner className={surface.positioner} sideOffset={4} collisionPadding={8}>
        <Base.Popup className={surface.surface}>
          <Base.Empty className={surface.empty}>{emptyText}</Base.Empty>
          <Base.List className={classNames(surface.list, surface.maybeEmpty)}>
            {(option: ComboboxOption) => <ComboboxRow key={option.value} option={option} />}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function ComboboxRow({ option }: { readonly option: ComboboxOption }): ReactNode {
  const isCreation = option.value === creationValue;
  return (
    <Base.Item value={option} className={surface.item}>
      {(isCreation || option.icon !== undefined) && (
        <span className={surface.mark} aria-hidden="true">
          {isCreation ? <Plus size={16} /> : option.icon}
        </span>
      )}
      <span className={surface.text}>
        {option.label}
        {option.detail !== undefined && <span className={surface.detail}>{option.detail}</span>}
      </span>
      <Base.ItemIndicator className={classNames(surface.mark, surface.checked)}>
        <Check size={16} aria-hidden="true" />
      </Base.ItemIndicator>
    </Base.Item>
  );
}
