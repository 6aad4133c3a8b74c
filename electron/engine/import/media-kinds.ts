/** A kind of file, as the user reads of it. */
interface MediaKind {
  /** In the middle of a sentence: "a PNG picture". */
  readonly what: string;
  /** The endings of such files. A name with the known ending of another kind is wrong. */
  readonly endings: readonly string[];
}

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** The kinds of files that can be told apart, by media type. */
export const mediaKinds = {
  'image/png': { what: 'a PNG picture', endings: ['png'] },
  'image/jpeg': { what: 'a JPEG picture', endings: ['jpg', 'jpeg', 'jfif'] },
  'image/gif': { what: 'a GIF picture', endings: ['gif'] },
  'image/webp': { what: 'a WebP picture', endings: ['webp'] },
  'image/tiff': { what: 'a TIFF picture', endings: ['tif', 'tiff'] },
  'image/bmp': { what: 'a bitmap', endings: ['bmp'] },
  'image/avif': { what: 'an AVIF picture', endings: ['avif'] },
  'image/heic': { what: 'an HEIC picture', endings: ['heic', 'heif'] },
  'image/jp2': { what: 'a JPEG 2000 picture', endings: ['jp2', 'j2k'] },
  'image/svg+xml': { what: 'an SVG drawing', endings: ['svg'] },
  'application/pdf': { what: 'a PDF', endings: ['pdf'] },
  'application/rtf': { what: 'a Rich Text file', endings: ['rtf', 'doc'] },
  'application/x-ole-storage': {
    what: 'an old Word, Excel or mail file',
    endings: ['doc', 'dot', 'xls', 'ppt', 'msg', 'vsd', 'mpp', 'msi'],
  },
  [`${openXml}.wordprocessingml.document`]: { what: 'a Word document', endings: ['docx', 'dotx'] },
  [`${openXml}.spreadsheetml.sheet`]: { what: 'a workbook', endings: ['xlsx', 'xltx', 'xlsb'] },
  [`${openXml}.presentationml.presentation`]: { what: 'a presentation', endings: ['pptx', 'potx', 'ppsx'] },
  'application/vnd.ms-office.macro-enabled': {
    what: 'an Office document with macros',
    endings: ['docm', 'dotm', 'xlsm', 'xlsb', 'xltm', 'pptm', 'ppsm'],
  },
  [`${openDocument}.text`]: { what: 'an OpenDocument text', endings: ['odt', 'ott'] },
  [`${openDocument}.spreadsheet`]: { what: 'an OpenDocument table', endings: ['ods'] },
  [`${openDocument}.presentation`]: { what: 'an OpenDocument presentation', endings: ['odp'] },
  'application/epub+zip': { what: 'an e-book', endings: ['epub'] },
  'application/vnd.briefwright.brief+zip': { what: 'a brief file', endings: ['brief'] },
  'application/vnd.google-earth.kmz': { what: 'a map layer', endings: ['kmz'] },
  'application/java-archive': { what: 'a Java program', endings: ['jar', 'apk'] },
  'application/zip': { what: 'a ZIP archive', endings: ['zip'] },
  'application/gzip': { what: 'a gzip archive', endings: ['gz', 'tgz'] },
  'application/x-bzip2': { what: 'a bzip2 archive', endings: ['bz2'] },
  'application/x-xz': { what: 'an XZ archive', endings: ['xz'] },
  'application/x-7z-compressed': { what: 'a 7-Zip archive', endings: ['7z'] },
  'application/vnd.rar': { what: 'a RAR archive', endings: ['rar'] },
  'application/x-tar': { what: 'a tar archive', endings: ['tar'] },
  'application/vnd.sqlite3': { what: 'a database', endings: ['db', 'sqlite', 'sqlite3', 'gpkg', 'mbtiles'] },
  'application/vnd.apache.parquet': { what: 'a Parquet table', endings: ['parquet'] },
  'application/vnd.tcpdump.pcap': { what: 'a network capture', endings: ['pcap', 'pcapng'] },
  'application/vnd.microsoft.portable-executable': {
    what: 'a program for Windows',
    endings: ['exe', 'dll', 'scr'],
  },
  'application/x-ms-shortcut': { what: 'a shortcut of Windows', endings: ['lnk'] },
  'application/x-elf': { what: 'a program for Linux', endings: ['elf'] },
  'application/x-mach-binary': { what: 'a program for macOS', endings: ['dylib'] },
  'audio/mpeg': { what: 'an MP3 recording', endings: ['mp3'] },
  'audio/wav': { what: 'a WAV recording', endings: ['wav'] },
  'audio/ogg': { what: 'an Ogg recording', endings: ['ogg', 'oga', 'opus', 'ogv'] },
  'audio/flac': { what: 'a FLAC recording', endings: ['flac'] },
  'audio/mp4': { what: 'an MPEG-4 recording', endings: ['m4a', 'm4b'] },
  'video/mp4': { what: 'an MPEG-4 video', endings: ['mp4', 'm4v', '3gp'] },
  'video/quicktime': { what: 'a QuickTime video', endings: ['mov'] },
  'video/webm': { what: 'a WebM or Matroska video', endings: ['webm', 'mkv', 'mka'] },
  'video/x-msvideo': { what: 'an AVI video', endings: ['avi'] },
  'text/html': { what: 'a web page', endings: ['html', 'htm', 'xhtml'] },
  'application/xml': { what: 'XML', endings: ['xml', 'kml', 'gpx', 'gml', 'rss', 'xsd', 'graphml'] },
  'application/json': { what: 'JSON', endings: ['json', 'geojson', 'jsonl', 'ndjson'] },
  'message/rfc822': { what: 'a mail', endings: ['eml', 'mht', 'mhtml'] },
  'text/csv': { what: 'a table of plain text', endings: ['csv'] },
  'text/tab-separated-values': { what: 'a table of plain text', endings: ['tsv'] },
  'text/markdown': { what: 'Markdown', endings: ['md', 'markdown'] },
  'text/calendar': { what: 'a calendar', endings: ['ics'] },
  'text/vcard': { what: 'a contact', endings: ['vcf'] },
  'text/plain': { what: 'plain text', endings: ['txt', 'log'] },
  'application/octet-stream': { what: 'of no known kind', endings: [] },
} as const satisfies Readonly<Record<string, MediaKind>>;

export type MediaType = keyof typeof mediaKinds;

/** What the user reads of a kind of file, in the middle of a sentence. */
export function whatIs(mediaType: MediaType): string {
  return mediaKinds[mediaType].what;
}

/** Says whether a media type is one of those that can be told apart. */
export function isMediaType(type: string): type is MediaType {
  return Object.hasOwn(mediaKinds, type);
}

/** The kinds whose names end like this one; empty if the ending says nothing. */
export function kindsClaimedBy(name: string): MediaType[] {
  const ending = /\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const types = Object.keys(mediaKinds) as MediaType[];
  return types.filter((type) => {
    const kind: MediaKind = mediaKinds[type];
    return kind.endings.includes(ending);
  });
}
