import { MediaQuery } from 'svelte/reactivity';

/** Whether the screen stands on its long side. */
export const landscape = new MediaQuery('orientation: landscape');
