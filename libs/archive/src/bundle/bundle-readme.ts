import type { SealedLog } from '../folder/sealed-log.js';

/** What a person finds who opens a bundle years later. */
export function bundleReadme({ key, size }: Pick<SealedLog, 'key' | 'size'>): string {
  return `# An audit bundle of Polku

The whole log of an installation of Polku, an event-sourced backend of employment services: ${size.toLocaleString('en')} events, in the
order in which they were recorded, sealed so that nothing of it can be changed, left out, added or moved without being found.
It was signed by the key

    ${key.text}

Compare it with the one that the installation's owner published: a key that only came along proves nothing.

## With Polku, offline

    polku verify --bundle <this folder> --key '<the verifier key>'
    polku timeline --bundle <this folder>
    polku explain --bundle <this folder> --jobseeker <id> --day <yyyy-mm-dd>
    polku replay --bundle <this folder> --jobseeker <id> --until <date or instant>
    polku diff --bundle <this folder> --jobseeker <id> --from <date or instant>
    polku prove --bundle <this folder> --event <id>

## What is here

| file | what it is |
|---|---|
| MANIFEST | SHA-256, length and path of every other file; a C2SP signed note |
| log-key.vkey | the public key of the log, as C2SP signed notes have it |
| checkpoints/ | one signed tree head (C2SP tlog-checkpoint) for each size at which the log was sealed |
| segments/*.jsonl.gz | the events, one a line after a head line: position, space, canonical JSON (RFC 8785) |
| segments/*.leaves | the hash of each leaf, 32 bytes each |
| segments/*.json | what each segment holds |
| statutes/ | the law as data, with which shares and payers are computed |
| unlocked.age | only where the texts of a person may be read: keys, encrypted (age-encryption.org) |
| archive.json | name of the log, version of the format, events in a full segment |

## Without Polku

Texts about people are encrypted in the events, and stay as they are when a person's key is destroyed; no check needs a key but
the public one. The second event of the log, what it is, its hash, and its leaf:

    zcat segments/00000000-*.jsonl.gz | sed -n 3p
    line=$(zcat segments/00000000-*.jsonl.gz | sed -n 3p)
    hash=$(printf %s "\${line#* }" | sha256sum | cut -d' ' -f1)
    printf '\\0%s %s' "\${line%% *}" "$hash" | sha256sum
    od -An -tx1 -j32 -N32 -w32 segments/00000000-*.leaves | tr -d ' '

The last two say the same. The tree over the leaves is that of RFC 6962 (SHA-256; 0x00 before a leaf, 0x01 before a node); its root is the
third line of the checkpoint. Any tool for signed notes verifies checkpoints and MANIFEST.
`;
}
