import type { Sql } from '@sanh/db';
import type { MediaFolder } from './media-folder.ts';

/** What the displays play: the list and what is known of its files in the database, their bytes in the data folder. */
export interface Media {
  readonly sql: Sql;
  readonly folder: MediaFolder;
}
