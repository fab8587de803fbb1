import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseOverTime, type Picture } from '#pictures';
import { LANGUAGES } from '#statutes';
import { drawnCase, inventedPeople, sampleOf, workedCase } from './sample-cases.js';

/* npm run pictures -- <folder>: pictures of invented people to look at, each as an SVG file. */

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('expected a folder: npm run pictures -- <folder>\n');
  process.exit(1);
}
await mkdir(folder, { recursive: true });

async function write(name: string, { svg }: Picture): Promise<void> {
  await writeFile(join(`${folder}`, `${name}.svg`), svg.text);
  process.stdout.write(`${name}.svg: ${Buffer.byteLength(svg.text)} bytes\n`);
}

const worked = workedCase();
for (const language of LANGUAGES) {
  const settings = { idPrefix: 'case', language };
  await write(`case-${language}`, caseOverTime(drawnCase(worked, language), settings));
}
const busiest = [...inventedPeople(400)].sort((a, b) => b.reports.length - a.reports.length).slice(0, 2);
for (const [index, person] of busiest.entries()) {
  await write(
    `invented-${index + 1}`,
    caseOverTime(drawnCase(sampleOf(person), 'fi'), { idPrefix: 'case', language: 'fi' }),
  );
}
