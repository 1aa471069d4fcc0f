/** Draws the icons of `build/` and `resources/icon.png` from their SVGs. Run it when an SVG was changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { toIcns, toIco, type Picture } from './icon-containers.ts';
import { projectRoot } from './project-root.ts';

const build = join(projectRoot, 'build');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

mkdirSync(join(build, 'icons'), { recursive: true });
const icon = draw('icon.svg');
for (const { size, png } of icon) {
  if (size <= 512) writeFileSync(join(build, 'icons', `${size}x${size}.png`), png);
  if (size === 256) writeFileSync(join(projectRoot, 'resources/icon.png'), png);
}
writeContainers('icon', icon);
writeContainers('document', draw('document.svg'));

function draw(name: string): Picture[] {
  const svg = readFileSync(join(build, name), 'utf8');
  return sizes.map((size) => ({
    size,
    png: new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
      .render()
      .asPng(),
  }));
}

function writeContainers(name: string, pictures: readonly Picture[]): void {
  writeFileSync(join(build, `${name}.ico`), toIco(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(join(build, `${name}.icns`), toIcns(pictures));
}
