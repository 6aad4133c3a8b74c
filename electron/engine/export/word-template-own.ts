import { unzipSync } from 'fflate';
import type { Parts } from './word-template-parts.ts';
import { parseXml, type XmlElement } from './word-template-xml.ts';

/** Our own file, unpacked. This program wrote it a moment ago, so a missing part is a bug. */
export class OwnWordFile {
  readonly parts: Parts;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
  }

  xml(name: string): XmlElement {
    const bytes = this.parts.get(name);
    const root = bytes ? parseXml(bytes) : null;
    if (!root) throw new Error(`The Word file that was just written has no part ${name}.`);
    return root;
  }

  bytes(name: string): Uint8Array {
    return this.parts.get(name) ?? new Uint8Array();
  }
}
