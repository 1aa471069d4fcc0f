/** How long the page's own thread works for each frame: what other programs of the machine do does not count. */
import type { CDPSession } from 'playwright';

/** An event of Chromium's trace; times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** Records a trace until what it returns is called, which gives the events. */
export async function traceEvents(cdp: CDPSession): Promise<() => Promise<readonly TraceEvent[]>> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  cdp.on('Tracing.dataCollected', onData);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: categories },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await complete;
    cdp.off('Tracing.dataCollected', onData);
    return events;
  };
}

/** Milliseconds of the main thread's processor time from each frame's beginning to the next one's. */
export function workPerFrame(events: readonly TraceEvent[]): readonly number[] {
  const frames = events.filter(({ name }) => name === 'FireAnimationFrame');
  const thread = frames[0];
  if (thread === undefined) return [];
  const isHere = ({ pid, tid }: TraceEvent): boolean => pid === thread.pid && tid === thread.tid;
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && isHere(event))
    .sort((a, b) => a.ts - b.ts);
  const begins = new Set(
    frames
      .filter(isHere)
      .map(({ ts }) => tasks.findLast((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0))),
  );
  const work: number[] = [];
  for (const task of tasks) {
    if (begins.has(task)) work.push(0);
    if (work.length > 0) work.push((work.pop() ?? 0) + (task.tdur ?? 0) / 1000);
  }
  return work;
}
