import { html, type Markup } from '#markup';
import { caseOfRecords, caseOverTime } from '#pictures';
import { dayAddress } from '../frame/page-addresses.js';
import { CASE_WORDS } from '../words/case-words.js';
import { AT_ONCE } from './at-once.js';
import { amidParts, partOf } from './part-of.js';
import { pictureFigure, pictureTable } from './picture-figure.js';
import type { CasePageAsked, ShownCase } from './shown-case.js';

/** What was in force when, as a picture on one time axis, and as the table beside it. */
export function timesSection(asked: CasePageAsked, shown: ShownCase): Markup {
  const { language, jobseekerId, moments, today, parameters } = asked;
  const { dossier, pathway, telling, entryAddress, partAddress } = shown;
  const words = CASE_WORDS[language];
  const numberOf = new Map(dossier.chronology.map(({ number, proof }) => [proof.eventId, number]));
  const { svg, table } = caseOverTime(
    caseOfRecords({
      records: pathway,
      periods: dossier.money?.periods ?? [],
      findings: dossier.findings.flatMap(({ severity, findings }) =>
        findings.map((finding) => ({ severity, ...finding })),
      ),
      asOf: moments.dates.asOf ?? today,
      telling,
      addressOf: (eventId) => {
        const number = numberOf.get(eventId);
        return number === undefined ? undefined : entryAddress(number);
      },
      addressOfDay: (date) => dayAddress(language, jobseekerId, date, { knownOn: moments.dates.knownOn }),
    }),
    { idPrefix: 'over-time', language },
  );
  const part = partOf(table.rows, parameters.times, AT_ONCE.times);
  return html`${pictureFigure(svg, words.times)}
<details${parameters.times === undefined ? undefined : html` open`}><summary>${words.asTable}</summary>
${amidParts(
  pictureTable({ ...table, rows: part.items }),
  part,
  table.caption,
  (times) => `${partAddress({ times })}#times`,
  language,
)}
</details>`;
}
