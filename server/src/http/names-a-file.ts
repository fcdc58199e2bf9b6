/** Whether an address ends as a file's name does. The code of a procedure has dots too: "1.001193", "1.000689.000.00.00.H32". */
export const namesAFile = (path: string): boolean => /\.[a-z][a-z0-9]*$/.test(path);
