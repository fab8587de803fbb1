import { Ajv2020 } from 'ajv/dist/2020.js';
import { HTTP, CloudEvent as SdkEvent } from 'cloudevents';
import fc from 'fast-check';
import {
  allContracts,
  CLOUD_EVENT_BATCH_MEDIA_TYPE,
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventOf,
  cloudEventSchema,
  EVENT_EXAMPLES,
  type RecordedEvent,
} from '#contracts';

const SOURCE = 'https://polku.example.fi';
const RECORDED: RecordedEvent = {
  id: '0197b1d2-0000-7000-8000-000000000001',
  type: 'JobSearchRegistered',
  stream: 'jobseeker-J-1',
  revision: 3,
  position: '00000000000000000042/00000000000000000042',
  recordedAt: new Date('2026-01-12T08:15:00.120Z'),
  data: { on: '2025-01-02' },
  metadata: {
    $correlationId: 'correlation-1',
    $causationId: 'command-1',
    commandId: 'command-1',
    commandFingerprint: 'fingerprint',
    schemaVersion: 1,
    authority: 'employment-authority',
    actor: 'official-1',
    source: 'api',
  },
};

// CloudEvents 1.0.2, section 3.1.1: what a sender may name an attribute.
const ATTRIBUTE_NAME = /^[a-z0-9]{1,20}$/;
const keepsOwnSchema = new Ajv2020({ strict: false, validateFormats: false }).compile(cloudEventSchema);

describe('an event in CloudEvents 1.0', () => {
  it('has the attributes of the specification, and tells where the event stands, whose act it is and what caused it', () => {
    expect(cloudEventOf(RECORDED, SOURCE)).toEqual({
      specversion: '1.0',
      id: '0197b1d2-0000-7000-8000-000000000001',
      source: 'https://polku.example.fi',
      type: 'JobSearchRegistered',
      subject: 'J-1',
      time: '2026-01-12T08:15:00.120Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:polku:event:JobSearchRegistered:1',
      stream: 'jobseeker-J-1',
      revision: 3,
      position: '00000000000000000042/00000000000000000042',
      authority: 'employment-authority',
      actor: 'official-1',
      correlationid: 'correlation-1',
      causationid: 'command-1',
      data: { on: '2025-01-02' },
    });
  });

  it('leaves out what an event of another program does not say, instead of saying null', () => {
    const foreign = cloudEventOf({ ...RECORDED, metadata: {} }, SOURCE);
    const unsaid = ['dataschema', 'authority', 'actor', 'correlationid', 'causationid'];
    expect(Object.keys(foreign).filter((name) => unsaid.includes(name))).toEqual([]);
    expect(keepsOwnSchema(foreign)).toBe(true);
  });

  it.each(allContracts)(
    'of the type $type is one to the SDK of the specification',
    ({ type, schemaVersion }) => {
      const sent = cloudEventOf(
        { ...RECORDED, type, data: EVENT_EXAMPLES[type], metadata: { ...RECORDED.metadata, schemaVersion } },
        SOURCE,
      );
      const read = HTTP.toEvent({
        headers: { 'content-type': `${CLOUD_EVENT_MEDIA_TYPE}; charset=utf-8` },
        body: JSON.stringify(sent),
      }) as SdkEvent<unknown>;
      expect(read.validate()).toBe(true);
      expect(JSON.parse(JSON.stringify(read))).toEqual(sent);
      keepsOwnSchema(sent);
      expect(keepsOwnSchema.errors).toBeNull();
    },
  );

  it('comes in batches that the SDK reads', () => {
    const sent = [RECORDED, { ...RECORDED, id: 'next', revision: 4 }].map((event) =>
      cloudEventOf(event, SOURCE),
    );
    const read = HTTP.toEvent({
      headers: { 'content-type': CLOUD_EVENT_BATCH_MEDIA_TYPE },
      body: JSON.stringify(sent),
    });
    expect(JSON.parse(JSON.stringify(read))).toEqual(sent);
  });

  it('keeps to the rules of names and types for whatever is recorded', () => {
    const words = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
    const recorded = fc.record({
      ...Object.fromEntries(Object.entries(RECORDED).map(([name, value]) => [name, fc.constant(value)])),
      id: fc.uuid(),
      type: words,
      stream: words.map((subject) => `benefits-${subject}`),
      revision: fc.nat(),
      recordedAt: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2999-01-01') }),
      data: fc.jsonValue(),
    }) as fc.Arbitrary<RecordedEvent>;
    fc.assert(
      fc.property(recorded, (event) => {
        const sent = cloudEventOf(event, SOURCE);
        const read = new SdkEvent(JSON.parse(JSON.stringify(sent)), false);
        return (
          read.validate() &&
          keepsOwnSchema(sent) &&
          `benefits-${sent.subject}` === event.stream &&
          Object.entries(sent).every(
            ([name, value]) => ATTRIBUTE_NAME.test(name) && (name === 'data' || value !== null),
          )
        );
      }),
    );
  });
});
