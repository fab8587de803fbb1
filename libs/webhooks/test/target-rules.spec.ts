import { DEFAULT_WEBHOOK_SETTINGS, faultOfAddress, faultOfUrl } from '#webhooks';

const PUBLIC = DEFAULT_WEBHOOK_SETTINGS.targets;
const DEVELOPMENT = { ...PUBLIC, thisMachine: true };

describe('the text of a target', () => {
  it.each([
    ['https://hooks.example.fi/polku?for=205', undefined],
    ['https://hooks.example.fi:8443/', undefined],
    ['hooks.example.fi', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['http://hooks.example.fi/', 'not-https'],
    ['ftp://hooks.example.fi/', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['https://user:word@hooks.example.fi/', 'credentials-in-url'],
    ['https://user@hooks.example.fi/', 'credentials-in-url'],
    ['https://hooks.example.fi/#part', 'fragment-in-url'],
    ['https://hooks.example.fi:22/', 'port-not-allowed'],
    ['https://hooks.example.fi:2113/', 'port-not-allowed'],
  ])('%s: %s', (text, fault) => {
    expect(faultOfUrl(text, PUBLIC)).toBe(fault);
  });

  it('may be of this machine in development, over http and on any port', () => {
    expect(faultOfUrl('http://127.0.0.1:9000/', DEVELOPMENT)).toBeUndefined();
    expect(faultOfUrl('gopher://127.0.0.1/', DEVELOPMENT)).toBe('not-https');
  });
});

describe('an address of a target', () => {
  const https = new URL('https://hooks.example.fi/');

  it.each(['93.184.216.34', '2a00:1450:400f:80d::200e'])('may be public: %s', (address) => {
    expect(faultOfAddress(https, address, PUBLIC)).toBeUndefined();
  });

  const INTERNAL = [
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '168.63.129.16',
    '0.0.0.0',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.216.34',
    '::10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::a00:1',
    '2002:a00:1::',
    '2001:0:a00:1::',
    '2001:db8::1',
    'nonsense',
    '',
  ];

  it.each([...INTERNAL, '127.0.0.1', '127.1.2.3', '::1'])('may not be internal: %s', (address) => {
    expect(faultOfAddress(https, address, PUBLIC)).toBe('address-not-allowed');
  });

  it.each(INTERNAL)('may not be internal in development either: %s', (address) => {
    expect(faultOfAddress(https, address, DEVELOPMENT)).toBe('address-not-allowed');
  });

  it('may be this machine in development, and nothing else over http or on another port', () => {
    const http = new URL('http://hooks.example.fi/');
    expect(faultOfAddress(http, '127.0.0.1', DEVELOPMENT)).toBeUndefined();
    expect(faultOfAddress(http, '::1', DEVELOPMENT)).toBeUndefined();
    expect(faultOfAddress(http, '93.184.216.34', DEVELOPMENT)).toBe('not-https');
    const other = new URL('https://hooks.example.fi:22/');
    expect(faultOfAddress(other, '93.184.216.34', DEVELOPMENT)).toBe('port-not-allowed');
  });

  it('is what the text means, however it is written', () => {
    for (const text of ['https://2130706433/', 'https://0x7f.1/', 'https://0177.0.0.1/', 'https://127.1/']) {
      expect(faultOfAddress(new URL(text), new URL(text).hostname, PUBLIC)).toBe('address-not-allowed');
    }
  });
});
