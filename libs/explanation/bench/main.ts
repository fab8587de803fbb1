import { explainDay, timeline } from '#cost-responsibility';
import { explanationInLanguages } from '#explanation';
import { loadStatutes } from '#statutes';
import { tenYears } from './ten-years.js';

/*
 * npm run bench:explain [-- <explanations>]: how long one explanation takes, in all languages, of a jobseeker with ten years
 * of history, whose days come one after the other. Processor time too: where others use the machine, the clock measures them.
 */

const EXPLANATIONS = Number(process.argv[2] ?? 5_000);
const WARM_UP = 500;

const statutes = loadStatutes();
const history = tenYears();
const days = [...timeline(history, statutes).days()].map(({ date }) => date);
say(`${history.payments.length} payments, ${days.length} paid days, ${EXPLANATIONS} explanations`);

measure('structured', (date) => explainDay(history, date, statutes));
measure('with sentences in every language', (date) => {
  const explanation = explainDay(history, date, statutes);
  return explanation && explanationInLanguages(explanation, statutes);
});

function measure(name: string, explain: (date: (typeof days)[number]) => unknown): void {
  const times: number[] = [];
  const processorTimes: number[] = [];
  for (let number = -WARM_UP; number < EXPLANATIONS; number++) {
    const date = days[(number + WARM_UP) % days.length];
    if (date === undefined) continue;
    const processor = process.cpuUsage();
    const begun = performance.now();
    if (explain(date) === undefined) throw new Error(`${date} is not explained`);
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(processor);
    if (number < 0) continue;
    times.push(ms);
    processorTimes.push((user + system) / 1000);
  }
  say(`${name}: ${distribution(times)}; processor time ${distribution(processorTimes)}`);
}

function distribution(times: number[]): string {
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(2);
  return `median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
