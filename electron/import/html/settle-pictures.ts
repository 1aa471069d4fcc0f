import { defaultTreeAdapter } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { assetPrefix } from '../../../core/article/tree.ts';
import { toAsset } from '../extract-images.ts';
import type { ImportedAsset } from '../imported-article.ts';

type PageElement = DefaultTreeAdapterTypes.Element;

/** Where scripts that load pictures late find the address, in order of trust. */
const lateAddresses = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-url',
  'data-hi-res-src',
];
const lateSets = ['srcset', 'data-srcset', 'data-lazy-srcset'];
/** A picture in an address shorter than this stands for one that comes later. In UTF-16 units. */
const shortestPicture = 400;

/**
 * Gives an `img` the address of the picture that a reader would have seen: its own unless that stands for one that a
 * script was to load, else the late one, else the largest of its sets and of the `picture` around it. A picture that
 * stands in its address is put into `assets`, so that megabytes of it do not go through all that follows.
 * Changes `element`.
 */
export function settlePicture(element: PageElement, assets: Map<string, ImportedAsset>): void {
  const address = addressOf(element);
  if (address === null) return;
  const asset = /^data:/iu.test(address) && !isPlaceholder(address) ? toAsset(address) : null;
  if (asset !== null) assets.set(asset.name, asset);
  const settled = asset === null ? address : assetPrefix + asset.name;
  const passed = new Set(['src', ...(asset === null ? [] : [...lateAddresses, ...lateSets])]);
  element.attrs = [...element.attrs.filter(({ name }) => !passed.has(name)), { name: 'src', value: settled }];
  // Extractors put the address of a source before that of the picture, which is there.
  if (settled.startsWith(assetPrefix)) for (const source of sourcesAround(element)) source.attrs = [];
}

function addressOf(element: PageElement): string | null {
  const own = attribute(element, 'src');
  if (own !== null && !isPlaceholder(own)) return own;
  const late = lateAddresses.map((name) => attribute(element, name)).find((value) => value !== null);
  return late ?? largest(setsOf(element)) ?? own;
}

/** What stands in for a picture until a script runs: nothing, a picture of a few bytes, or a file that says so. */
function isPlaceholder(address: string): boolean {
  if (/^data:/iu.test(address)) return address.length < shortestPicture;
  return (
    address === '#' ||
    /^about:/iu.test(address) ||
    /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|pixel|1x1)\.(?:gif|png|svg|jpe?g)/iu.test(address)
  );
}

function setsOf(element: PageElement): string[] {
  return [element, ...sourcesAround(element)].flatMap((holder) =>
    lateSets.flatMap((name) => attribute(holder, name) ?? []),
  );
}

/** The other sources of the `picture` that an `img` stands in. */
function sourcesAround({ parentNode: picture }: PageElement): readonly PageElement[] {
  if (picture === null || !defaultTreeAdapter.isElementNode(picture) || picture.tagName !== 'picture')
    return [];
  return picture.childNodes
    .filter((node) => defaultTreeAdapter.isElementNode(node))
    .filter(({ tagName }) => tagName === 'source');
}

/** The address with the largest width or density of sets such as `a.jpg 400w, b.jpg 2x`; addresses may hold commas. */
function largest(sets: readonly string[]): string | null {
  const candidates = sets.flatMap((set) =>
    [...set.slice(0, 20_000).matchAll(/([^\s,]\S*)(?:\s+(\d+(?:\.\d+)?)[wx])?\s*(?:,|$)/gu)].map(
      ([, address = '', size]) => ({ address: address.replace(/,$/u, ''), size: Number(size ?? 1) }),
    ),
  );
  const real = candidates.filter(({ address }) => !isPlaceholder(address));
  return real.toSorted((a, b) => b.size - a.size)[0]?.address ?? null;
}

function attribute(element: PageElement, name: string): string | null {
  const value = element.attrs.find((candidate) => candidate.name === name)?.value.trim() ?? '';
  return value === '' ? null : value;
}
