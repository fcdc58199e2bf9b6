import type { z } from 'zod';
import { mistakeCodes, type Mistake, type MistakeCode } from './mistake.ts';

/** Says a zod issue in the words of a centre configuration; an issue about several keys becomes several mistakes. */
export function mistakesOf(issue: z.core.$ZodIssue): Mistake[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'UNKNOWN_KEY', path: [...path, key], detail: key }));
    case 'invalid_type':
      return issue.input === undefined
        ? [{ code: 'VALUE_MISSING', path, detail: '' }]
        : [{ code: 'VALUE_OF_WRONG_KIND', path, detail: issue.expected }];
    case 'custom':
      return [{ ...contradictionIn(issue.params), path }];
    default:
      return [{ code: 'VALUE_NOT_ALLOWED', path, detail: ruleOf(issue) }];
  }
}

function contradictionIn(params: Record<string, unknown> | undefined): { code: MistakeCode; detail: string } {
  const code = mistakeCodes.find((known) => known === params?.['code']);
  return {
    code: code ?? 'VALUE_NOT_ALLOWED',
    detail: typeof params?.['detail'] === 'string' ? params['detail'] : '',
  };
}

function ruleOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(' | ');
    case 'invalid_format':
      return issue.pattern ?? issue.format;
    case 'too_small':
      return `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}`;
    case 'too_big':
      return `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}`;
    case 'not_multiple_of':
      return `× ${issue.divisor}`;
    default:
      return issue.message;
  }
}
