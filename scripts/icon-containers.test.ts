import { expect, it } from 'vitest';
import { toIcns, toIco } from './icon-containers.ts';

const pictures = [16, 32, 64, 128, 256, 512, 1024].map((size) => ({
  size,
  png: Buffer.from(`png of ${size}`),
}));

it('packs a Windows icon from which each picture can be read back', () => {
  const ico = toIco(pictures.filter(({ size }) => size <= 256));
  const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const offset = ico.readUInt32LE(entry + 12);
    return {
      size: ico.readUInt8(entry) || 256,
      png: ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)),
    };
  });
  expect(entries).toEqual(pictures.filter(({ size }) => size <= 256));
});

it('packs a macOS icon whose parts fill it exactly', () => {
  const icns = toIcns(pictures);
  const parts: Record<string, string> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    parts[icns.toString('ascii', at, at + 4)] = icns.toString('utf8', at + 8, at + icns.readUInt32BE(at + 4));
  expect([icns.toString('ascii', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  expect(parts).toEqual({
    ic11: 'png of 32',
    ic12: 'png of 64',
    ic07: 'png of 128',
    ic08: 'png of 256',
    ic13: 'png of 256',
    ic09: 'png of 512',
    ic14: 'png of 512',
    ic10: 'png of 1024',
  });
});

it('says which picture a macOS icon lacks', () => {
  expect(() => toIcns(pictures.slice(0, 3))).toThrow('128 pixels');
});
