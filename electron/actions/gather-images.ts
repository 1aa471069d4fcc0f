import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { visit } from 'unist-util-visit';
import { assetPrefix } from '../../core/article/tree.ts';
import type { ImportedArticle, ImportedAsset } from '../import/imported-article.ts';
import { sha256 } from '../store/hash.ts';

/** What a browser shows as an image without running anything. */
const imageExtensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);
const maxImageBytes = 32 * 1024 * 1024;

/**
 * Takes the images that lie beside a saved file into the article, so that it does not need them there again: those
 * that it names by a relative address, and that are inside `folder`. Any other keeps its address.
 */
export async function gatherImages(article: ImportedArticle, folder: string): Promise<ImportedArticle> {
  const tree = structuredClone(article.tree);
  const addresses = new Set<string>();
  visit(tree, 'image', ({ url }) => {
    if (isRelative(url)) addresses.add(url);
  });
  const found = new Map<string, ImportedAsset>();
  for (const address of addresses) {
    const asset = await assetAt(folder, address);
    if (asset !== null) found.set(address, asset);
  }
  if (found.size === 0) return article;
  visit(tree, 'image', (image) => {
    const asset = found.get(image.url);
    if (asset !== undefined) image.url = assetPrefix + asset.name;
  });
  return { ...article, tree, assets: [...article.assets, ...found.values()] };
}

function isRelative(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\#])/i.test(url);
}

/** The image as an asset, or `null` when there is none that may be taken. */
async function assetAt(folder: string, address: string): Promise<ImportedAsset | null> {
  const path = localPath(folder, address);
  if (path === null || !imageExtensions.has(extname(path).toLowerCase())) return null;
  try {
    // Both sides without links, so that none leads out of the folder.
    const [root, real] = [await realpath(folder), await realpath(path)];
    const { size } = await stat(real);
    if (!real.startsWith(root + sep) || size === 0 || size > maxImageBytes) return null;
    const bytes = await readFile(real);
    return { name: sha256(bytes) + extname(path).toLowerCase(), bytes };
  } catch (error) {
    // Not saved with the page, or not readable: the article shows the image's words, as for one from the web.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function localPath(folder: string, address: string): string | null {
  try {
    return resolve(folder, decodeURIComponent(address.replace(/[?#].*$/s, '')));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
