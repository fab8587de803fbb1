import { type Command, CommandBus } from '@nestjs/cqrs';
import { initialBenefitHistory } from '#benefit-history';
import type { CalendarDate } from '#calendar-date';
import {
  ActOnBenefits,
  ActOnPathway,
  type CommandEnvelope,
  type CommandOutcome,
  IdentifyPerson,
} from '#command-handling';
import type { Authority } from '#contracts';
import { demoMunicipality, type InventedJobseeker } from '#demo-municipality';
import type { Statutes } from '#statutes';
import { untilStoreAnswers } from '../installation/until-store-answers.js';
import { benefitReports } from '../reports/reported-by.js';

const SEED = 2025;
const AT_ONCE = 16;

/**
 * Plays the demo municipality through the same commands as everybody's. Every command has an id of its own that is the
 * same each time, so a demo that was interrupted goes on where it was.
 */
export async function playDemo(
  commandBus: CommandBus,
  options: {
    jobseekers: number;
    today: CalendarDate;
    statutes: Statutes;
    onProgress: (played: number) => void;
  },
): Promise<void> {
  const { jobseekers, today, statutes } = options;
  const story = demoMunicipality({ jobseekers, today, statutes, seed: SEED });
  let played = 0;
  const player = async () => {
    for (const invented of story) {
      await play(commandBus, invented);
      options.onProgress(++played);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, player));
}

async function play(commandBus: CommandBus, invented: InventedJobseeker): Promise<void> {
  const { jobseeker, identity, acts, benefits } = invented;
  const carryOut = (command: Command<CommandOutcome>) => untilStoreAnswers(() => commandBus.execute(command));
  await carryOut(
    new IdentifyPerson(jobseeker, identity, envelope(jobseeker, 'identity', 'employment-authority')),
  );
  for (const [number, act] of acts.entries()) {
    await carryOut(
      new ActOnPathway(jobseeker, act.commands, envelope(jobseeker, `act-${number}`, act.authority)),
    );
  }
  // Nothing of a demo corrects what is not in it.
  const reports = await benefitReports(benefits, async () => initialBenefitHistory);
  for (const [number, { authority, commands }] of reports.entries()) {
    await carryOut(
      new ActOnBenefits(jobseeker, commands, envelope(jobseeker, `benefits-${number}`, authority)),
    );
  }
}

function envelope(jobseeker: string, part: string, authority: Authority): CommandEnvelope {
  return { commandId: `demo-${jobseeker}-${part}`, authority, actor: 'demo', source: 'demo' };
}
