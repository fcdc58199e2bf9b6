import { BrowserShelf } from '@sanh/ui';

export const shelf = new BrowserShelf('sanh.display');
