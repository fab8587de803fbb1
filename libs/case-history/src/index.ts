export { type CaseAtMoment, caseAt } from './case-at-moment.js';
export { type CaseChanges, type CaseStep, changesOf, type PathwayChange } from './case-changes.js';
export { type CaseEvent, type CaseEvents, caseEventsOf } from './case-events.js';
