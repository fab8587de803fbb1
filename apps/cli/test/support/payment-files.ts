import { writeFile } from 'node:fs/promises';

const HEADER =
  'payment_id,jobseeker,benefit,first_day,last_day,paid_on,period_id,per_day_eur,child_increase_eur,increment_eur,basic_part_eur,ground,circumstance,corrects\n';

/** A week of labour market support for each of the jobseekers, under an identifier made of the prefix and a number. */
export async function writePayments(
  path: string,
  { jobseekers, prefix = 'P' }: { jobseekers: readonly string[]; prefix?: string },
): Promise<string> {
  const rows = jobseekers.map(
    (jobseeker, number) =>
      `${prefix}${number},${jobseeker},labour-market-support,2025-01-06,2025-01-12,2025-01-17,,37.21,,,,unemployment,,\n`,
  );
  await writeFile(path, HEADER + rows.join(''));
  return path;
}

export const numbered = (count: number, prefix = 'J') =>
  Array.from({ length: count }, (_, number) => `${prefix}${number}`);
