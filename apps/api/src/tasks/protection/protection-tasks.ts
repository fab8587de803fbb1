import type { ProtectionCommand } from '#data-protection';
import type { TasksFor } from '../task.js';
import {
  EndRetentionExtensionBody,
  ErasePersonalTextsBody,
  ExtendRetentionBody,
  ReportNonDisclosureBody,
  ReportNonDisclosureLiftedBody,
} from './protection-bodies.js';

export const protectionTasks: TasksFor<ProtectionCommand> = {
  ReportNonDisclosure: {
    body: ReportNonDisclosureBody,
    summary: 'Report an order of non-disclosure for safety (turvakielto)',
    description:
      'As the population register has it. From then on the home municipality is told to nobody whose task does not need it, also what was recorded and projected before.',
    rules: ['DAT-3'],
    examples: { 'an order for five years': { on: '2026-02-01', until: '2031-01-31' } },
  },
  ReportNonDisclosureLifted: {
    body: ReportNonDisclosureLiftedBody,
    summary: 'Report that an order of non-disclosure holds no longer',
    description: 'As the population register has it.',
    rules: ['DAT-3'],
    examples: { lifted: { on: '2026-10-01' } },
  },
  ExtendRetention: {
    body: ExtendRetentionBody,
    summary: 'Keep data after its time',
    description:
      'Decision of the controller, with its reason: a matter is pending, or a task of the law needs the data. Until it ends, nothing about the person is erased.',
    rules: ['DAT-2'],
    examples: {
      'a pending appeal': {
        on: '2026-03-02',
        exception: 'pending-matter',
        until: '2026-12-31',
        reason: 'The appeal is pending in the administrative court.',
      },
    },
  },
  EndRetentionExtension: {
    body: EndRetentionExtensionBody,
    summary: 'Keep data after its time no longer',
    description: 'Decision of the controller: nothing needs the data any more.',
    rules: ['DAT-2'],
    examples: { decided: { on: '2026-06-01' } },
  },
  ErasePersonalTexts: {
    body: ErasePersonalTextsBody,
    summary: 'Erase the texts about a person',
    description:
      "Destroys the person's key for good: name, identity code and every text about the person read as erased, in every copy, also of the log. Dates, kinds and sums stay. Refused while the person is a client, within the time of retention, and while an exception holds; the refusal says until when.",
    rules: ['DAT-2'],
    examples: { 'asked for': { ground: 'request-of-the-person' } },
  },
};
