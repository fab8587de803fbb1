import type { ToldReport } from '#population';
import type { PathwayAct } from './invented-jobseeker.js';

/** What one authority reports in a row is one act. */
export function actsOf(reports: readonly ToldReport[]): readonly PathwayAct[] {
  const acts: { authority: PathwayAct['authority']; commands: ToldReport['command'][] }[] = [];
  for (const { authority, command } of reports) {
    const last = acts.at(-1);
    if (last?.authority === authority) last.commands.push(command);
    else acts.push({ authority, commands: [command] });
  }
  return acts;
}
