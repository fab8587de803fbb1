import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (name: string) => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(file('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const named = (entries: readonly (readonly [string, Locked])[]) => entries.map(([path]) => path);

/** Their scripts are not run (`.npmrc`). Why they would run one, and why nothing is missing without. */
const WITH_INSTALL_SCRIPT: Readonly<Record<string, string>> = {
  'node_modules/@parcel/watcher':
    'compiles where no binary fits; the binaries are packages of their own. Of jest only',
  'node_modules/@scarf/scarf':
    'counts installations for the author of swagger-ui-dist; wanted by nobody here',
  'node_modules/@swc/core': 'looks for a binary; they are packages of their own. For tests and building only',
  'node_modules/protobufjs': 'warns of version schemes, and does nothing else',
  'node_modules/unrs-resolver': 'looks for a binary; they are packages of their own. Of jest only',
};

describe('what is installed', () => {
  it('is there', () => {
    expect(locked.length).toBeGreaterThan(500);
  });

  it('has a hash each, by which npm knows that it is what was locked', () => {
    expect(
      named(locked.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))),
    ).toEqual([]);
  });

  it('comes from the registry: no repository, archive or folder', () => {
    const elsewhere = locked.filter(
      ([, { resolved, link, version }]) =>
        link === true ||
        version === undefined ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(named(elsewhere)).toEqual([]);
  });

  it('runs no script of its own: npm is told so, and who would is named with why', () => {
    expect(file('.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect(named(locked.filter(([, { hasInstallScript }]) => hasInstallScript === true)).sort()).toEqual(
      Object.keys(WITH_INSTALL_SCRIPT).sort(),
    );
  });

  it('is asked for in exactly one version', () => {
    const { dependencies, devDependencies } = JSON.parse(file('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
