export { isWorkingDay, lastWorkingDay, workingDaysAfter } from './working-days.js';
