import { readFileSync } from 'node:fs';
import {
  type BenefitPaid,
  NEWEST_VERSIONS,
  type PolkuCloudEvent,
  type PolkuEvent,
  parseCloudEvent,
  parseEvent,
} from '@polku/contracts';
import schema from '@polku/contracts/schemas/BenefitPaid.v1.json' with { type: 'json' };

// What a consumer might write, compiled and run against the installed package, in a folder of its own: reads events from the
// file that it is given, and prints what it makes of each.

function toldOf({ paymentId, perDayEur }: BenefitPaid): string {
  return `${paymentId}: ${perDayEur} a day`;
}

function told(event: PolkuEvent | PolkuCloudEvent): string {
  switch (event.type) {
    case 'BenefitPaid':
      return toldOf(event.data);
    case 'ServiceEnded':
      // @ts-expect-error a service that has ended has no payment
      return event.data.paymentId ?? `${event.data.serviceId} ended on ${event.data.on}`;
    default:
      return event.type;
  }
}

const [, , file = ''] = process.argv;
const { stored, cloud } = JSON.parse(readFileSync(file, 'utf8'));
const outcomes = [...stored.map(parseEvent), ...cloud.map(parseCloudEvent)].map((parsed) =>
  parsed.kind === 'event' ? told(parsed.event) : parsed,
);
const known: number = NEWEST_VERSIONS.BenefitPaid;
process.stdout.write(JSON.stringify({ outcomes, known, schema: schema.$id }));
