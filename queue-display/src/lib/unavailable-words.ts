import { t, type ConnectionState } from '@sanh/ui';

interface Words {
  readonly title: string;
  readonly todo: string;
}

/** What to say while there is nothing to show; null while it is still on its way. */
export function unavailableWords(connection: ConnectionState): Words | null {
  switch (connection.kind) {
    case 'connecting':
    case 'live':
      return null;
    case 'offline':
    case 'stale':
      return { title: t('display.offline.title'), todo: t('display.offline.todo') };
    case 'refused': {
      const { code } = connection.problem;
      return code === 'PROTOCOL_OUTDATED'
        ? { title: t('display.outdated.title'), todo: t('display.outdated.todo') }
        : { title: t('display.refused.title'), todo: t('display.refused.todo', { code }) };
    }
  }
}
