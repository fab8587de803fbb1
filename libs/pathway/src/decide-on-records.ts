import type { Decision, PathwayEvent } from '#contracts';
import type { PathwayCommand } from './commands.js';
import type { CorrectionCommand } from './commands-correction.js';
import type { DisputeRecord } from './commands-dispute.js';
import { decide } from './decide.js';
import { correctRecord, retractRecord } from './decide-correction.js';
import type { DecisionContext } from './decision-context.js';
import { disputeRecord } from './dispute-record.js';
import type { PathwayRecords } from './pathway-records.js';
import { withoutAbsent } from './without-absent.js';

/** What happens when a command is given on a pathway with its records: those may be set right too (COR-1). */
export function decideOnRecords(
  state: PathwayRecords,
  command: PathwayCommand | CorrectionCommand | DisputeRecord,
  context: DecisionContext,
): Decision<PathwayEvent> {
  switch (command.type) {
    case 'CorrectRecord':
      return correctRecord(state, withoutAbsent(command), context);
    case 'RetractRecord':
      return retractRecord(state, withoutAbsent(command), context);
    case 'DisputeRecord':
      return disputeRecord(state, withoutAbsent(command), context);
    default:
      return decide(state.pathway, command, context);
  }
}
