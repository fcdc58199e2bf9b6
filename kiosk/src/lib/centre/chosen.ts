import { client } from '@sanh/ui';
import { ChosenCentre } from './ChosenCentre.svelte.ts';

export const chosen = new ChosenCentre(client);
