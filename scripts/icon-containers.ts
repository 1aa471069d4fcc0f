/** A square PNG and its side in pixels. */
export interface Picture {
  readonly size: number;
  readonly png: Uint8Array;
}

/**
 * A Windows icon that holds PNGs, as Windows Vista and later read them. Sides up to 256.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function toIco(pictures: readonly Picture[]): Buffer {
  const headLength = 6 + 16 * pictures.length;
  const head = Buffer.alloc(headLength);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = headLength;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Types of an ICNS that hold PNGs; those of a double-density screen have the side of their pixels here. */
const icnsTypes = [
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic07', size: 128 },
  { type: 'ic08', size: 256 },
  { type: 'ic13', size: 256 },
  { type: 'ic09', size: 512 },
  { type: 'ic14', size: 512 },
  { type: 'ic10', size: 1024 },
];

/**
 * A macOS icon. Throws when a side is missing that macOS asks for.
 * https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 */
export function toIcns(pictures: readonly Picture[]): Buffer {
  const parts = icnsTypes.map(({ type, size }) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    if (picture === undefined) throw new Error(`A macOS icon needs a picture of ${size} pixels.`);
    return part(type, picture.png);
  });
  return part('icns', Buffer.concat(parts));
}

function part(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'ascii');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
