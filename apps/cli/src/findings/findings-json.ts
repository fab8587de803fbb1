import type { TimelineFinding } from '#cost-responsibility';

/** How findings are written one after the other into one document. */
export interface FindingsForm {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  /** Where there was no finding at all. */
  readonly endOfNothing: string;
  finding(jobseeker: string, finding: TimelineFinding): string;
}

/** One JSON document, one line for each finding. */
export const findingsJson: FindingsForm = {
  begin: '{"findings": [\n',
  between: ',\n',
  end: '\n]}\n',
  endOfNothing: ']}\n',
  finding: (jobseeker, finding) => JSON.stringify({ jobseeker, ...finding }),
};
