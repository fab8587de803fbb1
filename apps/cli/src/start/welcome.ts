import { WORKED_CASE } from '#demo-municipality';

/** What a newcomer needs to know once everything runs. */
export function welcome(where: {
  api: string;
  eventStore: string;
  data: string;
  log: string;
  hasDemo: boolean;
  hasDemoIssuer: boolean;
}): string {
  const workedCase = `${where.api}/v1/jobseekers/${WORKED_CASE}/cost-timeline/days/2025-05-26`;
  const elsewhere =
    where.api === 'http://localhost:8080' || where.api === 'http://127.0.0.1:8080'
      ? ''
      : ` --url ${where.api}`;
  return [
    '',
    'Polku is running.',
    '',
    `  API              ${where.api}/v1/jobseekers`,
    `  Pages            ${where.api}/`,
    `  Page to try it   ${where.api}/docs`,
    ...(where.hasDemoIssuer
      ? [`  A token for both npm run --silent polku -- token --role caseworker${elsewhere}`]
      : []),
    ...(where.hasDemo ? [`  A worked case    ${workedCase}`] : []),
    `  Events           ${where.eventStore}`,
    `  Data folder      ${where.data} (delete it to begin again)`,
    `  Log              ${where.log}`,
    '',
    '  Stop with Ctrl+C. Everything acknowledged is on disk already.',
    '',
  ].join('\n');
}
