import manifest from '../../../package.json' with { type: 'json' };

/** The version of this program, as written into files and shown to users. */
export const programVersion: string = manifest.version;
