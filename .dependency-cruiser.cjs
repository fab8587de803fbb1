const PURE =
  '^libs/(access|calendar-date|working-days|contracts|statutes|benefit-history|cost-responsibility|cost-difference|explanation|forecast|invoicing|pathway|person-identity|data-protection|own-data|case-review|case-dossier|case-history|statistics|rule-book|population|webhooks|markup|pictures)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-libraries-know-no-framework-and-no-store',
      comment: 'The law and the pathway must be readable, testable and recomputable without a server.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.spec\\.ts$' },
      to: {
        path: 'node_modules/(@nestjs|@eventstore|@electric-sql|pg|kysely|libsql|rxjs|fastify|class-validator)/',
      },
    },
    {
      name: 'pure-libraries-import-only-pure-libraries',
      comment: 'A pure library that imports one with input and output is not pure.',
      severity: 'error',
      from: { path: PURE },
      to: { path: '^(apps|libs)/', pathNot: PURE },
    },
    {
      name: 'domain-does-no-input-or-output',
      comment:
        'Decide, evolve and the timeline get everything they need; only statutes, the permissions and the rates of the population read their own data files.',
      severity: 'error',
      from: {
        path: '^libs/(calendar-date|working-days|contracts|benefit-history|cost-responsibility|cost-difference|explanation|forecast|invoicing|pathway|person-identity|data-protection|own-data|case-review|case-dossier|case-history|statistics|rule-book|webhooks|markup|pictures)/',
        pathNot: '\\.spec\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'one-client-of-the-event-store',
      comment:
        'Only the adapter knows the client; only the embedded node knows its wire format (and its suite the client).',
      severity: 'error',
      from: { pathNot: '^libs/(event-store|embedded-node)/' },
      to: { path: 'node_modules/@eventstore/' },
    },
    {
      name: 'libraries-do-not-import-applications',
      comment: 'Applications are made of libraries, never the other way.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libraries-are-entered-by-their-front-door',
      comment: "A library's index is what it promises; everything else may change.",
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-circles',
      comment: 'A circle of modules can only be understood all at once.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['polku-source', 'import', 'node', 'default'],
    },
  },
};
