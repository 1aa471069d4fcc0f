import { expect, it } from 'vitest';
import { pagePolicy } from './content-security-policy.ts';

it('lets the page load its own files and nothing else', () => {
  expect(pagePolicy()).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types lit-html",
  );
});

it('opens to the development server only what hot reloading needs', () => {
  const built = pagePolicy().split('; ');
  const added = pagePolicy('http://localhost:5173')
    .split('; ')
    .filter((directive) => !built.includes(directive));
  expect(added).toEqual(["style-src 'self' 'unsafe-inline'", "connect-src 'self' ws://localhost:5173"]);
});
