import type { Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { assetPrefix } from '../../core/article/tree.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import type { ImportedAsset } from './imported-article.ts';
import { imageAsset } from './images/image-asset.ts';

/** Takes the images that stand in their own addresses (`data:`) out of the tree, which then names them. Changes `tree`. */
export function extractImages(tree: ArticleTree): ImportedAsset[] {
  const assets = new Map<string, ImportedAsset>();
  visit(tree, 'image', (image: Image) => {
    if (!/^data:/iu.test(image.url)) return;
    const asset = toAsset(image.url);
    image.url = asset === null ? '' : assetPrefix + asset.name;
    if (asset !== null) assets.set(asset.name, asset);
  });
  return [...assets.values()];
}

/** The picture that stands in a `data:` address; `null` when it is none that the library keeps, or is broken. */
export function toAsset(address: string): ImportedAsset | null {
  const match = /^data:([\w/+.-]+)((?:;[^,;]*)*),/iu.exec(address);
  if (match === null) return null;
  const bytes = decodeData(address.slice(match[0].length), /;base64$/iu.test(match[2] ?? ''));
  return bytes === null ? null : imageAsset(bytes, match[1] ?? null);
}

function decodeData(data: string, base64: boolean): Uint8Array | null {
  try {
    const text = decodeURIComponent(data);
    return new Uint8Array(Buffer.from(text, base64 ? 'base64' : 'utf8'));
  } catch (error) {
    // A stray percent sign: the image is broken, and its words are left.
    if (error instanceof URIError) return null;
    throw error;
  }
}
