export const INNER_PART = 'of nobody else';
