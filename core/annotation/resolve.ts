import { chainRuns } from './chains.ts';
import { describeTarget, trimPassage, widenToCodePoints } from './describe.ts';
import { foldedOffset, foldText, unfold } from './fold.ts';
import { createGramIndex } from './gram-index.ts';
import { placeChain, type Candidate, type Pattern } from './place-chain.ts';
import { findRuns } from './runs.ts';
import type { Placement, Target, TextPosition, TextQuote } from './target.ts';

export interface Resolver { readonly resolve: (target: Target) => Placement }
const orphan: Placement = { status: 'orphan', score: 0 };
export function resolveTarget(target: Target, text: string, textHash: string): Placement {
  return createResolver(text, textHash).resolve(target);
}
export function createResolver(text: string, textHash: string): Resolver {
  let read: any = null;
  const lookUp = () => { if (read) return read; const folded = foldText(text); return (read = { folded, index: createGramIndex(folded.codes) }); };
  return { resolve(target) {
    const { position, quote } = target;
    if (textHash === target.textHash && position.end <= text.length) return { status: 'exact', ...position, score: 1 };
    if (quote.exact === '') return orphan;
    if (standsWhereItStood(target, text)) return { status: 'exact', ...position, score: 1 };
    const { folded, index } = lookUp();
    const pattern = patternOf(quote);
    const n = pattern.end - pattern.start;
    if (n <= 0) return orphan;
    const expected = foldedOffset(folded, position.start);
    const runs = findRuns(pattern.codes, folded.codes, index, expected - pattern.start);
    const chains = chainRuns(runs, Math.max(160, n), index.gramLength - 2);
    const cands: (Candidate & {rank:number})[] = [];
    const avail = pattern.codes.length - n;
    for (const chain of chains) {
      for (const c of placeChain(pattern, folded.codes, chain)) {
      if (cands.some(o => Math.min(o.end, c.end) > Math.max(o.start, c.start) && o.score + o.context/ (avail||1) >= c.score + c.context/(avail||1))) continue;
      const near = 1 - Math.min(1, Math.abs(c.start - expected) / folded.codes.length);
      cands.push({ ...c, rank: c.score + (avail ? 0.8 * c.context / avail : 0.8) + 0.05 * near }); }
    }
    cands.sort((a, b) => b.rank - a.rank);
    const best = cands[0];
    const second = best && cands.find(c => c.end <= best.start || c.start >= best.end);
    if (process.env.DBG) console.log(runs.length, chains.length, JSON.stringify(chains.slice(0,3)), cands.slice(0,3));
    if (!best) return orphan;
    const minimum = n >= 24 ? 0.5 : 0.5 + 0.15 * (24 - n) / 24;
    if (best.score < minimum) return orphan;
    const evidence = n * best.score * best.score + best.context;
    if (evidence < Math.min(30, Math.max(n,  (n + avail) * 0.6))) return orphan;
    if (second && second.score >= minimum && best.rank - second.rank < 0.07) {
      const [d1, d2] = [best, second].map(c => Math.abs(c.start - expected)) as [number, number];
      const twins = best.rank > 1.75 && best.score === 1 && best.context === avail;
      if (!twins && d1 * 4 > d2) return orphan;
      if (twins) { const near = cands.filter(c => c.score === 1 && c.context === avail).sort((a,b)=>Math.abs(a.start-expected)-Math.abs(b.start-expected))[0]!; return finish(near); }
    }
    return finish(best);
    function finish(best: Candidate): Placement {
    const span = unfold(folded, best.start, best.end);
    const t = trimPassage(text, span.start, span.end);
    if (!t) return orphan;
    const w = widenToCodePoints(text, t.start, t.end);
    if (text.slice(w.start, w.end) === quote.exact) return { status: w.start === position.start ? 'exact' : 'moved', ...w, score: 1 };
    return { status: 'approximate', ...w, score: best.score };
  } } };
}
function standsWhereItStood({ position, quote }: Target, text: string): boolean {
  return (
    position.end - position.start === quote.exact.length &&
    text.startsWith(quote.exact, position.start) &&
    text.startsWith(quote.suffix, position.end) && text.endsWith(quote.prefix, position.start)
  );
}
function patternOf({ exact, prefix, suffix }: TextQuote): Pattern {
  const folded = foldText(prefix + exact + suffix);
  return { codes: folded.codes, start: foldedOffset(folded, prefix.length), end: foldedOffset(folded, prefix.length + exact.length) };
}
