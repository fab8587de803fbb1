import type { RebuildPace, RebuildPhase, RebuildProgress } from '#read-models';

export const PHASES: Readonly<Record<RebuildPhase, string>> = {
  'reading-archive': 'reading the archive',
  'reading-store': 'reading the store',
  folding: 'folding and writing',
  comparing: 'comparing',
};

/** `reading the store, 40,000 of 120,000 events, 20,000 a second, 4 s left`. */
export function paceInWords(progress: RebuildProgress & RebuildPace): string {
  const { phase, events, of } = progress;
  const total = of === undefined ? '' : ` of ${of.toLocaleString('en')}`;
  return [PHASES[phase], `${events.toLocaleString('en')}${total} events`, ...rates(progress)].join(', ');
}

/** What stands beside a bar: `20,000 a second, 4 s left`. */
export function rates({ eventsPerSecond, secondsLeft }: RebuildPace): string[] {
  return [
    ...(eventsPerSecond === 0 ? [] : [`${eventsPerSecond.toLocaleString('en')} a second`]),
    ...(secondsLeft === undefined || secondsLeft === 0 ? [] : [`${secondsLeft} s left`]),
  ];
}
