// The geometry of the chart at the end of a scenario: plain numbers, in the units of its drawing.
import type { MeterView } from '../../bindings/MeterView';

export const chart = { width: 640, height: 320, left: 24, right: 172, top: 24, bottom: 48 };

const full = 100;
/** Labels closer than this would touch. */
const apart = 18;

export interface Line {
  title: string;
  last: number;
  points: readonly { x: number; y: number }[];
  /** Where the label of the line stands; moved a little where lines end close together. */
  labelY: number;
}

/** Where a turn stands, from 0 to the last. */
export function across(at: number, of: number): number {
  const width = chart.width - chart.left - chart.right;
  return chart.left + (of < 1 ? 0 : (width * at) / of);
}

/** Where a value from 0 to 100 stands. */
export function down(value: number): number {
  const height = chart.height - chart.top - chart.bottom;
  return chart.top + (height * (full - value)) / full;
}

/** One line for each meter. */
export function lines(meters: readonly MeterView[]): Line[] {
  const drawn = meters.map((meter) => {
    const last = meter.values.at(-1) ?? 0;
    const points = meter.values.map((value, at) => ({
      x: across(at, meter.values.length - 1),
      y: down(value),
    }));
    return { title: meter.title, last, points, labelY: down(last) };
  });
  return spread(drawn);
}

/** Moves labels down just so far that none touches the one above it, and all up if that leaves the drawing. */
function spread(drawn: readonly Line[]): Line[] {
  const order = drawn
    .map((line, at) => ({ line, at }))
    .sort((a, b) => a.line.labelY - b.line.labelY);
  let least = -Infinity;
  for (const it of order) {
    const labelY = Math.max(it.line.labelY, least);
    it.line = { ...it.line, labelY };
    least = labelY + apart;
  }
  const beyond = Math.max(0, least - apart - (chart.height - chart.bottom));
  return order
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => ({ ...line, labelY: line.labelY - beyond }));
}

/** A name that fits below the chart. */
export function short(title: string, turns: number): string {
  const most = Math.max(8, Math.floor(64 / Math.max(1, turns)));
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`;
}
