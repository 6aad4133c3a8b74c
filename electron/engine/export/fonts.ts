import { readFileSync } from 'node:fs';
import { resourceFile } from '#engine/files/resource-file.ts';

/*
 * The fonts that come with the program and where they are: beside the packaged program (`resources/fonts`), or in the
 * font packages during development. Nothing is taken from the system here; the typesetter itself looks there for
 * characters none of these fonts has.
 */

interface FontFile {
  /** Its name in `resources/fonts`. */
  readonly file: string;
  /** Where it is inside `node_modules`; null for a font kept in `resources/fonts` itself. */
  readonly packageFile: string | null;
}

const fromPackage = (packageName: string, folder: string, file: string): FontFile => ({
  file,
  packageFile: `@expo-google-fonts/${packageName}/${folder}/${file}`,
});

/** Every font file the PDF needs. A packaged program must hold each of them in `resources/fonts`. */
export const fontFiles: readonly FontFile[] = [
  fromPackage('source-serif-4', '400Regular', 'SourceSerif4_400Regular.ttf'),
  fromPackage('source-serif-4', '400Regular_Italic', 'SourceSerif4_400Regular_Italic.ttf'),
  fromPackage('source-serif-4', '600SemiBold', 'SourceSerif4_600SemiBold.ttf'),
  fromPackage('source-serif-4', '600SemiBold_Italic', 'SourceSerif4_600SemiBold_Italic.ttf'),
  fromPackage('inter', '400Regular', 'Inter_400Regular.ttf'),
  fromPackage('inter', '400Regular_Italic', 'Inter_400Regular_Italic.ttf'),
  fromPackage('inter', '500Medium', 'Inter_500Medium.ttf'),
  fromPackage('inter', '600SemiBold', 'Inter_600SemiBold.ttf'),
  fromPackage('inter', '600SemiBold_Italic', 'Inter_600SemiBold_Italic.ttf'),
  // Its letters are whole glyphs. In Noto Sans Arabic the dots are glyphs of their own, and text copied from a PDF set
  // in it has letters twice. Noto stays for the rarer letters Vazirmatn lacks.
  { file: 'Vazirmatn-Regular.ttf', packageFile: null },
  { file: 'Vazirmatn-SemiBold.ttf', packageFile: null },
  fromPackage('noto-sans-arabic', '400Regular', 'NotoSansArabic_400Regular.ttf'),
  fromPackage('noto-sans-arabic', '600SemiBold', 'NotoSansArabic_600SemiBold.ttf'),
  fromPackage('noto-sans-hebrew', '400Regular', 'NotoSansHebrew_400Regular.ttf'),
  fromPackage('noto-sans-hebrew', '600SemiBold', 'NotoSansHebrew_600SemiBold.ttf'),
];

/** The bytes of every font of `fontFiles`. Throws if one is missing. */
export function readFonts(): Buffer[] {
  return fontFiles.map(({ file, packageFile }) => readFileSync(resourceFile(`fonts/${file}`, packageFile)));
}
