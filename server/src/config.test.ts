import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const secret = 'a-secret-of-more-than-32-characters!';
const url = 'postgres://sanh:pw@db:5432/sanh';

describe('settings', () => {
  test('without any, the demonstration runs on this machine only', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, isDemo: true });
  });

  test('with a database of its own it is not a demonstration and listens everywhere', () => {
    const config = readConfig({ DATABASE_URL: url, SANH_SECRET: secret });
    expect(config).toMatchObject({ isDemo: false, host: '0.0.0.0', secret });
  });

  test('an empty value is as none', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: null, port: 3000 });
  });

  test('lists are parted by commas and trimmed', () => {
    const { origins } = readConfig({ SANH_ORIGINS: 'https://a.vn/, https://b.vn' });
    expect(origins).toEqual(['https://a.vn', 'https://b.vn']);
  });

  test.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['SANH_SECRET', { SANH_SECRET: 'short' }],
    ['SANH_GATEWAY_SECRET', { SANH_GATEWAY_SECRET: 'short' }],
    ['SANH_PUSH_KEY', { SANH_PUSH_KEY: 'short' }],
    ['SANH_PUSH_KEY', { SANH_PUSH_KEY: 'A'.repeat(43) }],
    ['SANH_PUSH_CONTACT', { SANH_PUSH_KEY: `${'A'.repeat(42)}E` }],
    ['SANH_SECRET', { DATABASE_URL: url }],
    ['SANH_DEMO', { SANH_DEMO: 'maybe' }],
    ['SANH_ORIGINS', { SANH_ORIGINS: 'example' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('a wrong %s stops the start and is named', (name, environment) => {
    expect(() => readConfig(environment)).toThrow(ConfigError);
    expect(() => readConfig(environment)).toThrow(name);
  });

  test('a wrong value is not repeated: it may be a secret', () => {
    expect(() => readConfig({ SANH_SECRET: 'hush-hush' })).not.toThrow('hush-hush');
  });
});
