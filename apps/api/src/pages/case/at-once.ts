/** How much of each list one page of a case shows: more would make it slow, and too long to read. */
export const AT_ONCE = { entries: 60, findings: 20, matters: 20, periods: 40 } as const;
