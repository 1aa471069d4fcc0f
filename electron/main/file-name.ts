import { exportFormats, type ExportFormat } from '../../core/export/formats.ts';

/** Names that Windows keeps for devices, whatever the extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Bytes of UTF-8 for the name without its extension: file systems end at 255, and a copy adds to the name. */
const byteLimit = 180;

/**
 * The name that a save dialog offers for an article's export: its title, less what any of the three systems
 * refuses or hides in a file name, cut between graphemes.
 */
export function suggestedFileName(title: string, format: ExportFormat): string {
  const plain = title
    .normalize('NFC')
    .replace(/[<>"?*]|\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}:/\\|]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = cut(plain.trim().replace(/^\.+/, ''), byteLimit)
    .replace(/[. ]+$/, '')
    .trim();
  const safe = name === '' || reserved.test(name) ? `Notes ${name}`.trim() : name;
  return `${safe}.${exportFormats[format].extension}`;
}

function cut(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    end += segment.length;
  }
  return text.slice(0, end);
}
