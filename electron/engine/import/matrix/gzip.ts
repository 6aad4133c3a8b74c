/** Says whether bytes begin like something that was compressed by gzip, as ACH 2 of PARC saves its `.achz` files. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
