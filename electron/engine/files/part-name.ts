const longestName = 512;
const longestSegment = 200;
const deepest = 12;

/** Names Windows keeps for devices, with any ending: opening `aux.json` there opens no file. */
const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?$/i;
const forbiddenSigns = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"*:<>?\\|]/;

/**
 * Says what is wrong with the name of a part of an archive, or gives null. A good name is a relative path with `/` that
 * means the same file on every system: no way up or out, no drive or stream, no name of a device, no character that
 * cannot be seen or typed, nothing that a system trims or writes in another Unicode form.
 */
export function partNameFault(name: string): string | null {
  if (name === '' || name.length > longestName) return 'has no name or a very long one';
  if (name !== name.normalize('NFC') || !name.isWellFormed()) return 'has a name in an unusual Unicode form';
  if (forbiddenSigns.test(name)) return 'has a name with characters that are not allowed';
  const segments = name.split('/');
  if (segments.length > deepest) return 'lies in too many folders';
  if (!/^[A-Za-z[_]/.test(name)) return 'has a name that does not start with a letter';
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..')
      return 'has a name that leads out of its folder';
    if (segment.length > longestSegment) return 'has a very long name';
    if (/[. ]$/.test(segment) || segment.startsWith(' ')) return 'has a name that ends in a dot or space';
    if (deviceName.test(segment)) return 'has the name of a device';
  }
  return null;
}

/** Two names with the same key would be the same file on some system: they differ only in case or Unicode form. */
export function collisionKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
