import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** What is told beside the bar. */
  readonly note?: string;
}

export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  readonly end: () => void;
}

/** A progress bar where somebody watches: on a terminal. Elsewhere nothing is written. */
export function progressOnTerminal(stream: Writable): ProgressDisplay {
  if (!('isTTY' in stream && stream.isTTY === true)) return { show: () => {}, end: () => {} };
  const bar = new SingleBar(
    {
      stream: stream as NodeJS.WriteStream,
      format: '{phase} [{bar}] {percentage}%{note}',
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let phase = '';
  return {
    show(progress) {
      const note = progress.note === undefined ? '' : ` ${progress.note}`;
      if (progress.phase !== phase) {
        if (phase !== '') bar.stop();
        phase = progress.phase;
        bar.start(progress.total, progress.done, { phase, note });
      } else {
        bar.update(progress.done, { phase, note });
      }
    },
    end() {
      if (phase !== '') bar.stop();
      phase = '';
    },
  };
}
