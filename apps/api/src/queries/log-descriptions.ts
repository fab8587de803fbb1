const CHECKPOINT =
  'polku.example/kainuu\n424\nf8CClOgLA1PXlVke6vPAL+JvxgVwtubPpXJzmSAAHpc=\n\n— polku.example/kainuu mysBvS68Nu3Z1QABYOEFz8bGh4CL2luqHChY/vyLqjnsZbHLNgEFaTscVuc8Zslct6qyeuC+2SbHU9NAmPfLT7qbDwY=\n';
const ROOT = 'f8CClOgLA1PXlVke6vPAL+JvxgVwtubPpXJzmSAAHpc=';
const POSITION = '00000000000000000004/00000000000000000004';

/** How OpenAPI describes the queries of the sealed log. */
export const LOG_DESCRIPTIONS = {
  checkpoint: {
    summary: 'What the sealed log says of itself, signed',
    description:
      'How many events are sealed and the root of the Merkle tree (RFC 6962) over them, as a signed note (C2SP tlog-checkpoint). Compare `key` with the one that the owner of the log published; whoever keeps a checkpoint can be shown later that the log only grew. It is as new as the last `polku archive`.',
    rules: [],
    parameters: {},
    answer: {
      origin: 'polku.example/kainuu',
      size: 424,
      root: ROOT,
      key: 'polku.example/kainuu+9b2b01bd+AZPC42l8xFVS/4Sx4KNAe2v/iM42Sd8Yg89rvanhbV1s',
      checkpoint: CHECKPOINT,
    },
  },
  'inclusion-proof': {
    summary: 'What shows that an event is in the sealed log',
    description:
      'The data of the leaf (position and hash of the event, docs/event-hash.md), its index, and the hashes beside its way to the root (RFC 6962, 2.1.1) under the newest checkpoint; in `proof` as a text to keep, which `polku verify --proof` checks. Nothing of the event itself is told.',
    rules: [],
    parameters: { position: POSITION },
    answer: {
      index: 3,
      leaf: `${POSITION} 38cc0d00d4083bc589280fff04695526e4cda75c9ea42651e257426dc45427f0`,
      hashes: ['23FTq7bDKeuTO30Y8OOPjSgUQkOggjqEMhXqoFfXbCU='],
      checkpoint: CHECKPOINT,
      proof: 'c2sp.org/tlog-proof@v1\n...',
    },
  },
  'consistency-proof': {
    summary: 'What shows that the sealed log only grew between two sizes',
    description:
      'The hashes of RFC 6962, 2.1.2, and both roots: the earlier one must be that of the checkpoint which the asker kept, the later one that of a checkpoint which is signed. Where one was signed at the later size, `proof` has all of it as a text (C2SP tlog-witness, add-checkpoint), which `polku verify --proof --against` checks offline.',
    rules: [],
    parameters: { from: '400', to: '424' },
    answer: {
      from: { size: 400, root: '23FTq7bDKeuTO30Y8OOPjSgUQkOggjqEMhXqoFfXbCU=' },
      to: { size: 424, root: ROOT },
      hashes: ['OXqYMeYS17nKbpCUJCCYig08+TDCw7mZMvkpwfEWS18='],
      proof: `old 400\nOXqYMeYS17nKbpCUJCCYig08+TDCw7mZMvkpwfEWS18=\n\n${CHECKPOINT}`,
    },
  },
} as const;
