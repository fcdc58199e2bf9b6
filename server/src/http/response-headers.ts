import type { IncomingMessage, ServerResponse } from 'node:http';
import { identify } from './request-id.ts';

const policy = (...directives: readonly string[]): string => directives.join('; ');

/** Style attributes alone may stand in the markup: they cannot run anything. */
const policyFor = (...scripts: readonly string[]): string =>
  policy(
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  );

/** The one worker that reads the kiosk's camera by WebAssembly; a worker stands under the policy of its own file. */
const compiles = /^\/kiosk\/_app\/immutable\/workers\/read-pictures-[\w-]+\.js$/;
const compilerPolicy = policyFor("'wasm-unsafe-eval'");

const always: Readonly<Record<string, string>> = {
  'content-security-policy': policyFor(),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(self), serial=(self), usb=(self), autoplay=(self), microphone=(), geolocation=(), payment=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Answers of the API belong to who asked; those with an ETag say otherwise themselves. */
const notKept = { 'cache-control': 'no-store' };

const onlyHttps = { 'strict-transport-security': 'max-age=31536000' };

/**
 * Adds what every answer carries at the moment its head is written. In a middleware the same headers cost half of the
 * requests a second, because each answer then has to become a full Response first.
 */
export function withHeaders({ isSecure }: { isSecure: boolean }) {
  const headers = isSecure ? { ...always, ...onlyHttps } : always;
  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = identify(request);
    const { url = '' } = request;
    const isData = url.startsWith('/api/');
    const mayCompile = compiles.test(url);
    const writeHead = response.writeHead.bind(response) as (
      status: number,
      headers?: object,
    ) => ServerResponse;
    response.writeHead = ((status: number, own?: object) =>
      writeHead(status, {
        ...headers,
        ...(isData ? notKept : {}),
        ...(mayCompile ? { 'content-security-policy': compilerPolicy } : {}),
        'x-request-id': requestId,
        ...own,
      })) as ServerResponse['writeHead'];
  };
}
