import { makeDemoModel } from '../processes/demo-folder.ts';

/** Playwright's global setup; what it returns runs after the last story. */
export default makeDemoModel;
