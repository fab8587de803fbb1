import type { OneHalf } from './one-half-of-a-circle.js';

export type OtherHalf = OneHalf | 'other';
