export { dateInWords, listInWords } from './languages/english-words.js';
export { explanationInLanguages, explanationParts, explanationSentences } from './sentences.js';
export { EXPLANATION_PARTS, type ExplanationPart } from './telling-language.js';
