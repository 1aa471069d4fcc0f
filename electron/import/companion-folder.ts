/**
 * How browsers name the folder beside a saved page, in their languages: the list that Windows connects files and
 * folders by, and what Chromium and Firefox write.
 */
const endings = (
  '_files .files _file -filer _filer -Dateien _Dateien _fichiers _bestanden _archivos _ficheros _ficheiros _arquivos ' +
  '_fitxers _fitxategiak _pliki _soubory _súbory _elemei _fájlok _tiedostot _dosyalar _datoteke _fajlovi _failid ' +
  '_fails _bylos _fișiere _файлы _файли _ملفات _קבצים _文件 _檔案 _ファイル _파일'
)
  .split(' ')
  .map((ending) => ending.toLowerCase());

/** Whether a folder holds the pictures and parts of a page that was saved beside it, and no articles of its own. */
export function isCompanionFolder(name: string, siblings: readonly string[]): boolean {
  const [folder, others] = [nameOf(name), siblings.map(nameOf)];
  return endings.some((ending) => {
    if (!folder.endsWith(ending)) return false;
    const page = folder.slice(0, -ending.length);
    return others.some((sibling) =>
      ['.html', '.htm', '.xhtml', '.xht'].some((end) => sibling === page + end),
    );
  });
}

/** macOS gives names with their accents apart. */
function nameOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
