/** How much of each list one page of a case shows: more would make it slow, and too long to read. */
export const AT_ONCE = {
  entries: 50,
  findings: 20,
  matters: 12,
  periods: 30,
  times: 40,
  months: 36,
  sums: 100,
} as const;
