import type { Result } from '../result.ts';
import type { CommandEnvelope } from './command.ts';
import { adoptOffline } from './decide/adopt-offline.ts';
import * as call from './decide/call.ts';
import * as counter from './decide/counter.ts';
import * as day from './decide/day.ts';
import { endEmergency, raiseEmergency } from './decide/emergency.ts';
import { grantRange } from './decide/grant-range.ts';
import { issue } from './decide/issue.ts';
import * as move from './decide/move.ts';
import * as own from './decide/own-ticket.ts';
import * as serve from './decide/serve.ts';
import { changeProfile, moveWaiting } from './decide/supervise.ts';
import * as ticket from './decide/ticket.ts';
import { undo } from './decide/undo.ts';
import type { HallEvent } from './event.ts';
import type { Hall } from './hall.ts';
import type { Refusal } from './refusal.ts';

export type Decision = Result<readonly HallEvent[], Refusal>;

/**
 * What follows from a command in this hall at this time (milliseconds since 1970): events, or a refusal with a code.
 * Pure and total: nothing is thrown, nothing is changed. Whether the sender may give such a command at all is the server's question.
 */
export function decide(hall: Hall, { id, by, command }: CommandEnvelope, now: number): Decision {
  switch (command.type) {
    case 'open-day':
      return day.openDay(hall, command);
    case 'close-day':
      return day.closeDay(hall, command);
    case 'stop-issuing':
      return day.stopIssuing(hall, command);
    case 'resume-issuing':
      return day.resumeIssuing(hall, command);
    case 'raise-emergency':
      return raiseEmergency(hall, command, { id, by, now });
    case 'end-emergency':
      return endEmergency(hall, command, now);
    case 'publish-configuration':
      return day.publishConfiguration(hall, command);
    case 'move-waiting':
      return moveWaiting(hall, command);
    case 'change-profile':
      return changeProfile(hall, command);
    case 'issue':
      return issue(hall, command, id, now);
    case 'grant-range':
      return grantRange(hall, command);
    case 'adopt-offline':
      return adoptOffline(hall, command, now);
    case 'open-counter':
      return counter.openCounter(hall, command, by, id);
    case 'pause-counter':
      return counter.pauseCounter(hall, command, by);
    case 'resume-counter':
      return counter.resumeCounter(hall, command, by);
    case 'close-counter':
      return counter.closeCounter(hall, command, by);
    case 'call-next':
      return call.callNext(hall, command, by, now);
    case 'call-ticket':
      return call.callTicket(hall, command, by);
    case 'recall':
      return call.recall(hall, command, by);
    case 'uncall':
      return call.uncall(hall, command, by);
    case 'start':
      return serve.start(hall, command, by);
    case 'finish':
      return serve.finish(hall, command, by);
    case 'no-show':
      return serve.noShow(hall, command, by, now);
    case 'serve-without-ticket':
      return serve.serveWithoutTicket(hall, command, by);
    case 'park':
      return move.park(hall, command, by, now);
    case 'requeue':
      return move.requeue(hall, command, by, now);
    case 'transfer':
      return move.transfer(hall, command, by, now);
    case 'undo':
      return undo(hall, command, by, now);
    case 'return-parked':
      return ticket.returnParked(hall, command, now);
    case 'bring-back':
      return ticket.bringBack(hall, command, by, now);
    case 'cancel':
      return ticket.cancel(hall, command, by);
    case 'uncancel':
      return own.uncancel(hall, command, now);
    case 'hold':
      return own.hold(hall, command, now);
    case 'change-priority':
      return ticket.changePriority(hall, command, by);
    case 'use-rating-right':
      return ticket.useRatingRight(hall, command);
  }
}
