const faces = ['Literata Variable', 'Atkinson Hyperlegible Next Variable'];

/**
 * Asks for the faces that the window sets text in, upright and italic, before anything is set in them: a page would
 * otherwise be set in a fallback first, and its lines would move under the reader's hand when the face arrives.
 */
export async function loadFonts(): Promise<void> {
  const wanted = faces.flatMap((face) => [`400 16px "${face}"`, `italic 400 16px "${face}"`]);
  await Promise.all(wanted.map((font) => document.fonts.load(font)));
}
