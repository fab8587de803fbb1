import { DEFAULT_WEBHOOK_SETTINGS, type WebhookSettings } from '#webhooks';
import { UnusableSetting } from './unusable-setting.js';

/**
 * WEBHOOKS_TO_THIS_MACHINE (development only), WEBHOOK_PORTS and WEBHOOK_RETRY_SECONDS (numbers with commas between), wherever
 * webhooks are sent from.
 * @throws UnusableSetting
 */
export function webhookSettingsFrom(environment: NodeJS.ProcessEnv): Partial<WebhookSettings> {
  const { WEBHOOKS_TO_THIS_MACHINE, WEBHOOK_PORTS, WEBHOOK_RETRY_SECONDS } = environment;
  const { retries, targets } = DEFAULT_WEBHOOK_SETTINGS;
  const ports = numbersIn('WEBHOOK_PORTS', WEBHOOK_PORTS, 65_535);
  const seconds = numbersIn('WEBHOOK_RETRY_SECONDS', WEBHOOK_RETRY_SECONDS, 7 * 86_400);
  return {
    targets: { ports: ports ?? targets.ports, thisMachine: WEBHOOKS_TO_THIS_MACHINE === 'true' },
    retries: { ...retries, waits: seconds?.map((each) => each * 1000) ?? retries.waits },
  };
}

function numbersIn(name: string, text: string | undefined, maximum: number): readonly number[] | undefined {
  if (!text) return undefined;
  const numbers = text.split(',').map((each) => each.trim());
  if (numbers.every((each) => /^[1-9]\d{0,6}$/.test(each) && Number(each) <= maximum))
    return numbers.map(Number);
  throw new UnusableSetting(`${name} must be whole numbers from 1 to ${maximum}, commas between: 5,300,1800`);
}
