import { loadMasterKey, openSqliteSubjectKeys } from '#subject-keys';

// Started by a test, several times at once: asks for the keys of the same people and prints them.
const [folder = '', ...subjects] = process.argv.slice(2);
const masterKey = await loadMasterKey({ file: `${folder}/master.key` });
const keys = await openSqliteSubjectKeys({ file: `${folder}/keys.sqlite`, masterKey });
const made = await Promise.all(subjects.map((subject) => keys.keyFor(subject)));
process.stdout.write(JSON.stringify(made.map((key) => key.export().toString('hex'))));
await keys.close();
