export { type Content, escaped, html, Markup } from './markup.js';
export { type Column, table } from './table.js';
