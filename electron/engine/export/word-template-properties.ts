import type { Filling } from './word-template-filling.ts';
import { relationship, setRelationships } from './word-template-parts.ts';

const packageRoot = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/';

/** The file says of itself what the product says; nothing of the template's author, company or properties stays. */
export function fillProperties(filling: Filling): void {
  const { parts, own, house } = filling;
  parts.set('docProps/core.xml', own.bytes('docProps/core.xml'));
  parts.set('docProps/app.xml', own.bytes('docProps/app.xml'));
  setRelationships(parts, '', [
    relationship('rId1', 'officeDocument', house.mainPart),
    {
      id: 'rId2',
      kind: 'core-properties',
      type: `${packageRoot}core-properties`,
      target: 'docProps/core.xml',
      isExternal: false,
    },
    relationship('rId3', 'extended-properties', 'docProps/app.xml'),
  ]);
  filling.contentTypes['docProps/core.xml'] = 'application/vnd.openxmlformats-package.core-properties+xml';
  filling.contentTypes['docProps/app.xml'] =
    'application/vnd.openxmlformats-officedocument.extended-properties+xml';
}
