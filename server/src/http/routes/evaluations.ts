import type { Evaluations } from '../../evaluations/evaluations.ts';
import { findEvaluation, type Asker } from '../../evaluations/find-evaluation.ts';
import { markEvaluation } from '../../evaluations/mark-evaluation.ts';
import { accountOfStaff, actorOfStaff } from '../actor.ts';
import type { Requester } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export function serveEvaluations(server: Server, evaluations: Evaluations): void {
  serve(server, 'evaluation', ({ params, requester }) =>
    findEvaluation(evaluations, { ...params, ...askerOf(requester) }),
  );

  serve(server, 'markEvaluation', ({ params, body, requester }) =>
    markEvaluation(evaluations, { ...params, ...askerOf(requester), body }),
  );
}

function askerOf(requester: Requester): Pick<Asker, 'account' | 'isManager'> {
  const actor = actorOfStaff(requester);
  return { account: accountOfStaff(requester), isManager: actor.kind === 'staff' && actor.isManager };
}
