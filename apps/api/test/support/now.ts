/** The clock of the API under test stands still. */
export const NOW = new Date('2026-11-24T10:00:00Z');
