import { BuilderElement, Run, type XmlComponent } from 'docx';

/** A WordprocessingML element without children, its attributes by local name. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): XmlComponent {
  const keyed = Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
  );
  return new BuilderElement({ name: `w:${name}`, attributes: keyed });
}

class FieldInstructionText extends BuilderElement {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(text);
  }
}

/** The runs of a field with the result it shows until Word updates it. */
export function fieldRuns(instruction: string, result: string, style?: string): Run[] {
  const properties = style === undefined ? {} : { style };
  const mark = (type: string) =>
    new Run({ ...properties, children: [emptyElement('fldChar', { fldCharType: type })] });
  return [
    mark('begin'),
    new Run({ ...properties, children: [new FieldInstructionText(` ${instruction} `)] }),
    mark('separate'),
    new Run({ ...properties, text: result }),
    mark('end'),
  ];
}
