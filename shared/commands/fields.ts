/** Sets every given field on a draft; a field given as `undefined` is left as it was. */
export function assignFields(target: object, fields: object): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) Reflect.set(target, key, value);
  }
}
