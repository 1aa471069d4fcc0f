import type { MarkColor } from '../../../core/library/records.ts';

/** A mark's line and its note's, in pixels of the spread; `note` is `null` for a mark without one. */
export interface Join {
  readonly id: string;
  readonly color: MarkColor;
  /** First baseline of the mark. */
  readonly line: number;
  /** Where the mark ends in its first line, towards the margin. */
  readonly lineEnd: number;
  /** First baseline of the note. */
  readonly note: number | null;
  readonly state: 'rest' | 'pushed' | 'active';
}

/** The strokes of one join: `d` attributes of paths, and the dot at the end of the focused mark's line. */
export interface JoinDrawing {
  readonly id: string;
  readonly color: MarkColor;
  readonly strokes: readonly { readonly kind: 'tick' | 'rest' | 'line'; readonly d: string }[];
  readonly dot: { readonly x: number; readonly y: number } | null;
}

/** Where things stand across: the text's edge, and the stems of the notes. */
export interface JoinEdges {
  readonly text: number;
  readonly stem: number;
}

/** From the text's edge to the first tick where there is room, and from one tick of a line to the next. */
const tickInset = 12;
/** What an elbow needs between the ticks and the stem. */
const elbowRoom = 26;
const tickStep = 11;
const channelStep = 6;
const channels = 4;

/**
 * Draws how marks and notes belong together, in the order of the marks. Marks of one line set their ticks side by
 * side; elbows that run beside each other keep apart.
 */
export function drawJoins(joins: readonly Join[], { text, stem }: JoinEdges): readonly JoinDrawing[] {
  const ticks = new Map<number, number>();
  const inset = Math.min(tickInset, Math.max(4, stem - text - elbowRoom));
  const turns = channelsOf(joins);
  return joins.map(({ id, color, line, lineEnd, note, state }) => {
    const y = half(line - 5);
    if (state === 'active' && note !== null) {
      const under = half(line + 6);
      const d = activePath(lineEnd, under, half(note - 5), stem);
      return { id, color, strokes: [{ kind: 'line', d }], dot: { x: lineEnd, y: under } };
    }
    const beside = ticks.get(y) ?? 0;
    ticks.set(y, beside + 1);
    const left = text + inset + beside * tickStep;
    const tick = { kind: 'tick', d: tickPath(color, left, y) } as const;
    if (state !== 'pushed' || note === null) return { id, color, strokes: [tick], dot: null };
    const top = half(note - 5);
    const turn = stem - 12 - (turns.get(id) ?? 0) * channelStep;
    const d = elbowPath(Math.min(left + 9, turn - 6), y, top, turn, stem);
    return { id, color, strokes: [tick, { kind: 'rest', d }], dot: null };
  });
}

/**
 * How far left each elbow turns, so that none crosses another: of elbows that lead down the later ones turn further
 * left, of those that lead up the earlier ones.
 */
function channelsOf(joins: readonly Join[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const spread = (elbows: readonly Join[], isFree: (join: Join, previous: Join) => boolean): void => {
    let channel = 0;
    let previous: Join | null = null;
    for (const join of elbows) {
      channel = previous === null || isFree(join, previous) ? 0 : Math.min(channel + 1, channels - 1);
      found.set(join.id, channel);
      previous = join;
    }
  };
  const pushed = joins.filter(({ state, note }) => state === 'pushed' && note !== null);
  const isDown = ({ line, note }: Join): boolean => (note ?? line) >= line;
  spread(pushed.filter(isDown), ({ line }, previous) => line >= (previous.note ?? 0));
  spread(pushed.filter((join) => !isDown(join)).toReversed(), ({ line }, next) => line <= (next.note ?? 0));
  return found;
}

/** Lines one pixel wide are sharp on the half pixel. */
function half(value: number): number {
  return Math.round(value) + 0.5;
}

/** A mark's sign beside the page: short, and in the pattern of its colour. */
export function tickPath(color: MarkColor, x: number, y: number): string {
  if (color === 'iris') return `M${x} ${y - 2}h8M${x} ${y + 2}h8`;
  if (color === 'rose') return `M${x} ${y}q2 -4 4 0t4 0`;
  return `M${x} ${y}h8`;
}

function elbowPath(from: number, y: number, top: number, turn: number, stem: number): string {
  const bend = Math.min(6, Math.abs(top - y) / 2) * Math.sign(top - y);
  return `M${from} ${y}H${turn - 6}Q${turn} ${y} ${turn} ${y + bend}V${top - bend}Q${turn} ${top} ${turn + 6} ${top}H${stem}`;
}

function activePath(from: number, under: number, top: number, stem: number): string {
  if (Math.abs(top - under) < 16) return `M${from} ${under}H${stem}`;
  const turn = stem - 14;
  const bend = Math.sign(top - under) * 8;
  return `M${from} ${under}H${turn - 8}Q${turn} ${under} ${turn} ${under + bend}V${top - bend}Q${turn} ${top} ${turn + 8} ${top}H${stem}`;
}
